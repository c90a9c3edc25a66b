package io.roomkeeper.launcher;

import io.roomkeeper.console.shell.MainWindow;

import javafx.scene.control.ListView;
import javafx.stage.Stage;
import javafx.stage.Window;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

/// Starts the console with its own server on an empty folder and says how long it took, from the
/// start of the process, until the rooms were on screen, and how much memory is resident after:
/// `mvn -q test-compile exec:exec@console-start`.
public final class ConsoleStart {
    private static final int REST_SECONDS = 5;

    private ConsoleStart() {}

    public static void main(String[] args) throws Exception {
        Path home = Files.createTempDirectory("roomkeeper-start-");
        // where the console keeps its settings
        System.setProperty("user.home", home.toString());
        // the first console of a user asks what to start, all others start what they had
        Path settings = MainWindow.usualSettings();
        Files.createDirectories(settings.getParent());
        if (!Files.exists(settings)) {
            Files.createFile(settings);
        }
        Thread.ofPlatform().daemon().start(ConsoleStart::measure);
        Roomkeeper.main(
                new String[] {
                    "--data", home.resolve("data").toString(), "--port", "0", "--api-port", "0"
                });
    }

    private static void measure() {
        try {
            while (!usable()) {
                TimeUnit.MILLISECONDS.sleep(5);
            }
            Instant begun = ProcessHandle.current().info().startInstant().orElseThrow();
            long took = Duration.between(begun, Instant.now()).toMillis();
            System.out.printf("usable after %d ms%n", took);
            TimeUnit.SECONDS.sleep(REST_SECONDS);
            System.out.printf("resident %d MB%n", residentKilobytes() / 1024);
            System.exit(0);
        } catch (InterruptedException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Whether the room list is there, connected and painted.
    private static boolean usable() {
        try {
            return DrivenConsole.onScreen(() ->
                    Window.getWindows().stream()
                            .filter(Stage.class::isInstance)
                            .anyMatch(window ->
                                    window.getScene().lookup(".rooms #list")
                                            instanceof ListView<?>));
        } catch (IllegalStateException notStarted) {
            return false;
        }
    }

    private static long residentKilobytes() throws IOException {
        return Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .map(line -> line.replaceAll("\\D", ""))
                .mapToLong(Long::parseLong)
                .findFirst()
                .orElseThrow();
    }
}

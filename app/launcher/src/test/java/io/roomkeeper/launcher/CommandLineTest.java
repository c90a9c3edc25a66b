package io.roomkeeper.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Map;

/// What the command line answers, and where things are when nothing is given.
class CommandLineTest {
    @TempDir Path data;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--port=many",
                "--rate-limits=sometimes",
                "--time-zone=Mars",
                "--limits=moon=1",
                "--switches=moon=on",
                "--no-such"
            })
    void a_bad_option_is_refused_with_a_sentence_and_code_2(String bad) {
        var arguments = new String[] {"server", "--data", data.toString(), bad};
        var said = new StringWriter();
        var line = Roomkeeper.commandLine(Settings.of(Map.of(), arguments));
        line.setErr(new PrintWriter(said));
        assertThat(line.execute(arguments)).isEqualTo(2);
        assertThat(said.toString())
                .contains(bad.split("=", 2)[0])
                .hasLineCount(2)
                .endsWith("roomkeeper server --help shows what can be given.\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--help", "server --help"})
    void help_shows_the_settings(String words) {
        var arguments = words.split(" ");
        var said = new StringWriter();
        var line = Roomkeeper.commandLine(Settings.of(Map.of(), arguments));
        line.setOut(new PrintWriter(said));
        assertThat(line.execute(arguments)).isZero();
        assertThat(said.toString()).contains("--api-port=PORT", "[ROOMKEEPER_API_PORT]", "8421");
    }

    @Test
    void an_option_in_front_of_the_command_is_refused_because_it_would_be_lost() {
        var arguments = new String[] {"--port=1", "server"};
        var said = new StringWriter();
        var line = Roomkeeper.commandLine(Settings.of(Map.of(), arguments));
        line.setErr(new PrintWriter(said));
        assertThat(line.execute(arguments)).isEqualTo(2);
        assertThat(said.toString()).startsWith("Write --port after server, not before it.");
    }

    @Test
    void the_version_is_that_of_the_build() {
        var said = new StringWriter();
        var line = Roomkeeper.commandLine(Settings.of(Map.of(), "--version"));
        line.setOut(new PrintWriter(said));
        assertThat(line.execute("--version")).isZero();
        assertThat(said.toString()).matches("Roomkeeper \\d+\\.\\d+\\.\\d+\\R");
    }

    @Test
    void the_data_folder_is_where_programs_of_the_system_keep_theirs() {
        var home = Path.of("home");
        assertThat(DataPlace.usual("Linux", home, Map.of()))
                .isEqualTo(home.resolve(".local/share/roomkeeper"));
        assertThat(DataPlace.usual("Linux", home, Map.of("XDG_DATA_HOME", "shared")))
                .isEqualTo(Path.of("shared/roomkeeper"));
        assertThat(DataPlace.usual("Mac OS X", home, Map.of()))
                .isEqualTo(home.resolve("Library/Application Support/Roomkeeper"));
        assertThat(DataPlace.usual("Windows 11", home, Map.of("LOCALAPPDATA", "local")))
                .isEqualTo(Path.of("local/Roomkeeper"));
    }

    @Test
    void linux_without_a_display_variable_has_no_display() {
        assertThat(Display.present("Linux", "", Map.of())).isFalse();
        assertThat(Display.present("Linux", "", Map.of("DISPLAY", ":0"))).isTrue();
        assertThat(Display.present("Linux", "", Map.of("WAYLAND_DISPLAY", "wayland-0"))).isTrue();
        assertThat(Display.present("Linux", "Headless", Map.of())).isTrue();
        assertThat(Display.present("Windows 11", "", Map.of())).isTrue();
    }
}

package io.roomkeeper.console.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.roomkeeper.console.common.Theme;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

class ConsoleSettingsTest {
    @TempDir private Path folder;

    @Test
    void what_is_written_is_read_again() {
        Path file = folder.resolve("deep/console.properties");
        ConsoleSettings settings =
                new ConsoleSettings(
                        Theme.DARK, Optional.of(new WindowPlace(-20, 30, 1280, 800, true)));
        settings.write(file);
        assertThat(ConsoleSettings.read(file)).isEqualTo(settings);
    }

    @Test
    void without_a_file_the_settings_are_those_of_a_first_start() {
        assertThat(ConsoleSettings.read(folder.resolve("none"))).isEqualTo(ConsoleSettings.FIRST);
    }

    @ParameterizedTest
    @ValueSource(strings = {"theme=pink\nwindow=here", "window=1 2 3", "\\u12", "\0\0"})
    void what_cannot_be_understood_is_as_if_it_were_not_there(String content) throws IOException {
        Path file = Files.writeString(folder.resolve("console.properties"), content);
        assertThat(ConsoleSettings.read(file)).isEqualTo(ConsoleSettings.FIRST);
    }

    @Test
    void the_file_is_where_programs_of_the_system_keep_theirs() {
        Path home = Path.of("/home/ana");
        assertThat(SettingsFile.usual("Linux", Map.of(), home))
                .isEqualTo(Path.of("/home/ana/.config/roomkeeper/console.properties"));
        assertThat(SettingsFile.usual("Linux", Map.of("XDG_CONFIG_HOME", "/etc/ana"), home))
                .isEqualTo(Path.of("/etc/ana/roomkeeper/console.properties"));
        assertThat(SettingsFile.usual("Windows 11", Map.of("APPDATA", "/roaming"), home))
                .isEqualTo(Path.of("/roaming/roomkeeper/console.properties"));
        assertThat(SettingsFile.usual("Mac OS X", Map.of(), home))
                .isEqualTo(
                        Path.of(
                                "/home/ana/Library/Application Support/roomkeeper",
                                "console.properties"));
    }
}

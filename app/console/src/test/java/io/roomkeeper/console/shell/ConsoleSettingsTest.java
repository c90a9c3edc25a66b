package io.roomkeeper.console.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.roomkeeper.console.common.CommandKey;
import io.roomkeeper.console.common.Density;
import io.roomkeeper.console.common.Memory;
import io.roomkeeper.console.common.Preferences;
import io.roomkeeper.console.common.ReasonTemplate;
import io.roomkeeper.console.common.Theme;

import javafx.scene.input.KeyCombination;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;

class ConsoleSettingsTest {
    @TempDir private Path folder;

    @BeforeEach
    @AfterEach
    void forget() {
        new ConsoleSettings(folder.resolve("none")).read();
    }

    @Test
    void what_is_written_is_read_again() {
        ConsoleSettings settings = new ConsoleSettings(folder.resolve("deep/console.properties"));
        Preferences wanted = Preferences.get();
        wanted.themeProperty().set(Theme.DARK);
        wanted.densityProperty().set(Density.COMPACT);
        wanted.textSizeProperty().set(150);
        wanted.holdByPointerProperty().set(false);
        wanted.terms().set(0, 5);
        wanted.reasons().add(new ReasonTemplate("spam link", ReasonTemplate.Use.MUTE, 10));
        wanted.keys().put(CommandKey.MUTE, KeyCombination.valueOf("Shift+M"));
        wanted.keys().put(CommandKey.BAN, KeyCombination.NO_MATCH);
        Memory.get().keep("main", "1 2 3 4 true");
        settings.write(ConsoleSettings.now());
        forget();
        assertThat(CommandKey.MUTE.keyLabel()).isEqualTo("M");

        settings.read();

        assertThat(wanted.themeProperty().get()).isEqualTo(Theme.DARK);
        assertThat(wanted.densityProperty().get()).isEqualTo(Density.COMPACT);
        assertThat(wanted.textSizeProperty().get()).isEqualTo(150);
        assertThat(wanted.holdByPointerProperty().get()).isFalse();
        assertThat(wanted.terms()).startsWith(5, 10);
        assertThat(wanted.reasons())
                .containsExactly(new ReasonTemplate("spam link", ReasonTemplate.Use.MUTE, 10));
        assertThat(CommandKey.MUTE.keyLabel()).isEqualTo("Shift+M");
        assertThat(CommandKey.BAN.keyLabel()).isEmpty();
        assertThat(Memory.get().recall("main")).contains("1 2 3 4 true");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "theme=pink\nlanguage=latin\ntext=huge\nterms=1 2\nreason.0=\nkey.MUTE=Hyper+M",
                "\\u12",
                "\0\0"
            })
    void what_cannot_be_understood_is_as_if_it_were_not_there(String content) throws IOException {
        Properties first = ConsoleSettings.now();
        Path file = Files.writeString(folder.resolve("console.properties"), content);
        new ConsoleSettings(file).read();
        assertThat(ConsoleSettings.now()).isEqualTo(first);
    }

    @Test
    void a_number_out_of_its_range_is_brought_into_it() throws IOException {
        Path file = Files.writeString(folder.resolve("console.properties"), "text=900\nundo=0");
        new ConsoleSettings(file).read();
        assertThat(Preferences.get().textSizeProperty().get()).isEqualTo(Preferences.MOST_TEXT);
        assertThat(Preferences.get().undoSecondsProperty().get()).isEqualTo(Preferences.LEAST_UNDO);
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

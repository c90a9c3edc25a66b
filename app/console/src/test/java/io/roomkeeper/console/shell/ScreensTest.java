package io.roomkeeper.console.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.roomkeeper.console.common.Album;
import io.roomkeeper.console.common.English;
import io.roomkeeper.console.common.Fx;
import io.roomkeeper.console.common.Language;
import io.roomkeeper.console.common.Preferences;
import io.roomkeeper.console.common.Theme;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/// Every screen and dialog in every look: whole, named and translated; `target/screenshots` has a
/// picture of each.
class ScreensTest {
    /// What users, moderators and the server say in these pictures, as they said it.
    private static final Set<String> SAID =
            Set.copyOf(
                    English.words(
                            String.join(" ", RoomScreens.TALK)
                                    + " "
                                    + """
                                    user-1 Kim kim ana bo host translator-of-the-evening nobody
                                    launch launch-stream lobby voice-stage werewolf-7 old-3
                                    BUY NOW http://spam.example buy free followers at example.com
                                    gnorw thank you! spam link raid flood show is over presents
                                    harassment of other members, third time this week, see the notes
                                    asked twice to stop please stay on topic zebra
                                    RC:TxtMsg chat:text chat:like chat:gift gift: rose, count: 3
                                    mic-1 {"uid":"host"} stage night day Websocket LTS
                                    https://chat.example:8421 rooms.zip
                                    http://127.0.0.1:8421 ws://127.0.0.1:8420/ws
                                    Port 8420 is taken by another program. Stop it, then try again.
                                    history attributes several-rooms
                                    INFO WARN Listening The disk is slow
                                    """));

    @TempDir private Path folder;

    @AfterEach
    void speak_english_again() {
        Fx.run(() -> Preferences.get().languageProperty().set(Language.ENGLISH));
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, ENGLISH", "DARK, ENGLISH", "LIGHT, CHINESE", "DARK, CHINESE"})
    void every_screen_is_whole_named_and_translated(Theme theme, Language language) {
        Album album = new Album(theme, language, SAID);
        try (album;
                var window =
                        new TestWindow(folder, List.of("theme=" + theme, "language=" + language))) {
            new RoomScreens(window, album).show();
            new ManagementScreens(window, album).show();
            new DeskScreens(window, album).show();
            new Dialogs(window, album).show();
            new TroubleScreens(window, album).show();
        }
        assertThat(album.faults()).isEmpty();
    }
}

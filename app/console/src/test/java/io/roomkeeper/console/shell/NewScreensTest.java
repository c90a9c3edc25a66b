package io.roomkeeper.console.shell;

import static io.roomkeeper.console.common.Events.room;
import static io.roomkeeper.console.common.Events.rooms;
import static io.roomkeeper.console.common.Events.said;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.roomkeeper.console.common.CommandKey;
import io.roomkeeper.console.common.Fx;
import io.roomkeeper.console.common.Language;
import io.roomkeeper.console.common.Preferences;
import io.roomkeeper.console.connection.Startup;

import javafx.scene.Node;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.layout.Region;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/// The screens are made anew when the language changes; they go on where the old ones were.
class NewScreensTest {
    @TempDir private Path folder;
    private TestWindow window;

    @BeforeEach
    void open() {
        window = new TestWindow(folder, "light", 960, 640);
        window.start(new Startup.Local());
        Fx.run(() -> window.servers.happened(rooms(room("launch", 20), room("lobby", 3))));
        window.open(0);
        Fx.run(() ->
                window.servers.happened(
                        IntStream.rangeClosed(1, 200)
                                .mapToObj(n -> said("launch", n, "user-" + n, "hello"))
                                .toList()));
    }

    @AfterEach
    void close() {
        window.close();
        Fx.run(() -> Preferences.get().languageProperty().set(Language.ENGLISH));
    }

    @Test
    void what_was_selected_is_selected_still() {
        ListView<?> messages = messages();
        Fx.run(() -> messages.getSelectionModel().select(150));
        speak(Language.CHINESE);
        assertThat(messages().getSelectionModel().getSelectedIndices()).containsExactly(150);
        assertThat(roomList().getSelectionModel().getSelectedIndex()).isZero();
        window.choose(CommandKey.MUTE_10_MINUTES);
        assertThat(window.servers.moderation.calls)
                .anyMatch(call -> call.startsWith("mute launch user-") && call.endsWith(" 10"));
    }

    @Test
    void a_held_list_stays_where_it_was() {
        ListView<?> messages = messages();
        window.choose(CommandKey.HOLD);
        Fx.run(() -> messages.scrollTo(100));
        int first = firstInView();
        assertThat(first).isGreaterThan(50);
        speak(Language.CHINESE);
        assertThat(firstInView()).isCloseTo(first, within(1));
    }

    @Test
    void rooms_and_card_are_as_wide_as_before() {
        ListView<?> messages = messages();
        Fx.run(() -> messages.getSelectionModel().select(150));
        window.choose(CommandKey.CARD);
        double card = width(".card-scroll");
        double rooms = width(".rooms");
        speak(Language.CHINESE);
        assertThat(width(".card-scroll")).isCloseTo(card, within(2.0));
        assertThat(width(".rooms")).isCloseTo(rooms, within(2.0));
    }

    private double width(String selector) {
        Region region = window.find(Region.class, selector);
        return Fx.get(region::getWidth);
    }

    @Test
    void the_old_ones_tell_nothing_any_more() {
        ListView<?> oldRooms = roomList();
        ListView<?> oldMessages = messages();
        speak(Language.CHINESE);
        Fx.run(() -> {
            oldRooms.getSelectionModel().select(1);
            oldMessages.getSelectionModel().select(3);
        });
        assertThat(window.item(CommandKey.MUTE).isDisable()).isTrue();
        window.choose(CommandKey.CLOSE_TAB);
        window.choose(CommandKey.MUTE_ALL);
        assertThat(window.servers.moderation.calls).contains("muteAll launch true");
    }

    @Test
    void the_old_ones_are_not_kept_in_memory() {
        for (CommandKey screen :
                List.of(CommandKey.SHOW_GLOBAL, CommandKey.SHOW_AUDIT, CommandKey.SHOW_SERVER)) {
            window.choose(screen);
        }
        window.choose(CommandKey.SHOW_ROOMS);
        List<WeakReference<Node>> old =
                List.of(
                        new WeakReference<>(messages()),
                        new WeakReference<>(roomList()),
                        new WeakReference<>(window.find(Label.class, "#status")));
        speak(Language.CHINESE);
        speak(Language.ENGLISH);
        Fx.await(() -> {
            System.gc();
            return old.stream().allMatch(node -> node.get() == null);
        });
    }

    private static void speak(Language language) {
        Fx.run(() -> Preferences.get().languageProperty().set(language));
    }

    private ListView<?> messages() {
        return window.find(ListView.class, "#list.messages");
    }

    private ListView<?> roomList() {
        return window.find(ListView.class, ".rooms #list");
    }

    private int firstInView() {
        ListView<?> messages = messages();
        return Fx.get(() -> {
            VirtualFlow<?> flow = (VirtualFlow<?>) messages.lookup(".virtual-flow");
            IndexedCell<?> cell = flow.getFirstVisibleCell();
            return cell == null ? -1 : cell.getIndex();
        });
    }
}

package io.roomkeeper.console.shell;

import static io.roomkeeper.console.common.Events.message;
import static io.roomkeeper.console.common.Events.room;
import static io.roomkeeper.console.common.Events.rooms;
import static io.roomkeeper.console.common.Events.said;

import static org.assertj.core.api.Assertions.assertThat;

import io.roomkeeper.console.common.CommandKey;
import io.roomkeeper.console.common.Fx;
import io.roomkeeper.console.connection.Startup;
import io.roomkeeper.protocol.console.ConsoleEvent;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.ScrollEvent;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

class FollowTest {
    @TempDir private Path folder;
    private TestWindow window;
    private ListView<?> list;
    private int sent;

    @BeforeEach
    void open_a_room() {
        window = new TestWindow(folder, "light", 960, 640);
        window.start(new Startup.Local());
        Fx.run(() -> window.servers.happened(rooms(room("lobby", 3))));
        window.open(0);
        list = window.find(ListView.class, "#list.messages");
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void a_list_that_follows_shows_the_newest_message_whole() {
        say(200);
        assertNewestIsWhole();
        say(1);
        assertNewestIsWhole();
    }

    @Test
    void a_list_that_follows_still_does_after_its_front_was_trimmed() {
        for (int i = 0; i < 21; i++) {
            say(500);
        }
        assertThat(list.getItems()).hasSize(9_500);
        assertNewestIsWhole();
    }

    @Test
    void a_held_list_keeps_the_selected_message_at_the_same_pixel_while_2000_arrive() {
        for (int i = 0; i < 19; i++) {
            say(500);
        }
        Fx.run(() -> list.getSelectionModel().select(9_490));
        double before = top(9_490);
        for (int i = 0; i < 20; i++) {
            say(100);
        }
        assertThat(list.getItems()).hasSize(11_500);
        assertThat(list.getSelectionModel().getSelectedIndex()).isEqualTo(9_490);
        assertThat(top(9_490)).isEqualTo(before);
        Fx.run(() -> list.fireEvent(Keys.pressed(CommandKey.FOLLOW)));
        assertThat(list.getSelectionModel().isEmpty()).isTrue();
        assertNewestIsWhole();
    }

    @Test
    void a_filter_that_hides_others_leaves_the_same_message_selected() {
        say(50);
        Fx.run(() -> window.servers.happened(said("lobby", ++sent, "kim", "buy now")));
        Fx.run(() -> list.getSelectionModel().select(50));
        Object chosen = list.getSelectionModel().getSelectedItem();
        TextField words = filter("buy");
        ToggleButton only = window.find(ToggleButton.class, ".filter-bar #only");
        Fx.run(only::fire);
        assertThat(list.getItems()).hasSize(1);
        assertThat(list.getSelectionModel().getSelectedItem()).isEqualTo(chosen);
        Fx.run(() -> words.setText(""));
        assertThat(list.getSelectionModel().getSelectedIndex()).isEqualTo(50);
        assertThat(list.getSelectionModel().getSelectedItems()).hasSize(1);
    }

    @Test
    void all_that_match_a_filter_are_selected_in_place_of_another_message_and_hold_the_list() {
        say(50);
        Fx.run(() -> window.servers.happened(said("lobby", ++sent, "kim", "buy now")));
        Fx.run(() -> window.servers.happened(said("lobby", ++sent, "bo", "buy more")));
        Fx.run(() -> list.getSelectionModel().select(3));
        filter("buy");
        Fx.run(window.find(Button.class, ".filter-bar #select")::fire);
        assertThat(list.getSelectionModel().getSelectedIndices()).containsExactly(50, 51);
        assertThat(holdText()).startsWith("Held");
        Fx.run(() -> list.getSelectionModel().clearSelection());
        assertThat(holdText()).startsWith("Following");
    }

    @Test
    void enter_in_the_filter_goes_from_match_to_match_and_shift_enter_back() {
        Fx.run(() -> window.servers.happened(said("lobby", ++sent, "kim", "buy now")));
        say(100);
        Fx.run(() -> window.servers.happened(said("lobby", ++sent, "kim", "buy more")));
        TextField words = filter("buy");
        press(words, KeyCode.ENTER, false);
        assertThat(list.getSelectionModel().getSelectedIndices()).containsExactly(101);
        press(words, KeyCode.ENTER, false);
        assertThat(list.getSelectionModel().getSelectedIndices()).containsExactly(0);
        assertThat(Fx.get(() -> flow().getFirstVisibleCell().getIndex())).isZero();
        press(words, KeyCode.ENTER, true);
        assertThat(list.getSelectionModel().getSelectedIndices()).containsExactly(101);
        filter("sell");
        press(words, KeyCode.ENTER, false);
        assertThat(list.getSelectionModel().getSelectedIndices()).containsExactly(101);
    }

    private TextField filter(String wanted) {
        window.choose(CommandKey.FILTER);
        TextField words = window.find(TextField.class, ".filter-bar #words");
        Fx.run(() -> words.setText(wanted));
        return words;
    }

    private static void press(Node where, KeyCode key, boolean shift) {
        Fx.run(() ->
                where.fireEvent(
                        new KeyEvent(
                                KeyEvent.KEY_PRESSED, "", "", key, shift, false, false, false)));
    }

    @Test
    void earlier_messages_come_in_front_and_the_one_in_view_stays_at_its_pixel() {
        window.servers.moderation.messages.stored =
                IntStream.rangeClosed(1, 300)
                        .mapToObj(i -> message("lobby", i, "user-1", "stored"))
                        .toList();
        sent = 300;
        say(100);
        Fx.run(() -> list.fireEvent(wheelUp()));
        Fx.run(() -> list.scrollTo(5));
        Fx.run(() -> list.getSelectionModel().select(7));
        Object chosen = list.getSelectionModel().getSelectedItem();
        double before = top(7);
        window.choose(CommandKey.LOAD_OLDER);
        assertThat(list.getItems()).hasSize(200);
        assertThat(list.getSelectionModel().getSelectedItem()).isEqualTo(chosen);
        assertThat(top(107)).isEqualTo(before);
    }

    @Test
    void the_wheel_upwards_and_page_up_hold_the_list() {
        say(200);
        Fx.run(() -> list.fireEvent(wheelUp()));
        say(1);
        assertThat(last()).isLessThan(200);
        Fx.run(() -> list.fireEvent(Keys.pressed(CommandKey.HOLD)));
        assertNewestIsWhole();
        Fx.run(() -> list.fireEvent(Keys.pressed(KeyCode.PAGE_UP)));
        say(1);
        assertThat(last()).isLessThan(195);
    }

    @Test
    void a_pointer_that_rests_on_the_list_holds_it_until_it_has_left() {
        FxRobot robot = new FxRobot();
        say(20);
        robot.moveTo(list).moveBy(5, 5);
        Fx.await(() -> holdText().startsWith("Held"));
        robot.moveTo(window.find(Node.class, "#menus"));
        Fx.await(() -> holdText().startsWith("Following"));
    }

    private String holdText() {
        return ((Label) window.scene().lookup("#holdText")).getText();
    }

    private void say(int messages) {
        List<ConsoleEvent> frame =
                IntStream.range(0, messages)
                        .mapToObj(_ -> said("lobby", ++sent, "user-1", "hello"))
                        .toList();
        Fx.run(() -> window.servers.happened(frame));
    }

    private void assertNewestIsWhole() {
        Bounds cell = Fx.get(() -> flow().getLastVisibleCell().localToScene(bounds()));
        assertThat(last()).isEqualTo(list.getItems().size() - 1);
        Bounds shown = Fx.get(() -> flow().localToScene(flow().getLayoutBounds()));
        assertThat(cell.getMaxY()).isLessThanOrEqualTo(shown.getMaxY() + 0.5);
    }

    private Bounds bounds() {
        return flow().getLastVisibleCell().getLayoutBounds();
    }

    private int last() {
        return Fx.get(() -> flow().getLastVisibleCell().getIndex());
    }

    private double top(int index) {
        return Fx.get(() -> {
            IndexedCell<?> cell = flow().getVisibleCell(index);
            return cell.localToScene(0, 0).getY();
        });
    }

    private VirtualFlow<?> flow() {
        return (VirtualFlow<?>) list.lookup(".virtual-flow");
    }

    private static ScrollEvent wheelUp() {
        return new ScrollEvent(
                ScrollEvent.SCROLL,
                0,
                0,
                0,
                0,
                false,
                false,
                false,
                false,
                false,
                false,
                0,
                40,
                0,
                40,
                ScrollEvent.HorizontalTextScrollUnits.NONE,
                0,
                ScrollEvent.VerticalTextScrollUnits.NONE,
                0,
                0,
                null);
    }
}

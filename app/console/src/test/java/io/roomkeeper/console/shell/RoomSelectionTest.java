package io.roomkeeper.console.shell;

import static io.roomkeeper.console.common.Events.room;
import static io.roomkeeper.console.common.Events.rooms;

import static org.assertj.core.api.Assertions.assertThat;

import io.roomkeeper.console.common.Fx;
import io.roomkeeper.console.connection.Startup;
import io.roomkeeper.console.rooms.RoomItem;
import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.console.ConsoleEvent;

import javafx.css.PseudoClass;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;

/// The room selected in the list is what its commands mean, so it must not become another.
class RoomSelectionTest {
    @TempDir private Path folder;
    private TestWindow window;
    private ListView<?> list;

    @BeforeEach
    void select_the_second_of_three_rooms() {
        window = new TestWindow(folder, "light", 960, 640);
        window.start(new Startup.Local());
        Fx.run(() ->
                window.servers.happened(
                        rooms(room("lobby", 3), room("stage-1", 2), room("stage-2", 1))));
        list = window.find(ListView.class, ".rooms #list");
        Fx.run(() -> list.getSelectionModel().select(1));
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void the_same_room_stays_selected_while_a_filter_hides_others() {
        filter("stage");
        assertThat(selected()).isEqualTo("stage-1");
        filter("");
        assertThat(selected()).isEqualTo("stage-1");
    }

    @Test
    void no_room_is_selected_once_a_filter_hides_it() {
        filter("stage-2");
        assertThat(list.getItems()).hasSize(1);
        assertThat(selected()).isEqualTo("none");
    }

    @Test
    void no_room_is_selected_in_place_of_one_that_is_gone() {
        Fx.run(() -> window.servers.happened(new ConsoleEvent.Gone(new RoomId("stage-1"))));
        assertThat(list.getItems()).hasSize(2);
        assertThat(selected()).isEqualTo("none");
    }

    @Test
    void the_same_room_stays_selected_when_others_come_and_go() {
        Fx.run(() ->
                window.servers.happened(
                        new ConsoleEvent.Gone(new RoomId("lobby")),
                        rooms(room("arena", 1), room("nook", 1), room("stage-1", 2))));
        assertThat(list.getItems()).hasSize(4);
        assertThat(selected()).isEqualTo("stage-1");
    }

    @Test
    void the_room_in_view_stands_out_whichever_is_selected() {
        window.open(0);
        Fx.run(() -> list.getSelectionModel().select(1));
        assertThat(Fx.get(this::inView)).containsExactly("lobby, 3 members, in view");
        assertThat(selected()).isEqualTo("stage-1");
    }

    private List<String> inView() {
        return list.lookupAll(".name").stream()
                .filter(name ->
                        name.getPseudoClassStates().contains(PseudoClass.getPseudoClass("in-view")))
                .map(name -> name.getParent().getParent().getAccessibleText())
                .toList();
    }

    @Test
    void rooms_of_a_kind_are_chosen_under_the_list() {
        ToggleButton kept = window.find(ToggleButton.class, ".room-kinds .left-pill");
        Fx.run(kept::fire);
        assertThat(list.getItems()).isEmpty();
        Fx.run(kept::fire);
        assertThat(Fx.get(kept::isSelected)).isTrue();
        Hyperlink all = window.find(Hyperlink.class, ".rooms .placeholder .hyperlink");
        Fx.run(all::fire);
        assertThat(list.getItems()).hasSize(3);
        assertThat(Fx.get(kept::isSelected)).isFalse();
    }

    private void filter(String words) {
        TextField filter = window.find(TextField.class, ".rooms #filter");
        Fx.run(() -> filter.setText(words));
    }

    private String selected() {
        return Fx.get(() ->
                list.getSelectionModel().getSelectedItem() instanceof RoomItem room
                        ? room.id().value()
                        : "none");
    }
}

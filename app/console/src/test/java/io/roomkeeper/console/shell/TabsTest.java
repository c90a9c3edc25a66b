package io.roomkeeper.console.shell;

import static io.roomkeeper.console.common.Events.room;
import static io.roomkeeper.console.common.Events.rooms;

import static org.assertj.core.api.Assertions.assertThat;

import io.roomkeeper.console.chat.ChatViewModel;
import io.roomkeeper.console.common.FakeSession;
import io.roomkeeper.console.common.Memory;
import io.roomkeeper.console.common.StatusLine;
import io.roomkeeper.console.rooms.RoomItem;
import io.roomkeeper.protocol.ErrorCode;
import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.UserId;
import io.roomkeeper.protocol.console.ConsoleEvent;
import io.roomkeeper.protocol.console.Role;
import io.roomkeeper.protocol.console.ServerInfo;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.stream.Collectors;

class TabsTest {
    private final StatusLine status = new StatusLine();
    private FakeSession session = new FakeSession();
    private Workspace workspace = new Workspace(session, status, "here");

    @BeforeEach
    @AfterEach
    void forget() {
        Memory.get().clear();
    }

    @BeforeEach
    void five_rooms() {
        tellRooms();
    }

    @Test
    void a_room_opened_beside_has_a_column_of_its_own_which_then_has_the_focus() {
        open("a");
        open("b");
        beside("c");
        assertThat(columns()).containsExactly("a b*", "c*");
        assertThat(current()).isEqualTo("c");
        open("d");
        assertThat(columns()).containsExactly("a b*", "c d*");
    }

    @Test
    void the_first_room_needs_no_second_column() {
        beside("a");
        assertThat(columns()).containsExactly("a*");
    }

    @Test
    void a_room_that_is_open_moves_into_the_new_column() {
        open("a");
        open("b");
        beside("a");
        assertThat(columns()).containsExactly("b*", "a*");
        beside("a");
        assertThat(columns()).containsExactly("b*", "a*");
    }

    @Test
    void four_columns_are_the_most_and_it_is_said_why() {
        open("a");
        assertThat(tabs().columns().whyNoMore().get()).isEmpty();
        beside("b");
        beside("c");
        beside("d");
        assertThat(tabs().columns().whyNoMore().get()).startsWith("4 columns");
        beside("e");
        assertThat(columns()).containsExactly("a*", "b*", "c*", "d e*");
    }

    @Test
    void a_column_goes_away_with_its_last_tab_and_its_neighbour_gets_the_focus() {
        open("a");
        beside("b");
        beside("c");
        tabs().close();
        assertThat(columns()).containsExactly("a*", "b*");
        assertThat(current()).isEqualTo("b");
    }

    @Test
    void a_tab_moves_to_the_right_until_it_has_the_last_column_for_itself() {
        open("a");
        open("b");
        open("c");
        tabs().moveRight();
        assertThat(columns()).containsExactly("a b*", "c*");
        assertThat(tabs().columns().whyNotRight().get()).contains("column of its own");
        tabs().bringForward(0);
        tabs().moveRight();
        assertThat(columns()).containsExactly("b*", "c a*");
    }

    @Test
    void columns_without_room_join_the_one_before_and_what_had_the_focus_keeps_it() {
        open("a");
        beside("b");
        beside("c");
        beside("d");
        tabs().bringForward(1);
        tabs().columns().fit(2);
        assertThat(columns()).containsExactly("a*", "b* c d");
        assertThat(current()).isEqualTo("b");
        assertThat(tabs().columns().whyNoMore().get()).contains("too narrow");
        tabs().columns().join();
        assertThat(tabs().chats()).hasSize(4);
        assertThat(columns()).hasSize(1);
    }

    @Test
    void turning_goes_round_in_the_column_and_numbers_count_all_tabs() {
        open("a");
        open("b");
        beside("c");
        tabs().turn(1);
        assertThat(current()).isEqualTo("c");
        tabs().bringForward(0);
        tabs().turn(1);
        assertThat(current()).isEqualTo("b");
    }

    @Test
    void rooms_in_every_column_are_read() {
        open("a");
        beside("b");
        session.happened(rooms(room("a", 1, 5, false), room("b", 1, 5, false)));
        assertThat(find("a").unreadProperty().get()).isFalse();
        assertThat(find("b").unreadProperty().get()).isFalse();
    }

    @Test
    void the_card_stays_while_its_room_is_in_view() {
        open("a");
        open("b");
        beside("c");
        tabs().bringForward(1);
        ChatViewModel b = tabs().currentProperty().get().orElseThrow();
        workspace.showCard(b, new UserId("kim"));
        tabs().bringForward(2);
        assertThat(workspace.cardProperty().get()).isPresent();
        assertThat(b.heldProperty().get()).isTrue();
        tabs().bringForward(0);
        assertThat(workspace.cardProperty().get()).isEmpty();
        assertThat(b.heldProperty().get()).isFalse();
    }

    @Test
    void what_was_closed_is_opened_again_last_first_the_search_too() {
        open("a");
        open("b");
        tabs().openSearch();
        tabs().close();
        tabs().close();
        assertThat(columns()).containsExactly("a*");
        tabs().reopen();
        assertThat(columns()).containsExactly("a b*");
        tabs().reopen();
        assertThat(columns()).containsExactly("a b search*");
        assertThat(current()).isEmpty();
        tabs().reopen();
        assertThat(columns()).containsExactly("a b search*");
    }

    @Test
    void a_room_that_is_gone_is_not_opened_again() {
        open("a");
        tabs().close();
        session.happened(new ConsoleEvent.Gone(new RoomId("a")));
        session.moderation.refuse(ErrorCode.ROOM_NOT_FOUND);
        tabs().reopen();
        assertThat(columns()).containsExactly("");
        assertThat(status.textProperty().get()).startsWith("a was not reopened");
    }

    @Test
    void the_next_connection_to_the_same_server_opens_the_same_rooms_in_the_same_columns() {
        open("a");
        open("b");
        beside("c");
        tabs().bringForward(0);
        workspace.close();
        connect("elsewhere");
        assertThat(columns()).containsExactly("");
        workspace.close();
        connect("here");
        assertThat(columns()).containsExactly("a* b", "c*");
        assertThat(current()).isEqualTo("a");
    }

    @Test
    void a_demo_opens_its_fullest_room() {
        connectToDemo();
        assertThat(columns()).containsExactly("b*");
    }

    @Test
    void a_demo_opens_what_was_open_the_last_time() {
        Memory.get().keep("tabs.demo", "0* c");
        connectToDemo();
        assertThat(columns()).containsExactly("c*");
    }

    @Test
    void a_demo_in_which_no_room_was_left_open_has_something_to_see_all_the_same() {
        Memory.get().keep("tabs.demo", "0* gone");
        connectToDemo();
        assertThat(columns()).containsExactly("b*");
    }

    @Test
    void a_room_that_is_far_down_the_list_is_asked_for() {
        Memory.get().keep("tabs.here", "0* zoo");
        workspace.close();
        connect("here");
        assertThat(session.moderation.calls).contains("room zoo");
        assertThat(columns()).containsExactly("zoo*");
    }

    @Test
    void what_cannot_be_read_of_the_memory_is_left_out() {
        assertThat(TabMemory.parse("0* a\nnonsense\n7 b\n1 c c\n\n2 d").format())
                .isEqualTo("0* a\n2 d");
    }

    private void connect(String name) {
        session = new FakeSession();
        workspace = new Workspace(session, status, name);
        tellRooms();
    }

    private void connectToDemo() {
        workspace.close();
        session = new FakeSession();
        session.moderation.server = new ServerInfo("0.1.0", 0, 0, "ana", Role.OWNER, true);
        session.moderation.refuse(ErrorCode.ROOM_NOT_FOUND, "room gone");
        workspace = new Workspace(session, status, "demo");
        session.happened(rooms(room("a", 3), room("b", 30), room("c", 14)));
    }

    private void tellRooms() {
        session.happened(
                rooms(room("a", 1), room("b", 1), room("c", 1), room("d", 1), room("e", 1)));
    }

    private Tabs tabs() {
        return workspace.tabs();
    }

    private void open(String room) {
        workspace.open(find(room));
    }

    private void beside(String room) {
        workspace.openBeside(find(room));
    }

    private RoomItem find(String room) {
        return workspace.rooms().find(new RoomId(room)).orElseThrow();
    }

    private String current() {
        return tabs().currentProperty().get().map(chat -> chat.id().value()).orElse("");
    }

    /// Each column's tabs, a star behind the one in front.
    private List<String> columns() {
        return tabs().columns().columns().stream().map(TabsTest::describe).toList();
    }

    private static String describe(TabColumn column) {
        return column.tabs().stream()
                .map(tab ->
                        tab.room().map(chat -> chat.id().value()).orElse("search")
                                + (column.frontProperty().get().filter(tab::equals).isPresent()
                                        ? "*"
                                        : ""))
                .collect(Collectors.joining(" "));
    }
}

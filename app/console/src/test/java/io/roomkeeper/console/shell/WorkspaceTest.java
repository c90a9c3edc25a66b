package io.roomkeeper.console.shell;

import static io.roomkeeper.console.common.Events.room;
import static io.roomkeeper.console.common.Events.rooms;

import static org.assertj.core.api.Assertions.assertThat;

import io.roomkeeper.console.chat.ChatViewModel;
import io.roomkeeper.console.common.FakeSession;
import io.roomkeeper.console.common.Memory;
import io.roomkeeper.console.common.StatusLine;
import io.roomkeeper.console.rooms.RoomItem;
import io.roomkeeper.protocol.RoomId;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

class WorkspaceTest {
    private final FakeSession session = new FakeSession();
    private final StatusLine status = new StatusLine();
    private final Workspace workspace = new Workspace(session, status, "here");

    @BeforeEach
    void three_rooms() {
        Memory.get().clear();
        session.happened(rooms(room("a", 1), room("b", 1), room("c", 1)));
    }

    @Test
    void a_room_has_one_tab_however_often_it_is_opened() {
        open("a");
        open("b");
        open("a");
        assertThat(tabs()).containsExactly("a", "b");
        assertThat(front()).isEqualTo("a");
    }

    @Test
    void the_tab_that_takes_the_place_of_a_closed_one_comes_to_the_front() {
        open("a");
        open("b");
        open("c");
        workspace.tabs().bringForward(1);
        closeFront();
        assertThat(front()).isEqualTo("c");
        closeFront();
        assertThat(front()).isEqualTo("a");
        closeFront();
        assertThat(workspace.tabs().currentProperty().get()).isEmpty();
        assertThat(session.moderation.calls).contains("unwatch a", "unwatch b", "unwatch c");
    }

    @Test
    void a_number_without_a_tab_brings_nothing_forward() {
        open("a");
        workspace.tabs().bringForward(5);
        assertThat(front()).isEqualTo("a");
    }

    @Test
    void turning_goes_round_at_the_ends() {
        open("a");
        open("b");
        workspace.tabs().turn(1);
        assertThat(front()).isEqualTo("a");
        workspace.tabs().turn(-1);
        assertThat(front()).isEqualTo("b");
    }

    @Test
    void a_room_just_created_is_opened_once_the_server_lists_it() {
        workspace.tabs().openOnceListed(new RoomId("new"));
        assertThat(tabs()).isEmpty();
        session.happened(rooms(room("new", 0)));
        assertThat(tabs()).containsExactly("new");
        session.happened(rooms(room("other", 0)));
        assertThat(tabs()).containsExactly("new");
    }

    @Test
    void acts_on_a_room_mean_the_tab_in_front_or_else_the_selected_room() {
        RoomItem b = find("b");
        workspace.rooms().selectedProperty().set(Optional.of(b));
        assertThat(workspace.target()).contains(b);
        open("a");
        assertThat(workspace.target()).contains(find("a"));
    }

    @Test
    void mute_all_is_turned_to_what_it_is_not() {
        workspace.toggleMuteAll(find("a"));
        session.happened(rooms(room("a", 1, 0, true)));
        workspace.toggleMuteAll(find("a"));
        assertThat(session.moderation.calls)
                .containsSubsequence("muteAll a true", "muteAll a false");
    }

    @Test
    void a_folder_that_cannot_be_shown_is_named_with_the_reason() {
        Path folder = Path.of("rooms");
        workspace.show(folder, _ -> CompletableFuture.completedFuture(null));
        assertThat(status.textProperty().get()).isEqualTo("Opened the folder rooms.");
        workspace.show(
                folder,
                _ -> CompletableFuture.failedFuture(new IllegalStateException("no manager.")));
        assertThat(status.textProperty().get())
                .isEqualTo("The folder rooms was not opened: no manager.");
        assertThat(status.severityProperty().get()).isEqualTo(StatusLine.Severity.FAILED);
    }

    @Test
    void a_closed_workspace_listens_no_more() {
        open("a");
        workspace.close();
        assertThat(session.listeners()).isZero();
        assertThat(session.moderation.calls).contains("unwatch a");
    }

    private void open(String room) {
        workspace.open(find(room));
    }

    private RoomItem find(String room) {
        return workspace.rooms().find(new RoomId(room)).orElseThrow();
    }

    private void closeFront() {
        workspace.tabs().close();
    }

    private String front() {
        return workspace.tabs().currentProperty().get().orElseThrow().id().value();
    }

    private List<String> tabs() {
        return workspace.tabs().chats().stream().map(ChatViewModel::id).map(RoomId::value).toList();
    }
}

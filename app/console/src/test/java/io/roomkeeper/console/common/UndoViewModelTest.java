package io.roomkeeper.console.common;

import static org.assertj.core.api.Assertions.assertThat;

import io.roomkeeper.protocol.ErrorCode;
import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.UserId;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

class UndoViewModelTest {
    private static final RoomId LOBBY = new RoomId("lobby");

    private final FakeSession session = new FakeSession();
    private final FakeModeration server = session.moderation;
    private final StatusLine status = new StatusLine();
    private final ModerationActs acts = new ModerationActs(session, status);
    private final UndoViewModel undo = new UndoViewModel(session, acts);

    @Test
    void an_act_is_offered_to_be_undone_for_ten_seconds() {
        mute();
        assertThat(undo.offerProperty().get()).isEqualTo("Muted 2 users for 10 minutes.");
        assertThat(undo.leftProperty().get()).isEqualTo(10);

        session.pass(Duration.ofSeconds(3));
        undo.tick();
        assertThat(undo.leftProperty().get()).isEqualTo(7);

        session.pass(Duration.ofSeconds(7));
        undo.tick();
        assertThat(undo.offerProperty().get()).isEmpty();
        undo.undo();
        assertThat(server.calls).doesNotContain("undo 2");
    }

    @Test
    void each_line_of_the_act_is_undone_and_no_other() {
        mute();
        undo.undo();
        assertThat(server.calls).endsWith("undo 2", "undo 1");
        assertThat(status.textProperty().get()).isEqualTo("Undone, 2 lines of the audit log.");
        assertThat(undo.offerProperty().get()).isEmpty();
    }

    @Test
    void an_act_of_many_calls_is_undone_as_a_whole() {
        List<UserId> users =
                IntStream.rangeClosed(1, 41).mapToObj(i -> new UserId("user-" + i)).toList();
        var _ = acts.mute(LOBBY, users, 10, "");
        undo.undo();
        assertThat(server.calls).contains("undo 41", "undo 1");
        assertThat(status.textProperty().get()).isEqualTo("Undone, 41 lines of the audit log.");
    }

    @Test
    void of_two_acts_of_the_same_kind_only_the_last_is_undone() {
        mute();
        mute();
        undo.undo();
        assertThat(server.calls).endsWith("undo 4", "undo 3").doesNotContain("undo 2", "undo 1");
    }

    @Test
    void a_recall_after_a_mute_leaves_the_mute_to_be_undone() {
        mute();
        var _ = acts.recallLast(LOBBY, List.of(new UserId("user-1")), 10, "", "Muted.");
        assertThat(undo.offerProperty().get()).isEqualTo("Muted 2 users for 10 minutes.");
    }

    @Test
    void what_was_so_already_is_not_offered() {
        server.unchanged = Set.of(new UserId("user-1"), new UserId("user-2"));
        mute();
        assertThat(undo.offerProperty().get()).isEmpty();
    }

    @Test
    void what_a_screen_did_by_itself_is_offered_with_all_its_lines() {
        acts.did(Optional.of(LOBBY), "Saved the settings of lobby.", List.of(15L, 16L));
        assertThat(undo.offerProperty().get()).isEqualTo("Saved the settings of lobby.");
        undo.undo();
        assertThat(server.calls).endsWith("undo 16", "undo 15");
    }

    @Test
    void a_line_that_is_refused_leaves_the_others_to_be_undone() {
        mute();
        server.refuse(ErrorCode.BAD_PARAMETER, "undo 2");
        undo.undo();
        assertThat(server.calls).endsWith("undo 2", "undo 1");
        assertThat(status.textProperty().get()).startsWith("1 of 2 were undone: ");
    }

    @Test
    void a_refusal_says_why() {
        mute();
        server.refuse(ErrorCode.STORE_REFUSED);
        undo.undo();
        assertThat(status.textProperty().get()).startsWith("It was not undone: ");
    }

    @Test
    void the_time_can_be_lengthened() {
        Preferences.get().undoSecondsProperty().set(60);
        try {
            mute();
            assertThat(undo.leftProperty().get()).isEqualTo(60);
        } finally {
            Preferences.get().resetChat();
        }
    }

    private void mute() {
        var _ = acts.mute(LOBBY, List.of(new UserId("user-1"), new UserId("user-2")), 10, "");
    }
}

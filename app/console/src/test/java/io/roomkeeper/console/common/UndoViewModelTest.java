package io.roomkeeper.console.common;

import static org.assertj.core.api.Assertions.assertThat;

import io.roomkeeper.protocol.ErrorCode;
import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.UserId;
import io.roomkeeper.protocol.console.AuditAct;
import io.roomkeeper.protocol.console.AuditLine;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

class UndoViewModelTest {
    private static final RoomId LOBBY = new RoomId("lobby");

    private final FakeSession session = new FakeSession();
    private final FakeModeration server = session.moderation;
    private final StatusLine status = new StatusLine();
    private final ModerationActs acts = new ModerationActs(session, status);
    private final UndoViewModel undo = new UndoViewModel(session, status, acts);

    @BeforeEach
    void log() {
        server.auditLog.lines =
                List.of(
                        line(13, AuditAct.MUTE, "user-2"),
                        line(12, AuditAct.MUTE, "user-1"),
                        line(11, AuditAct.BAN, "user-9"));
    }

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
        assertThat(server.calls).doesNotContain("undo 13");
    }

    @Test
    void each_line_of_the_act_is_undone_and_no_other() {
        mute();
        undo.undo();
        assertThat(server.calls).endsWith("undo 13", "undo 12");
        assertThat(status.textProperty().get()).isEqualTo("Undone, 2 lines of the audit log.");
        assertThat(undo.offerProperty().get()).isEmpty();
    }

    @Test
    void of_each_user_only_the_newest_line_is_undone() {
        server.auditLog.lines =
                List.of(
                        line(14, AuditAct.MUTE, "user-2"),
                        line(13, AuditAct.MUTE, "user-1"),
                        line(12, AuditAct.MUTE, "user-1"),
                        line(11, AuditAct.MUTE, "user-3"));
        mute();
        undo.undo();
        assertThat(server.calls).endsWith("undo 14", "undo 13");
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
        server.auditLog.lines =
                List.of(
                        line(16, AuditAct.KEEP_ALIVE, ""),
                        line(15, AuditAct.RENAME_ROOM, ""),
                        line(14, AuditAct.MUTE, "user-1"));
        acts.did(
                "Saved the settings of lobby.",
                Deed.of(
                        Set.of(AuditAct.RENAME_ROOM, AuditAct.KEEP_ALIVE),
                        Optional.of(LOBBY),
                        session.now));
        assertThat(undo.offerProperty().get()).isEqualTo("Saved the settings of lobby.");
        undo.undo();
        assertThat(server.calls).endsWith("undo 16", "undo 15");
    }

    @Test
    void a_refusal_says_why() {
        mute();
        server.refuse(ErrorCode.STORE_REFUSED);
        undo.undo();
        assertThat(status.textProperty().get()).startsWith("It was not undone: ");
    }

    @Test
    void what_others_do_meanwhile_is_not_offered() {
        server.auditLog.lines =
                List.of(FakeAuditCalls.line(13, 0, "bo", AuditAct.MUTE, "lobby", "x"));
        mute();
        assertThat(undo.offerProperty().get()).isEmpty();
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

    private AuditLine line(long number, AuditAct act, String user) {
        return FakeAuditCalls.line(
                number,
                session.now.toEpochMilli(),
                session.server().moderator(),
                act,
                "lobby",
                user);
    }
}

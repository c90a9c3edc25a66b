package io.roomkeeper.console.common;

import static org.assertj.core.api.Assertions.assertThat;

import io.roomkeeper.protocol.ErrorCode;
import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.UserId;
import io.roomkeeper.protocol.console.AuditAct;
import io.roomkeeper.protocol.console.ConsoleEvent;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

class ModerationActsTest {
    private static final RoomId LOBBY = new RoomId("lobby");
    private static final UserId KIM = new UserId("user-555");

    private final FakeSession session = new FakeSession();
    private final FakeModeration server = session.moderation;
    private final StatusLine status = new StatusLine();
    private final ModerationActs acts = new ModerationActs(session, status);

    @Test
    void the_status_line_says_whom_and_for_how_long() {
        var _ = acts.mute(LOBBY, List.of(KIM), 10, "spam");

        assertThat(server.calls).containsExactly("mute lobby user-555 10 spam");
        assertThat(status.textProperty().get()).isEqualTo("Muted user-555 for 10 minutes.");
        assertThat(status.severityProperty().get()).isEqualTo(StatusLine.Severity.DONE);
    }

    @Test
    void each_act_has_its_own_sentence() {
        List<String> sentences = new ArrayList<>();
        status.textProperty().subscribe((_, sentence) -> sentences.add(sentence));

        var _ = acts.unmute(LOBBY, List.of(KIM));
        var _ = acts.ban(LOBBY, users(3), 60, "");
        var _ = acts.unban(LOBBY, List.of(KIM));
        var _ = acts.muteAll(LOBBY, true);
        var _ = acts.muteAll(LOBBY, false);

        assertThat(sentences)
                .containsExactly(
                        "Unmuted user-555.",
                        "Banned 3 users for 1 hour.",
                        "Unbanned user-555.",
                        "Turned mute all on in lobby.",
                        "Turned mute all off in lobby.");
    }

    @Test
    void nobody_is_acted_against_by_themselves_from_whatever_window() {
        var _ = acts.ban(LOBBY, List.of(KIM, new UserId("ana")), 60, "");
        assertThat(server.calls).isEmpty();
        assertThat(status.textProperty().get())
                .isEqualTo("2 users were not banned: You cannot do this to yourself.");

        var _ = acts.unmute(LOBBY, List.of(new UserId("ana")));
        assertThat(server.calls).containsExactly("unmute lobby ana");
    }

    @Test
    void nothing_is_said_before_the_server_has_answered() {
        server.pause();
        var _ = acts.mute(LOBBY, List.of(KIM), 10, "");

        assertThat(status.textProperty().get()).isEmpty();
    }

    @Test
    void a_refusal_says_who_was_not_muted_and_why() {
        server.refuse(ErrorCode.ROOM_NOT_FOUND);
        ModerationResult result = acts.mute(LOBBY, List.of(KIM), 10, "").join();

        assertThat(result.failed()).isTrue();
        assertThat(result.notDone()).containsExactly(KIM);
        assertThat(status.textProperty().get())
                .isEqualTo("user-555 was not muted: The room does not exist any more.");
        assertThat(status.severityProperty().get()).isEqualTo(StatusLine.Severity.FAILED);
    }

    @Test
    void a_refused_mute_all_says_why() {
        server.refuse(ErrorCode.STORE_REFUSED);
        var _ = acts.muteAll(LOBBY, true);

        assertThat(status.textProperty().get()).startsWith("Mute all was not turned on in lobby: ");
    }

    @Test
    void a_user_named_twice_is_asked_for_once() {
        var _ = acts.unban(LOBBY, List.of(KIM, KIM));

        assertThat(server.calls).containsExactly("unban lobby user-555");
    }

    @Test
    void users_are_pending_until_the_server_has_answered() {
        List<Set<UserId>> told = new ArrayList<>();
        acts.onPending(LOBBY, told::add);
        server.pause();
        var _ = acts.mute(LOBBY, List.of(KIM), 10, "");
        var _ = acts.mute(new RoomId("elsewhere"), users(1), 10, "");
        assertThat(told.getLast()).containsExactly(KIM);

        server.answer();
        assertThat(told.getLast()).isEmpty();
    }

    @Test
    void results_are_told_to_every_window() {
        List<ModerationResult> told = new ArrayList<>();
        var subscription = acts.onResult(told::add);
        var _ = acts.unmute(LOBBY, List.of(KIM));
        subscription.unsubscribe();
        var _ = acts.unmute(LOBBY, List.of(KIM));

        assertThat(told).hasSize(1);
        assertThat(told.getFirst().room()).contains(LOBBY);
    }

    @Test
    void the_reason_used_last_is_offered_first() {
        var _ = acts.mute(LOBBY, List.of(KIM), 10, "spam");
        var _ = acts.ban(LOBBY, List.of(KIM), 90, "raid");
        var _ = acts.mute(LOBBY, List.of(KIM), 30, "spam");

        assertThat(acts.recent().reasons()).containsExactly("spam", "raid");
        assertThat(acts.recent().minutes(ModerationAct.MUTE)).isEqualTo(30);
        assertThat(acts.recent().minutes(ModerationAct.BAN)).isEqualTo(90);
    }

    @Nested
    class When_it_was_refused {
        private final List<Set<String>> told = new ArrayList<>();

        @BeforeEach
        void refuse() {
            acts.onFailures(Optional.of(LOBBY), failures -> told.add(failures.keySet()));
            server.failing = Set.of(KIM);
            var _ = acts.mute(LOBBY, List.of(KIM), 10, "");
            assertThat(told.getLast()).containsExactly("user-555");
        }

        @Test
        void it_is_forgotten_when_somebody_else_does_it() {
            session.happened(Events.acted("lobby", AuditAct.MUTE, "user-555", ""));
            assertThat(told.getLast()).isEmpty();
            assertThat(session.listeners()).isZero();
        }

        @Test
        void it_is_forgotten_when_the_room_is_gone() {
            session.happened(new ConsoleEvent.Gone(LOBBY));
            assertThat(told.getLast()).isEmpty();
        }

        @Test
        void it_stays_whatever_else_is_done() {
            session.happened(
                    Events.acted("lobby", AuditAct.MUTE, "user-1", ""),
                    Events.acted("elsewhere", AuditAct.MUTE, "user-555", ""),
                    Events.acted("lobby", AuditAct.BAN, "user-555", ""),
                    Events.left("lobby", "user-555"),
                    new ConsoleEvent.Gone(new RoomId("elsewhere")));
            assertThat(told.getLast()).containsExactly("user-555");
        }

        @Test
        void it_stays_when_something_else_of_theirs_ends() {
            acts.ended(AuditAct.UNMUTE, Optional.of(LOBBY), List.of(KIM));
            assertThat(told.getLast()).containsExactly("user-555");
        }

        @Test
        void what_was_to_be_lifted_is_forgotten_when_it_ends_there_and_of_them() {
            var _ = acts.unmute(LOBBY, List.of(KIM));
            acts.ended(AuditAct.UNMUTE, Optional.of(LOBBY), List.of(new UserId("user-1")));
            acts.ended(AuditAct.UNMUTE, Optional.of(new RoomId("elsewhere")), List.of(KIM));
            acts.ended(AuditAct.GLOBAL_UNMUTE, Optional.empty(), List.of(KIM));
            assertThat(told.getLast()).containsExactly("user-555");

            acts.ended(AuditAct.UNMUTE, Optional.of(LOBBY), List.of(KIM));
            assertThat(told.getLast()).isEmpty();
            assertThat(status.textProperty().get())
                    .isEqualTo("user-555 is not muted any more: the mute ended meanwhile.");
        }

        @Test
        void a_kick_is_forgotten_when_they_leave_by_themselves() {
            var _ = acts.kick(LOBBY, List.of(KIM));
            session.happened(Events.left("lobby", "user-555"));
            assertThat(told.getLast()).isEmpty();
        }
    }

    @Nested
    class With_57_users {
        private final ModerationRun run =
                acts.prepare(
                        new ModerationAct.Order(ModerationAct.MUTE, LOBBY, users(57), 10, "raid"));

        @Test
        void three_calls_are_made_one_after_the_other() {
            server.pause();
            var result = acts.start(run);
            assertThat(server.calls).hasSize(1);
            assertThat(run.progressProperty().get().acted()).isZero();

            server.answer();
            assertThat(server.calls).hasSize(3);
            assertThat(server.calls.getLast()).contains("user-41,").contains("user-57 ");
            assertThat(run.progressProperty().get().acted()).isEqualTo(57);
            assertThat(result.join().sentence()).isEqualTo("Muted 57 users for 10 minutes.");
        }

        @Test
        void a_cancel_leaves_out_the_calls_not_made_yet() {
            server.pause();
            var result = acts.start(run);
            run.cancel();
            server.answer();

            assertThat(server.calls).hasSize(1);
            assertThat(result.join().notDone()).hasSize(37);
            assertThat(result.join().failed()).isFalse();
            assertThat(result.join().sentence())
                    .isEqualTo("Muted 20 users for 10 minutes. Left out 37 users.");
        }

        @Test
        void a_refusal_of_one_user_leaves_the_others_with_what_was_ordered() {
            server.failing = Set.of(new UserId("user-30"));
            server.unchanged = Set.of(new UserId("user-1"), new UserId("user-2"));
            var result = acts.start(run).join();

            assertThat(run.progressProperty().get().acted()).isEqualTo(56);
            assertThat(server.calls).hasSize(3);
            assertThat(result.notDone()).containsExactly(new UserId("user-30"));
            assertThat(result.problems())
                    .extracting(UserProblem::user)
                    .containsExactly(new UserId("user-30"));
            assertThat(result.sentence())
                    .startsWith(
                            "Muted 56 users for 10 minutes. 2 were so already, of 56."
                                    + " user-30 was not muted: ");
        }

        @Test
        void what_there_is_to_know_of_the_first_refused_user_stands_in_the_status_line() {
            server.failing = Set.of(new UserId("user-30"));
            var result = acts.start(run).join();

            Trouble trouble = status.troubleProperty().get().orElseThrow();
            assertThat(trouble.sentence()).isEqualTo(result.sentence());
            assertThat(trouble.name()).isEqualTo("USER_NOT_FOUND");
            assertThat(trouble.requestId()).isEqualTo("request-2");
        }

        @Test
        void a_refusal_ends_it_and_says_how_many_were_done() {
            run.progressProperty().subscribe((_, _) -> server.refuse(ErrorCode.TOO_MANY_CALLS));
            var result = acts.start(run).join();

            assertThat(server.calls).hasSize(2);
            assertThat(result.failed()).isTrue();
            assertThat(result.notDone()).hasSize(37).startsWith(new UserId("user-21"));
            assertThat(result.sentence())
                    .startsWith("Muted 20 users for 10 minutes. 37 users were not muted: ");
        }
    }

    private static List<UserId> users(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(n -> new UserId("user-" + n)).toList();
    }
}

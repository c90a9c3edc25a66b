package io.roomkeeper.console.common;

import static org.assertj.core.api.Assertions.assertThat;

import io.roomkeeper.protocol.ErrorCode;
import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.UserId;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

class SanctionViewModelTest {
    private static final RoomId LOBBY = new RoomId("lobby");
    private static final UserId KIM = new UserId("user-555");

    private final FakeSession session = new FakeSession();
    private final FakeModeration server = session.moderation;
    private final ModerationActs acts = new ModerationActs(session, new StatusLine());

    @Test
    void the_end_is_told_while_the_term_is_typed() {
        var model = model(SanctionKind.MUTE, List.of(KIM));
        model.form().termProperty().set("1h30");

        Instant end = session.now.plus(Duration.ofMinutes(90));
        assertThat(model.outcome().get())
                .isEqualTo(
                        "They may read but not send until "
                                + Times.local().day(end, session.now)
                                + ".");
    }

    @Test
    void the_end_moves_on_with_the_time() {
        var model = model(SanctionKind.BAN, List.of(KIM));
        model.form().termProperty().set("10");
        String before = model.outcome().get();
        session.pass(Duration.ofMinutes(2));
        model.tick();

        assertThat(model.outcome().get()).isNotEqualTo(before);
    }

    @Test
    void a_term_that_cannot_be_read_is_explained_and_not_sent() {
        var model = model(SanctionKind.MUTE, List.of(KIM));
        model.form().termProperty().set("31 d");
        model.act();

        assertThat(model.outcome().get()).contains("30 days").contains("44,640");
        assertThat(model.whyNot().get()).isEqualTo(model.outcome().get());
        assertThat(server.calls).isEmpty();
    }

    @Test
    void a_reason_has_200_characters_at_most() {
        var model = model(SanctionKind.MUTE, List.of(KIM));
        model.form().reasonProperty().set("x".repeat(200));
        assertThat(model.whyNot().get()).isEmpty();
        assertThat(model.reasonCount()).isEqualTo("200 of 200");

        model.form().reasonProperty().set("x".repeat(203));
        assertThat(model.whyNot().get())
                .isEqualTo("The reason is too long: at most 200 characters, 3 less.");
    }

    @Test
    void nothing_can_be_done_while_the_connection_is_lost() {
        var model = model(SanctionKind.MUTE, List.of(KIM));
        session.outage.set("Connection lost.");

        assertThat(model.whyNot().get()).isEqualTo("Connection lost.");
    }

    @Test
    void a_preset_writes_its_term() {
        var model = model(SanctionKind.MUTE, List.of(KIM));
        model.choosePreset(4);
        assertThat(model.form().termProperty().get()).isEqualTo("1 d");

        model.choosePreset(7);
        assertThat(model.form().termProperty().get()).isEqualTo("1 d");
    }

    @Test
    void it_is_done_once_the_server_says_so() {
        var model = model(SanctionKind.BAN, List.of(KIM));
        model.form().reasonProperty().set(" raid ");
        server.pause();
        model.act();
        assertThat(model.busyProperty().get()).isTrue();
        assertThat(model.doneProperty().get()).isFalse();
        assertThat(model.whyNot().get()).isEqualTo("Wait for the server’s answer.");

        server.answer();
        assertThat(model.doneProperty().get()).isTrue();
        assertThat(server.calls).containsExactly("ban lobby user-555 10 raid");
    }

    @Test
    void a_refusal_stays_on_show_and_can_be_tried_again() {
        var model = model(SanctionKind.MUTE, List.of(KIM));
        server.refuse(ErrorCode.STORE_REFUSED);
        model.act();
        assertThat(model.doneProperty().get()).isFalse();
        assertThat(model.problemProperty().get()).startsWith("user-555 was not muted: ");
        assertThat(model.whyNot().get()).isEmpty();

        server.accept();
        model.act();
        assertThat(model.problemProperty().get()).isEmpty();
        assertThat(model.doneProperty().get()).isTrue();
    }

    @Test
    void lifting_needs_no_term() {
        var model = model(SanctionKind.UNBAN, List.of(KIM));
        model.form().termProperty().set("");
        model.act();

        assertThat(model.outcome().get()).isEqualTo("They may join again by themselves.");
        assertThat(server.calls).containsExactly("unban lobby user-555");
    }

    @Test
    void many_users_show_how_far_it_has_come_and_can_be_stopped() {
        var model = model(SanctionKind.MUTE, users(57));
        server.pause();
        model.act();
        assertThat(model.progressProperty().get()).isEqualTo("0 of 57");
        model.stop();
        server.answer();

        assertThat(model.progressProperty().get()).isEmpty();
        assertThat(model.problemProperty().get()).endsWith("Left out 37 users.");
        assertThat(model.form().usersProperty().get()).hasSize(37);
    }

    @Test
    void each_failure_of_many_is_named_and_tried_again_alone() {
        var model = model(SanctionKind.MUTE, users(25));
        server.failing = Set.of(new UserId("user-4"));
        model.act();
        assertThat(model.failures()).hasSize(1);
        assertThat(model.failures().getFirst()).startsWith("user-4: ");
        assertThat(model.button()).isEqualTo("Retry 1");

        server.failing = Set.of();
        server.calls.clear();
        model.act();
        assertThat(server.calls).containsExactly("mute lobby user-4 10");
        assertThat(model.doneProperty().get()).isTrue();
    }

    @Nested
    class By_id {
        private final SanctionViewModel model = model(SanctionKind.MUTE, List.of());

        @Test
        void a_user_is_needed() {
            assertThat(model.whyNot().get()).isEqualTo("Write the id of a user.");
        }

        @Test
        void ids_are_read_with_spaces_or_commas_between_them() {
            model.form().idsProperty().set(" user-1, user-2\tuser-1 ;user-3 ");

            assertThat(model.form().usersProperty().get()).isEqualTo(users(3));
            assertThat(model.whyNot().get()).isEmpty();
        }

        @Test
        void an_id_that_is_none_is_named() {
            model.form().idsProperty().set("user-1 " + "x".repeat(65));

            assertThat(model.whyNot().get()).contains("“xxxxxxxxxxxxxxxxxxxx…”");
        }
    }

    private SanctionViewModel model(SanctionKind kind, List<UserId> users) {
        SanctionForm form = new SanctionForm(kind, Optional.of(LOBBY), users);
        form.termProperty().set("10 min");
        return new SanctionViewModel(form, session, acts);
    }

    private static List<UserId> users(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(n -> new UserId("user-" + n)).toList();
    }
}

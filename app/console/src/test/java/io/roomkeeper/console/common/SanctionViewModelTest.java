package io.roomkeeper.console.common;

import static org.assertj.core.api.Assertions.assertThat;

import io.roomkeeper.protocol.ErrorCode;
import io.roomkeeper.protocol.UserId;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

class SanctionViewModelTest extends WithSanction {
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
        assertThat(asked()).isEmpty();
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
        assertThat(asked()).containsExactly("ban lobby user-555 10 raid");
    }

    @Test
    void a_refusal_stays_on_show_and_can_be_tried_again() {
        var model = model(SanctionKind.MUTE, List.of(KIM));
        server.refuse(ErrorCode.STORE_REFUSED);
        model.act();
        assertThat(model.doneProperty().get()).isFalse();
        assertThat(model.problem().textProperty().get()).startsWith("user-555 was not muted: ");
        assertThat(model.whyNot().get()).isEmpty();

        server.accept();
        model.act();
        assertThat(model.problem().textProperty().get()).isEmpty();
        assertThat(model.doneProperty().get()).isTrue();
    }

    @Test
    void lifting_needs_no_term() {
        var model = model(SanctionKind.UNBAN, List.of(KIM));
        model.form().termProperty().set("");
        model.act();

        assertThat(model.outcome().get()).isEqualTo("They may join again by themselves.");
        assertThat(asked()).containsExactly("unban lobby user-555");
    }

    @Test
    void many_users_show_how_far_it_has_come_and_can_be_stopped() {
        var model = model(SanctionKind.MUTE, users(57));
        server.pause();
        model.act();
        assertThat(model.progressProperty().get())
                .isEqualTo("0 of 3 calls, 0 of 57\n0 done, 0 so already, 0 failed");
        server.failing = Set.of(new UserId("user-4"));
        server.unchanged = Set.of(new UserId("user-1"), new UserId("user-2"));
        server.step();
        assertThat(model.progressProperty().get())
                .isEqualTo("1 of 3 calls, 20 of 57\n17 done, 2 so already, 1 failed");
        assertThat(model.part()).isEqualTo(20.0 / 57);
        model.stop();
        server.answer();

        assertThat(model.progressProperty().get()).isEmpty();
        assertThat(model.problem().textProperty().get()).endsWith("Left out 17 users.");
        assertThat(model.form().usersProperty().get()).hasSize(18);
    }

    @Test
    void each_failure_of_many_is_named_and_tried_again_alone() {
        var model = model(SanctionKind.MUTE, users(25));
        server.failing = Set.of(new UserId("user-4"));
        model.act();
        assertThat(model.failures()).hasSize(1);
        assertThat(model.failures().getFirst().line()).startsWith("user-4: ");
        Trouble trouble = model.failures().getFirst().trouble().orElseThrow();
        assertThat(trouble.sentence()).startsWith("user-4 was not muted: ");
        assertThat(trouble.requestId()).isEqualTo("request-1");
        assertThat(model.button()).isEqualTo("Retry 1");

        server.failing = Set.of();
        server.calls.clear();
        model.act();
        assertThat(asked()).containsExactly("mute lobby user-4 10");
        assertThat(model.doneProperty().get()).isTrue();
    }

    @Test
    void what_is_changed_meanwhile_counts_for_the_next_time_only() {
        var model = model(SanctionKind.MUTE, List.of());
        model.form().idsProperty().set("user-1");
        server.pause();
        model.act();
        model.form().idsProperty().set("user-2");
        model.form().recallProperty().set(true);
        server.answer();

        assertThat(asked()).containsExactly("mute lobby user-1 10");
    }

    @Nested
    class Everywhere {
        @Test
        void the_mute_holds_in_all_rooms_and_the_recall_in_this_one() {
            var model = model(SanctionKind.MUTE, List.of(KIM));
            model.form().everywhereProperty().set(true);
            model.form().recallProperty().set(true);
            assertThat(model.button()).isEqualTo("Mute user-555 in all rooms");
            assertThat(model.outcome().get()).startsWith("They may not send in any room until ");

            model.act();
            assertThat(asked()).endsWith("globalMute user-555 10", "recallLast lobby user-555 10");
        }

        @Test
        void only_a_mute_in_a_room_can_be_made_one_everywhere() {
            assertThat(model(SanctionKind.MUTE, List.of(KIM)).form().mayBeEverywhere()).isTrue();
            assertThat(model(SanctionKind.BAN, List.of(KIM)).form().mayBeEverywhere()).isFalse();
            assertThat(new SanctionForm(SanctionKind.GLOBAL_MUTE, Optional.empty(), List.of(KIM)))
                    .matches(form -> !form.mayBeEverywhere() && !form.mayRecall());
        }
    }
}

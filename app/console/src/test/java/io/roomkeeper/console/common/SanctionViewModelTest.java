package io.roomkeeper.console.common;

import static org.assertj.core.api.Assertions.assertThat;

import io.roomkeeper.protocol.ErrorCode;
import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.UserId;
import io.roomkeeper.protocol.console.ListedUsers;
import io.roomkeeper.protocol.console.Role;
import io.roomkeeper.protocol.console.ServerInfo;

import org.junit.jupiter.api.BeforeEach;
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
    private final StatusLine status = new StatusLine();
    private final ModerationActs acts = new ModerationActs(session, status);

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
        assertThat(model.progressProperty().get()).isEqualTo("0 of 57");
        model.stop();
        server.answer();

        assertThat(model.progressProperty().get()).isEmpty();
        assertThat(model.problem().textProperty().get()).endsWith("Left out 37 users.");
        assertThat(model.form().usersProperty().get()).hasSize(37);
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
    class With_their_messages {
        @Test
        void the_last_messages_are_recalled_once_they_are_muted() {
            server.messages.lastOfThem = List.of("uid-1", "uid-2");
            var model = recalling(List.of(KIM));
            model.form().recallCountProperty().set("25");
            model.form().reasonProperty().set("spam");
            model.act();

            assertThat(asked())
                    .endsWith("mute lobby user-555 10 spam", "recallLast lobby user-555 25 spam");
            assertThat(model.doneProperty().get()).isTrue();
            assertThat(status.textProperty().get())
                    .isEqualTo("Muted user-555 for 10 minutes. Recalled 2 messages of user-555.");
        }

        @Test
        void a_ban_recalls_as_many_as_one_call_takes() {
            var model = model(SanctionKind.BAN, List.of(KIM));
            model.form().recallProperty().set(true);
            model.act();

            assertThat(asked()).endsWith("recallLast lobby user-555 100");
        }

        @Test
        void many_are_recalled_in_blocks_of_20_users() {
            var model = recalling(users(25));
            model.act();

            assertThat(asked()).filteredOn(call -> call.startsWith("recallLast")).hasSize(2);
        }

        @Test
        void a_number_beyond_100_is_explained_and_not_sent() {
            var model = recalling(List.of(KIM));
            for (String wrong : List.of("101", "0", "", "ten")) {
                model.form().recallCountProperty().set(wrong);
                assertThat(model.whyNot().get())
                        .isEqualTo("Write how many messages are recalled: 1 to 100.");
            }
            model.form().recallProperty().set(false);
            assertThat(model.whyNot().get()).isEmpty();
        }

        @Test
        void when_only_the_recall_is_refused_it_says_so_and_stays_open() {
            server.refuse(ErrorCode.STORE_REFUSED, "recallLast");
            var model = recalling(List.of(KIM));
            model.act();

            assertThat(model.doneProperty().get()).isFalse();
            assertThat(model.problem().textProperty().get())
                    .contains(" The messages of user-555 were not recalled: ");
        }

        @Test
        void nobody_elses_messages_are_recalled_than_of_those_it_was_done_to() {
            server.failing = Set.of(new UserId("user-2"));
            var model = recalling(users(3));
            model.act();

            assertThat(asked()).endsWith("recallLast lobby user-1,user-3 10");
            assertThat(model.form().usersProperty().get()).containsExactly(new UserId("user-2"));
        }

        private SanctionViewModel recalling(List<UserId> users) {
            var model = model(SanctionKind.MUTE, users);
            model.form().recallProperty().set(true);
            return model;
        }
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

    @Nested
    class Of_a_mute_exception {
        private final UserId host = new UserId("host");

        @BeforeEach
        void except() {
            server.inRoom.excepted = List.of(new ListedUsers.ListedUser(host, 0, "ana", "", true));
        }

        @Test
        void it_warns_that_a_mute_has_no_effect() {
            var model = model(SanctionKind.MUTE, List.of(KIM, host));
            assertThat(model.exception().get())
                    .isEqualTo("host is a mute exception here, a mute has no effect.");

            model.form().everywhereProperty().set(true);
            assertThat(model.exception().get()).isEmpty();
        }

        @Test
        void ids_that_are_typed_are_looked_at_as_well() {
            var model = model(SanctionKind.MUTE, List.of());
            assertThat(model.exception().get()).isEmpty();

            model.form().idsProperty().set("host");
            assertThat(model.exception().get()).startsWith("host ");
        }

        @Test
        void the_exception_is_removed_before_the_mute() {
            var model = model(SanctionKind.MUTE, List.of(KIM, host));
            model.endExceptionsAndAct();

            assertThat(asked()).endsWith("exceptNoMore lobby host", "mute lobby user-555,host 10");
            assertThat(model.doneProperty().get()).isTrue();
        }

        @Test
        void nobody_is_muted_when_the_exception_stays() {
            server.refuse(ErrorCode.STORE_REFUSED, "exceptNoMore");
            var model = model(SanctionKind.MUTE, List.of(host));
            model.endExceptionsAndAct();

            assertThat(asked()).endsWith("exceptNoMore lobby host");
            assertThat(model.problem().textProperty().get())
                    .startsWith("The mute exception of host ");
            assertThat(model.whyNot().get()).isEmpty();
        }

        @Test
        void other_acts_do_not_ask() {
            var model = model(SanctionKind.BAN, List.of(host));
            assertThat(model.exception().get()).isEmpty();
            assertThat(asked()).isEmpty();
        }
    }

    @Nested
    class Of_a_moderator {
        @Test
        void nobody_acts_on_themselves() {
            var model = model(SanctionKind.MUTE, List.of());
            model.form().idsProperty().set("user-1 ana");
            assertThat(model.whyNot().get()).isEqualTo("You cannot do this to yourself.");
        }

        @Test
        void another_moderator_needs_the_button_twice() {
            server.server =
                    new ServerInfo("0.1.0", 0, 0, "ana", Role.OWNER, false)
                            .with(List.of("ana", "bo"));
            var model = model(SanctionKind.BAN, List.of(new UserId("bo")));
            model.act();
            assertThat(model.problem().textProperty().get())
                    .isEqualTo("bo is a moderator. Do it again to go on.");
            assertThat(asked()).isEmpty();

            model.act();
            assertThat(asked()).containsExactly("ban lobby bo 10");
        }

        @Test
        void to_set_one_free_once_is_enough() {
            server.server =
                    new ServerInfo("0.1.0", 0, 0, "ana", Role.OWNER, false)
                            .with(List.of("ana", "bo"));
            model(SanctionKind.UNBAN, List.of(new UserId("bo"))).act();
            assertThat(asked()).containsExactly("unban lobby bo");
        }
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

    /// What the server was asked to do, and not what it was asked about.
    private List<String> asked() {
        return server.calls.stream().filter(call -> !call.startsWith("exceptions ")).toList();
    }

    private static List<UserId> users(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(n -> new UserId("user-" + n)).toList();
    }
}

package io.roomkeeper.console.common;

import static org.assertj.core.api.Assertions.assertThat;

import io.roomkeeper.protocol.ErrorCode;
import io.roomkeeper.protocol.UserId;
import io.roomkeeper.protocol.console.ListedUsers;
import io.roomkeeper.protocol.console.Role;
import io.roomkeeper.protocol.console.ServerInfo;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import java.util.List;

/// Whom a sanction is given, and who needs a second thought.
class SanctionedUsersTest extends WithSanction {
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
}

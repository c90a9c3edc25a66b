package io.roomkeeper.console.rooms;

import static io.roomkeeper.console.common.Events.room;

import static org.assertj.core.api.Assertions.assertThat;

import io.roomkeeper.console.common.FakeSession;
import io.roomkeeper.protocol.ErrorCode;
import io.roomkeeper.protocol.RoomId;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.ArrayList;
import java.util.List;

class RoomDialogsTest {
    private final FakeSession session = new FakeSession();

    @Nested
    class new_room {
        private final List<RoomId> created = new ArrayList<>();
        private final NewRoomViewModel model = new NewRoomViewModel(session, created::add);

        @Test
        void a_room_is_created_once_the_server_has_it() {
            session.moderation.pause();
            model.idProperty().set(" lobby ");
            model.create();
            assertThat(model.whyNot().get()).isEqualTo("Wait for the server’s answer.");
            assertThat(created).isEmpty();
            session.moderation.answer();
            assertThat(model.whyNot().get()).isEmpty();
            assertThat(created).containsExactly(new RoomId("lobby"));
        }

        @ParameterizedTest
        @CsvSource(
                textBlock =
                        """
                        '',       A room needs an id.
                        a b,      The id cannot have spaces or invisible characters.
                        %65,      'The id is too long: at most 64 bytes, which are 64 letters of English.'
                        """)
        void an_id_that_is_none_is_not_sent(String id, String problem) {
            model.idProperty().set(id.startsWith("%") ? "a".repeat(65) : id);
            model.create();
            assertThat(model.problem().textProperty().get()).isEqualTo(problem);
            assertThat(session.moderation.calls).isEmpty();
        }

        @Test
        void a_room_may_have_another_name_of_at_most_64_characters() {
            model.idProperty().set("lobby");
            model.nameProperty().set("聊".repeat(65));
            model.create();
            assertThat(model.problem().textProperty().get())
                    .isEqualTo("The name is too long: at most 64 characters.");
            model.nameProperty().set(" Main lobby ");
            assertThat(model.problem().textProperty().get()).isEmpty();
            model.create();
            assertThat(session.moderation.calls).containsExactly("createRoom lobby Main lobby");
        }

        @Test
        void a_refusal_is_said_until_the_id_is_changed() {
            session.moderation.refuse(ErrorCode.TOO_MANY_CALLS);
            model.idProperty().set("lobby");
            model.create();
            assertThat(model.problem().textProperty().get())
                    .isEqualTo(
                            "lobby was not created: Too many calls at once. Try again in a"
                                    + " moment.");
            assertThat(model.problem().troubleProperty().get()).isPresent();
            model.idProperty().set("lobby-2");
            assertThat(model.problem().textProperty().get()).isEmpty();
            assertThat(model.problem().troubleProperty().get()).isEmpty();
            assertThat(created).isEmpty();
        }
    }

    @Nested
    class destroy_room {
        private int destroyed;
        private final DestroyRoomViewModel model =
                new DestroyRoomViewModel(
                        session, new RoomItem(room("lobby", 1_204)), () -> destroyed++);

        @Test
        void the_consequence_names_how_many_are_hit() {
            assertThat(model.consequence()).startsWith("Its 1,204 members are removed.");
        }

        @Test
        void a_room_is_destroyed_for_a_reason() {
            model.reasonProperty().set("show is over ");
            model.destroy();
            assertThat(session.moderation.calls).containsExactly("destroyRoom lobby show is over");
            assertThat(destroyed).isEqualTo(1);
        }

        @Test
        void a_reason_that_is_too_long_is_not_sent() {
            model.reasonProperty().set("x".repeat(201));
            model.destroy();
            assertThat(model.problem().textProperty().get())
                    .isEqualTo("The reason is too long: at most 200 characters.");
            assertThat(session.moderation.calls).isEmpty();
        }

        @Test
        void a_refusal_is_said_and_the_dialog_stays() {
            session.moderation.refuse(ErrorCode.ROOM_NOT_FOUND);
            model.destroy();
            assertThat(model.problem().textProperty().get())
                    .isEqualTo("lobby was not destroyed: The room does not exist any more.");
            assertThat(model.whyNot().get()).isEmpty();
            assertThat(destroyed).isZero();
        }
    }
}

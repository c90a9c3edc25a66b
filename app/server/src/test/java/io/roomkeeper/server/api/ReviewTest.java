package io.roomkeeper.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.server.engine.AppSwitch;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Messages of the Server API before they go out. Server API §11.1, §13.4.
class ReviewTest {
    private static final String PUBLISH = "/message/chatroom/publish.json";
    private static final String TEXT = "fromUserId=host&objectName=RC:TxtMsg&content=hi";

    private final ApiFixture api = new ApiFixture();

    @BeforeEach
    void create() {
        api.rooms.createRoom(new RoomId("a"));
        api.rooms.createRoom(new RoomId("refused"));
        api.rooms.turn(AppSwitch.REVIEW_SERVER_MESSAGES, true);
    }

    @AfterEach
    void stop() {
        api.close();
    }

    @Test
    void a_message_goes_out_with_the_content_that_passed() {
        api.answer(PUBLISH, TEXT + "&toChatroomId=a");
        assertThat(api.messages()).hasSize(1);
        assertThat(api.messages().getFirst().content()).isEqualTo("reviewed hi");
    }

    @Test
    void the_id_that_is_asked_about_is_the_one_the_message_has() {
        var answer = api.answer(PUBLISH, TEXT + "&toChatroomId=a");
        assertThat(api.reviewed).hasSize(1);
        assertThat(answer).contains("\"messageUID\":\"" + api.reviewed.getFirst() + "\"");
        assertThat(api.messages().getFirst().messageUId()).isEqualTo(api.reviewed.getFirst());
    }

    @Test
    void a_refused_message_is_20113_and_goes_nowhere() {
        api.refused(403, 20113, PUBLISH, TEXT + "&toChatroomId=refused");
        assertThat(api.messages()).isEmpty();
    }

    @Test
    void of_several_those_that_passed_go_out() {
        assertThat(api.answer(PUBLISH, TEXT + "&toChatroomId=refused&toChatroomId=a"))
                .contains("\"chatroomId\":\"a\"")
                .doesNotContain("\"refused\"");
        assertThat(api.messages()).hasSize(1);
    }

    @Test
    void nobody_is_asked_unless_the_app_wants_it() {
        api.rooms.turn(AppSwitch.REVIEW_SERVER_MESSAGES, false);
        api.answer(PUBLISH, TEXT + "&toChatroomId=refused");
        assertThat(api.messages().getFirst().content()).isEqualTo("hi");
    }
}

package io.roomkeeper.server.api;

import static io.roomkeeper.server.fixture.EngineInMemory.KIM;
import static io.roomkeeper.server.fixture.EngineInMemory.ROOM;

import static org.assertj.core.api.Assertions.assertThat;

import io.roomkeeper.protocol.WireJson;
import io.roomkeeper.server.engine.RoomEvent;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import tools.jackson.databind.JsonNode;

class RecallCallsTest {
    private static final String RECALL = "/message/recall.json";
    private static final String IN_LAUNCH = "conversationType=4&targetId=launch";

    private final ApiFixture api = new ApiFixture();

    @BeforeEach
    void create() {
        api.rooms.createRoom(ROOM);
        api.rooms.join(ROOM, KIM, 1);
        api.rooms.send(ROOM, KIM, 1, "oops");
    }

    @AfterEach
    void stop() {
        api.close();
    }

    private RoomEvent.MessageSent original() {
        return api.messages().getFirst();
    }

    private String ofOriginal() {
        return IN_LAUNCH + "&fromUserId=kim&messageUID=" + original().messageUId();
    }

    private JsonNode command() {
        var last = api.messages().getLast();
        assertThat(last.objectName()).isEqualTo("RC:RcCmd");
        return WireJson.mapper().readTree(last.content());
    }

    @Test
    void the_room_is_told_to_take_the_message_back() {
        api.done(RECALL, ofOriginal() + "&isAdmin=1&isDelete=1&extra=typo&disablePush=true");
        assertThat(command().toString())
                .contains(original().messageUId())
                .contains(Long.toString(original().at().toEpochMilli()))
                .contains("\"isAdmin\":true")
                .contains("\"isDelete\":true")
                .contains("typo");
    }

    @Test
    void an_extra_text_is_as_long_as_a_members_may_be() {
        api.refused(400, 1005, RECALL, ofOriginal() + "&extra=" + "x".repeat(2_049));
        api.done(RECALL, ofOriginal() + "&extra=" + "x".repeat(2_048));
    }

    @Test
    void history_keeps_message_and_command() {
        api.done(RECALL, ofOriginal());
        var stored = api.history.find(ROOM, original().messageUId()).join();
        assertThat(stored).isPresent();
        var told = api.messages().getLast();
        assertThat(api.history.find(ROOM, told.messageUId()).join()).isPresent();
    }

    @Test
    void a_sent_time_is_checked_only_if_it_is_given() {
        long sent = original().at().toEpochMilli();
        api.refused(400, 1002, RECALL, ofOriginal() + "&sentTime=" + (sent + 1));
        api.done(RECALL, ofOriginal() + "&sentTime=" + sent);
    }

    @Test
    void a_message_the_room_has_forgotten_is_looked_up_in_the_history() {
        for (int i = 0; i < 60; i++) {
            api.rooms.send(ROOM, KIM, 1, "more");
        }
        long sent = original().at().toEpochMilli();
        api.refused(400, 1002, RECALL, ofOriginal() + "&sentTime=" + (sent + 1));
        api.done(RECALL, ofOriginal() + "&sentTime=" + sent);
    }

    @Test
    void a_message_is_recalled_even_when_the_history_cannot_be_read() {
        api.history.broken = true;
        api.done(RECALL, ofOriginal());
        assertThat(command().toString())
                .contains(original().messageUId())
                .contains(Long.toString(original().at().toEpochMilli()));
    }

    @Test
    void an_unknown_message_is_recalled_all_the_same_and_an_unknown_room_is_no_error() {
        api.done(RECALL, IN_LAUNCH + "&fromUserId=host&messageUID=0000-0000-0000-0000");
        assertThat(command().toString()).contains("0000-0000-0000-0000");
        int before = api.messages().size();
        api.done(RECALL, "conversationType=4&targetId=no&fromUserId=host&messageUID=x");
        assertThat(api.messages()).hasSize(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "conversationType=4&targetId=launch&messageUID=x",
                "fromUserId=kim&targetId=launch&messageUID=x",
                "fromUserId=kim&conversationType=4&messageUID=x",
                "fromUserId=kim&conversationType=4&targetId=launch",
                "fromUserId=kim&conversationType=1&targetId=launch&messageUID=x",
                "fromUserId=kim&conversationType=room&targetId=launch&messageUID=x",
                "fromUserId=kim&conversationType=4&targetId=launch&messageUID=x&isAdmin=2",
                "fromUserId=kim&conversationType=4&targetId=launch&messageUID=x&sentTime=now"
            })
    void what_is_missing_or_wrong_is_1002(String form) {
        api.refused(400, 1002, RECALL, form);
    }
}

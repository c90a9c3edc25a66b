package io.roomkeeper.server.engine.contract;

import static io.roomkeeper.server.engine.contract.Stage.ACT;
import static io.roomkeeper.server.engine.contract.Stage.HOST;
import static io.roomkeeper.server.engine.contract.Stage.HOST_WEB;
import static io.roomkeeper.server.engine.contract.Stage.KIM;
import static io.roomkeeper.server.engine.contract.Stage.KIM_WEB;
import static io.roomkeeper.server.engine.contract.Stage.LEA;
import static io.roomkeeper.server.engine.contract.Stage.ROOM;

import static org.assertj.core.api.Assertions.assertThat;

import io.roomkeeper.protocol.ErrorCode;
import io.roomkeeper.protocol.UserId;
import io.roomkeeper.protocol.WireJson;
import io.roomkeeper.server.engine.AppSwitch;
import io.roomkeeper.server.engine.Original;
import io.roomkeeper.server.engine.Receipt;
import io.roomkeeper.server.engine.Retention;
import io.roomkeeper.server.engine.RoomCommand;
import io.roomkeeper.server.engine.RoomEvent;
import io.roomkeeper.server.engine.Sanction;
import io.roomkeeper.server.engine.SessionId;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import java.time.Instant;
import java.util.List;

/// Taking messages back.
abstract class RecallContract extends EngineContract {
    private static final String UNKNOWN = "5FGT-7VA9-G4DD-4V5P";

    @BeforeEach
    void a_room() {
        given.create();
    }

    private static RoomCommand.Recall recall(
            UserId user, @Nullable SessionId session, String id, boolean admin) {
        return new RoomCommand.Recall(ROOM, user, session, id, null, admin, false, "", null);
    }

    private Receipt kimSays() {
        var receipt = given.send(KIM, KIM_WEB, "oops");
        given.forget();
        return receipt;
    }

    private RoomEvent.MessageSent command() {
        var sent = given.told(RoomEvent.MessageSent.class).getLast();
        assertThat(sent.objectName()).isEqualTo("RC:RcCmd");
        return sent;
    }

    private JsonNode content() {
        return WireJson.mapper().readTree(command().content());
    }

    /// Client behaviour §5.
    @Test
    void a_recall_is_told_as_a_command_about_the_original() {
        var original = kimSays();
        given.run(
                new RoomCommand.Recall(
                        ROOM,
                        KIM,
                        KIM_WEB,
                        original.messageUId(),
                        null,
                        false,
                        true,
                        "sorry",
                        null));
        var content = content();
        assertThat(content.get("conversationType").asInt()).isEqualTo(4);
        assertThat(content.get("targetId").asString()).isEqualTo(ROOM.value());
        assertThat(content.get("messageUId").asString()).isEqualTo(original.messageUId());
        assertThat(content.get("sentTime").asLong()).isEqualTo(original.sentTime().toEpochMilli());
        assertThat(content.get("isAdmin").isBoolean()).isTrue();
        assertThat(content.get("isAdmin").asBoolean()).isFalse();
        assertThat(content.get("isDelete").asBoolean()).isTrue();
        assertThat(content.get("extra").asString()).isEqualTo("sorry");
    }

    /// Client behaviour §5, §2.
    @Test
    void history_keeps_the_command_and_the_original() {
        var original = kimSays();
        given.run(recall(KIM, KIM_WEB, original.messageUId(), false));
        assertThat(command().retention()).isEqualTo(Retention.HISTORY);
        assertThat(given.run(new RoomCommand.Recent(ROOM, 50)))
                .extracting(RoomEvent.MessageSent::objectName)
                .containsExactly("RC:TxtMsg", "RC:RcCmd");
    }

    /// Client behaviour §5, §12.
    @Test
    void a_member_recalls_its_own_messages_only_unless_as_an_administrator() {
        var original = kimSays();
        given.join(HOST, HOST_WEB);
        given.refuses(
                recall(HOST, HOST_WEB, original.messageUId(), false),
                ErrorCode.INVALID_MEMBER_PARAMETER);
        given.run(recall(HOST, HOST_WEB, original.messageUId(), true));
        assertThat(content().get("isAdmin").asBoolean()).isTrue();
        given.set(AppSwitch.MEMBERS_RECALL_AS_ADMIN, false);
        given.refuses(
                recall(HOST, HOST_WEB, original.messageUId(), true),
                ErrorCode.INVALID_MEMBER_PARAMETER);
    }

    /// Client behaviour §5, §12.
    @Test
    void who_is_not_in_the_room_recalls_its_own_messages_only() {
        var original = kimSays();
        given.refuses(recall(HOST, HOST_WEB, original.messageUId(), true), ErrorCode.NOT_IN_ROOM);
        given.run(recall(KIM, KIM_WEB, original.messageUId(), false));
        assertThat(command().sender()).isEqualTo(KIM);
    }

    /// As for sending: a ban would stop nobody who may do it from outside.
    @Test
    void a_banned_user_recalls_nothing_not_even_its_own() {
        var original = kimSays();
        given.impose(Sanction.Kind.BAN, KIM, 10);
        given.forget();
        given.refuses(recall(KIM, KIM_WEB, original.messageUId(), false), ErrorCode.MEMBER_BANNED);
        assertThat(given.told()).isEmpty();
    }

    @Test
    void a_message_that_was_recalled_already_is_not_recalled_again_by_members() {
        var original = kimSays();
        given.run(recall(KIM, KIM_WEB, original.messageUId(), false));
        given.run(recall(KIM, KIM_WEB, original.messageUId(), false));
        assertThat(given.told(RoomEvent.MessageSent.class)).hasSize(1);
    }

    /// Client behaviour §5.
    @Test
    void a_recalled_message_can_still_be_made_to_vanish() {
        var original = kimSays();
        given.run(recall(KIM, KIM_WEB, original.messageUId(), false));
        for (int i = 0; i < 2; i++) {
            given.run(
                    new RoomCommand.Recall(
                            ROOM,
                            KIM,
                            KIM_WEB,
                            original.messageUId(),
                            null,
                            false,
                            true,
                            "",
                            null));
        }
        assertThat(given.told(RoomEvent.MessageSent.class)).hasSize(2);
        assertThat(content().get("isDelete").asBoolean()).isTrue();
    }

    /// Client behaviour §5.
    @Test
    void a_message_known_from_the_history_can_be_recalled_too() {
        var then = Instant.parse("2026-11-22T10:00:00Z");
        given.run(
                new RoomCommand.Recall(
                        ROOM,
                        KIM,
                        KIM_WEB,
                        UNKNOWN,
                        null,
                        false,
                        false,
                        "",
                        new Original(KIM, then)));
        assertThat(content().get("sentTime").asLong()).isEqualTo(then.toEpochMilli());
    }

    /// Client behaviour §5.
    @Test
    void a_member_recalling_an_unknown_message_succeeds_and_nothing_is_told() {
        given.forget();
        given.run(recall(KIM, KIM_WEB, UNKNOWN, false));
        assertThat(given.told()).isEmpty();
    }

    /// Client behaviour §5.
    @Test
    void a_muted_member_may_recall() {
        var original = kimSays();
        given.run(new RoomCommand.SetMuteAll(ROOM, true, ACT));
        given.run(recall(KIM, KIM_WEB, original.messageUId(), false));
        assertThat(command().sender()).isEqualTo(KIM);
    }

    /// Server API §11.3.
    @Test
    void the_server_recalls_unknown_messages_too() {
        given.run(recall(LEA, null, UNKNOWN, false));
        assertThat(content().get("messageUId").asString()).isEqualTo(UNKNOWN);
    }

    /// Server API §11.3.
    @Test
    void a_sent_time_is_checked_if_it_is_given() {
        var original = kimSays();
        given.refuses(
                new RoomCommand.Recall(
                        ROOM,
                        KIM,
                        null,
                        original.messageUId(),
                        original.sentTime().plusMillis(1),
                        false,
                        false,
                        "",
                        null),
                ErrorCode.BAD_PARAMETER);
        assertThat(given.told(RoomEvent.MessageSent.class)).isEmpty();
    }

    /// Client behaviour §6, Server API §2.5.
    @Test
    void a_recall_is_no_message_that_counts() {
        var original = kimSays();
        given.run(recall(KIM, KIM_WEB, original.messageUId(), false));
        assertThat(command().upstream()).isFalse();
    }

    /// Client behaviour §5.
    @Test
    void a_member_recalls_nothing_in_an_unknown_room() {
        given.run(new RoomCommand.Destroy(ROOM, ACT));
        given.refuses(recall(KIM, KIM_WEB, UNKNOWN, false), ErrorCode.ROOM_NOT_FOUND);
        assertThat(given.run(new RoomCommand.Recent(ROOM, 50))).isEqualTo(List.of());
    }
}

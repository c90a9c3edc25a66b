package io.roomkeeper.server.engine.contract;

import static io.roomkeeper.server.engine.contract.Stage.ACT;
import static io.roomkeeper.server.engine.contract.Stage.HOST;
import static io.roomkeeper.server.engine.contract.Stage.HOST_WEB;
import static io.roomkeeper.server.engine.contract.Stage.KIM;
import static io.roomkeeper.server.engine.contract.Stage.KIM_WEB;
import static io.roomkeeper.server.engine.contract.Stage.ROOM;

import static org.assertj.core.api.Assertions.assertThat;

import io.roomkeeper.protocol.ErrorCode;
import io.roomkeeper.server.engine.AppCommand;
import io.roomkeeper.server.engine.AppSettings;
import io.roomkeeper.server.engine.AppSwitch;
import io.roomkeeper.server.engine.Clearance;
import io.roomkeeper.server.engine.RoomCommand;
import io.roomkeeper.server.engine.RoomEvent;
import io.roomkeeper.server.engine.Sanction;
import io.roomkeeper.server.engine.UserList;
import io.roomkeeper.server.engine.Words;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// What a member's message is checked for, and in which order.
abstract class SendContract extends EngineContract {
    private static final Words WORDS = new Words(Set.of("casino"), Map.of("darn", "d***"));
    private static final String TOO_MUCH = "x".repeat(131_073);

    @BeforeEach
    void a_room() {
        given.create();
        given.run(new AppCommand.Configure(AppSettings.DEFAULT.with(WORDS), ACT));
    }

    private static RoomCommand.Send tooFast(String type, String content) {
        return new RoomCommand.Send(ROOM, KIM, KIM_WEB, "iOS", type, content, true, null);
    }

    /// Client behaviour §4.2.
    @Test
    void nothing_can_be_sent_to_an_unknown_room() {
        given.run(new RoomCommand.Destroy(ROOM, ACT));
        given.refuses(tooFast("RC:Nope", TOO_MUCH), ErrorCode.ROOM_NOT_FOUND);
    }

    /// Client behaviour §4.2.
    @Test
    void somebody_outside_the_room_may_send_by_default() {
        assertThat(given.send(KIM, KIM_WEB, "hello").sequence()).isEqualTo(1);
    }

    /// Client behaviour §4.2, §12.
    @Test
    void only_members_may_send_where_the_app_wants_that() {
        given.set(AppSwitch.ONLY_MEMBERS_SEND, true);
        given.refuses(tooFast("RC:TxtMsg", "hi"), ErrorCode.NOT_IN_ROOM);
        given.join(KIM, KIM_WEB);
        given.send(KIM, KIM_WEB, "hi");
    }

    /// Client behaviour §2, §4.2.
    @Test
    void a_banned_user_may_not_send_from_outside() {
        given.impose(Sanction.Kind.BAN, KIM, 5);
        given.refuses(tooFast("RC:TxtMsg", "hi"), ErrorCode.MEMBER_BANNED);
    }

    /// Client behaviour §4.2, Server API §9.
    @Test
    void a_mute_is_named_before_any_fault_of_the_message() {
        given.impose(Sanction.Kind.MUTE, KIM, 5);
        given.refuses(tooFast("RC:Nope", TOO_MUCH), ErrorCode.MEMBER_MUTED);
        given.enlist(UserList.MUTE_EXCEPTIONS, KIM);
        given.refuses(tooFast("RC:Nope", TOO_MUCH), ErrorCode.MESSAGES_TOO_FAST);
    }

    /// Client behaviour §4.2.
    @Test
    void too_many_messages_are_named_before_too_much_content() {
        given.refuses(tooFast("RC:TxtMsg", TOO_MUCH), ErrorCode.MESSAGES_TOO_FAST);
    }

    /// Client behaviour §4.2.
    @Test
    void content_is_at_most_128_kib() {
        given.refuses(
                Stage.sending(KIM, KIM_WEB, "RC:Nope", TOO_MUCH), ErrorCode.CONTENT_TOO_LARGE);
        given.send(KIM, KIM_WEB, TOO_MUCH.substring(1));
    }

    /// Client behaviour §4.2.
    @Test
    void content_is_measured_in_bytes() {
        given.refuses(Stage.sending(KIM, KIM_WEB, "ü".repeat(65_537)), ErrorCode.CONTENT_TOO_LARGE);
    }

    /// Client behaviour §4.2, §4.3.
    @ParameterizedTest
    @ValueSource(strings = {"", "RC:Nope", "RC:RcCmd", "a-type-of-thirty-three-characters"})
    void a_type_that_no_member_may_send_is_refused(String type) {
        given.refuses(
                Stage.sending(KIM, KIM_WEB, type, "casino"), ErrorCode.INVALID_MEMBER_PARAMETER);
    }

    /// Client behaviour §4.3.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "RC:TxtMsg",
                "RC:ImgMsg",
                "RC:GIFMsg",
                "RC:VcMsg",
                "RC:HQVCMsg",
                "RC:SightMsg",
                "RC:FileMsg",
                "RC:LBSMsg",
                "RC:ImgTextMsg",
                "RC:ReferenceMsg",
                "RC:InfoNtf",
                "RC:CmdMsg",
                "RC:CmdNtf",
                "app:gift"
            })
    void built_in_and_custom_types_may_be_sent(String type) {
        assertThat(given.run(Stage.sending(KIM, KIM_WEB, type, "{}")).sequence()).isEqualTo(1);
    }

    /// Client behaviour §4.2.
    @Test
    void a_blocked_word_in_any_case_refuses_the_message() {
        given.refuses(Stage.sending(KIM, KIM_WEB, "the best CASINO"), ErrorCode.WORD_BLOCKED);
    }

    /// Client behaviour §4.2.
    @Test
    void a_replaced_word_is_delivered_changed_and_the_sender_is_told() {
        var receipt = given.send(KIM, KIM_WEB, "oh Darn it");
        assertThat(receipt.replaced()).isTrue();
        assertThat(given.told(RoomEvent.MessageSent.class))
                .singleElement()
                .matches(sent -> sent.content().equals("oh d*** it"));
    }

    /// Client behaviour §4.2.
    @Test
    void a_message_without_such_words_is_delivered_as_it_is() {
        assertThat(given.send(KIM, KIM_WEB, "hello").replaced()).isFalse();
    }

    /// Client behaviour §4.2.
    @Test
    void a_message_that_is_refused_takes_no_number_and_is_told_to_nobody() {
        given.forget();
        given.refuses(Stage.sending(KIM, KIM_WEB, "casino"), ErrorCode.WORD_BLOCKED);
        assertThat(given.told()).isEmpty();
        assertThat(given.send(HOST, HOST_WEB, "hello").sequence()).isEqualTo(1);
    }

    /// Server API §13.4.
    @Test
    void a_clearance_gives_the_id_and_the_content_the_message_will_have() {
        var send = Stage.sending(KIM, KIM_WEB, "darn");
        var clearance = given.run(new RoomCommand.Clear(send));
        assertThat(clearance.content()).isEqualTo("d***");
        assertThat(clearance.replaced()).isTrue();
        var receipt = given.run(cleared(clearance));
        assertThat(receipt.messageUId()).isEqualTo(clearance.messageUId());
        assertThat(receipt.replaced()).isTrue();
        assertThat(given.run(new RoomCommand.Recent(ROOM, 50)))
                .singleElement()
                .matches(sent -> sent.content().equals("d***"))
                .matches(sent -> sent.messageUId().equals(clearance.messageUId()));
    }

    /// Server API §13.4.
    @Test
    void a_clearance_is_refused_as_the_message_would_be_and_sends_nothing() {
        given.forget();
        given.run(new RoomCommand.Clear(Stage.sending(KIM, KIM_WEB, "hello")));
        given.refuses(
                new RoomCommand.Clear(Stage.sending(KIM, KIM_WEB, "casino")),
                ErrorCode.WORD_BLOCKED);
        assertThat(given.told()).isEmpty();
    }

    /// Server API §13.4.
    @Test
    void a_cleared_message_is_checked_once_more_when_it_is_sent() {
        var clearance = given.run(new RoomCommand.Clear(Stage.sending(KIM, KIM_WEB, "hello")));
        given.impose(Sanction.Kind.MUTE, KIM, 5);
        given.refuses(cleared(clearance), ErrorCode.MEMBER_MUTED);
    }

    private static RoomCommand.Send cleared(Clearance clearance) {
        return new RoomCommand.Send(
                ROOM, KIM, KIM_WEB, "iOS", "RC:TxtMsg", "darn", false, clearance);
    }

    /// Client behaviour §12.
    @Test
    void there_are_at_most_as_many_words_as_the_limit_says() {
        var many =
                new Words(
                        IntStream.rangeClosed(0, 1_000)
                                .mapToObj(i -> "word-" + i)
                                .collect(Collectors.toSet()),
                        Map.of());
        given.refuses(
                new AppCommand.Configure(AppSettings.DEFAULT.with(many), ACT),
                ErrorCode.BAD_PARAMETER);
        assertThat(given.engine().app().settings().words()).isEqualTo(WORDS);
    }
}

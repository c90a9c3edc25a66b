package io.roomkeeper.server.engine.contract;

import static io.roomkeeper.server.engine.contract.Stage.ACT;
import static io.roomkeeper.server.engine.contract.Stage.HOST;
import static io.roomkeeper.server.engine.contract.Stage.HOST_WEB;
import static io.roomkeeper.server.engine.contract.Stage.KIM;
import static io.roomkeeper.server.engine.contract.Stage.KIM_WEB;
import static io.roomkeeper.server.engine.contract.Stage.LEA;
import static io.roomkeeper.server.engine.contract.Stage.OTHER;
import static io.roomkeeper.server.engine.contract.Stage.ROOM;

import static org.assertj.core.api.Assertions.assertThat;

import io.roomkeeper.protocol.ErrorCode;
import io.roomkeeper.server.engine.AppCommand;
import io.roomkeeper.server.engine.AppSwitch;
import io.roomkeeper.server.engine.Clearance;
import io.roomkeeper.server.engine.CreateOptions;
import io.roomkeeper.server.engine.Hearers;
import io.roomkeeper.server.engine.Priority;
import io.roomkeeper.server.engine.Retention;
import io.roomkeeper.server.engine.RoomCommand;
import io.roomkeeper.server.engine.RoomEvent;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Messages by the Server API, to one room or to all.
abstract class PublishContract extends EngineContract {
    @BeforeEach
    void two_rooms_with_a_member_each() {
        given.create();
        given.run(new RoomCommand.Create(OTHER, CreateOptions.NONE, ACT));
        given.join(HOST, HOST_WEB);
        given.run(Stage.joining(OTHER, KIM, KIM_WEB));
        given.forget();
    }

    private static RoomCommand.Publish publish(String type, String content, boolean toSender) {
        return new RoomCommand.Publish(
                ROOM, LEA, type, content, true, toSender, Priority.AS_LISTED, null);
    }

    private RoomEvent.MessageSent sent() {
        return given.told(RoomEvent.MessageSent.class).getLast();
    }

    /// Server API §11.1.
    @Test
    void a_user_who_is_no_member_can_publish() {
        var receipt = given.run(publish("RC:TxtMsg", "hello", false));
        assertThat(sent())
                .isEqualTo(
                        new RoomEvent.MessageSent(
                                ROOM,
                                given.clock.instant(),
                                1,
                                LEA,
                                null,
                                "RC:TxtMsg",
                                "hello",
                                receipt.messageUId(),
                                "Server",
                                Hearers.OTHERS,
                                Retention.HISTORY,
                                true,
                                false));
    }

    /// Server API §11.1.
    @Test
    void the_sender_hears_it_only_if_the_call_says_so() {
        given.run(publish("RC:TxtMsg", "hello", true));
        assertThat(sent().hearers()).isEqualTo(Hearers.ALL);
    }

    /// Server API §11.1.
    @Test
    void what_is_published_to_an_unknown_room_goes_to_nobody_and_makes_no_room() {
        given.run(new RoomCommand.Destroy(ROOM, ACT));
        given.forget();
        var receipt = given.run(publish("RC:TxtMsg", "hello", true));
        assertThat(receipt.messageUId()).isNotEmpty();
        assertThat(receipt.sequence()).isZero();
        assertThat(given.told()).isEmpty();
        given.refuses(new RoomCommand.Describe(ROOM), ErrorCode.ROOM_NOT_FOUND);
    }

    /// Server API §11.1.
    @Test
    void a_published_type_is_a_known_or_a_custom_one_of_at_most_32_characters() {
        given.refuses(publish("", "x", false), ErrorCode.BAD_PARAMETER);
        given.refuses(publish("RC:Nope", "x", false), ErrorCode.BAD_PARAMETER);
        given.refuses(publish("x".repeat(33), "x", false), ErrorCode.PARAMETER_TOO_LONG);
        given.run(publish("x".repeat(32), "x", false));
    }

    /// Server API §1.2, §11.1.
    @Test
    void published_content_is_at_most_128_kib() {
        given.refuses(
                publish("RC:TxtMsg", "x".repeat(131_073), false), ErrorCode.PARAMETER_TOO_LONG);
    }

    /// Server API §11.1.
    @ParameterizedTest
    @CsvSource({"PROTECTED, TYPE_ALLOWLIST", "LOW, LOW_PRIORITY_TYPES"})
    void a_priority_needs_its_service(Priority priority, AppSwitch service) {
        given.set(service, false);
        given.refuses(Stage.publishing(LEA, "RC:TxtMsg", priority), ErrorCode.SERVICE_OFF);
        given.publish("RC:TxtMsg", Priority.HIGH);
        given.publish("RC:TxtMsg", Priority.AS_LISTED);
    }

    /// Server API §13.4.
    @Test
    void a_published_message_has_what_its_clearance_says() {
        var clearance = new Clearance("5FGT-7VA9-G4DD-4V5P", "cleaned", false);
        given.run(
                new RoomCommand.Publish(
                        ROOM, LEA, "RC:TxtMsg", "raw", true, false, Priority.AS_LISTED, clearance));
        assertThat(sent().content()).isEqualTo("cleaned");
        assertThat(sent().messageUId()).isEqualTo(clearance.messageUId());
    }

    /// Server API §11.2.
    @Test
    void a_broadcast_goes_to_everybody_in_any_room_and_is_remembered_by_nobody() {
        given.run(new AppCommand.Broadcast(LEA, "RC:TxtMsg", "all", false));
        assertThat(given.told(RoomEvent.MessageSent.class))
                .allMatch(each -> each.retention() == Retention.NONE && !each.upstream())
                .allMatch(each -> each.hearers() == Hearers.OTHERS)
                .extracting(RoomEvent.MessageSent::room)
                .containsExactlyInAnyOrder(ROOM, OTHER);
        assertThat(given.run(new RoomCommand.Recent(ROOM, 50))).isEmpty();
    }

    /// Server API §11.2.
    @Test
    void a_broadcast_can_go_to_its_sender_too() {
        given.run(new AppCommand.Broadcast(LEA, "RC:TxtMsg", "all", true));
        assertThat(sent().hearers()).isEqualTo(Hearers.ALL);
    }

    /// Server API §11.2.
    @Test
    void broadcasting_is_a_service() {
        given.set(AppSwitch.BROADCAST, false);
        given.refuses(
                new AppCommand.Broadcast(LEA, "RC:TxtMsg", "all", false), ErrorCode.SERVICE_OFF);
    }

    /// Server API §11.2.
    @Test
    void a_broadcast_is_checked_like_any_message() {
        given.refuses(
                new AppCommand.Broadcast(LEA, "RC:Nope", "all", false), ErrorCode.BAD_PARAMETER);
        given.refuses(
                new AppCommand.Broadcast(LEA, "RC:TxtMsg", "x".repeat(131_073), false),
                ErrorCode.PARAMETER_TOO_LONG);
        assertThat(given.told(RoomEvent.MessageSent.class)).isEmpty();
    }
}

package io.roomkeeper.server.engine.contract;

import static io.roomkeeper.server.engine.contract.Stage.ACT;
import static io.roomkeeper.server.engine.contract.Stage.HOST;
import static io.roomkeeper.server.engine.contract.Stage.HOST_WEB;
import static io.roomkeeper.server.engine.contract.Stage.KIM;
import static io.roomkeeper.server.engine.contract.Stage.LEA;
import static io.roomkeeper.server.engine.contract.Stage.OTHER;
import static io.roomkeeper.server.engine.contract.Stage.ROOM;

import static org.assertj.core.api.Assertions.assertThat;

import io.roomkeeper.server.engine.AppCommand;
import io.roomkeeper.server.engine.AppSwitch;
import io.roomkeeper.server.engine.CreateOptions;
import io.roomkeeper.server.engine.Limits;
import io.roomkeeper.server.engine.Priority;
import io.roomkeeper.server.engine.RoomCommand;
import io.roomkeeper.server.engine.RoomEvent;
import io.roomkeeper.server.engine.TypeList;
import io.roomkeeper.server.engine.UserList;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// What a busy room discards in each 200 ms.
abstract class LoadContract extends EngineContract {
    private static final String TYPE = "app:gift";

    @BeforeEach
    void a_room() {
        given.create();
        given.join(HOST, HOST_WEB);
    }

    /// How many of `count` messages of that priority were taken.
    private long taken(int count, Priority priority) {
        return taken(given, count, priority);
    }

    private static long taken(Stage stage, int count, Priority priority) {
        return IntStream.range(0, count)
                .filter(_ -> stage.publish(TYPE, priority).sequence() > 0)
                .count();
    }

    private void list(TypeList list) {
        given.run(new AppCommand.ChangeTypes(list, true, List.of(TYPE), ACT));
    }

    /// Client behaviour §6.
    @Test
    void of_ordinary_messages_forty_are_taken() {
        assertThat(taken(50, Priority.AS_LISTED)).isEqualTo(40);
    }

    /// Client behaviour §6.
    @Test
    void members_and_the_server_share_one_budget() {
        assertThat(taken(39, Priority.AS_LISTED)).isEqualTo(39);
        assertThat(given.send(HOST, HOST_WEB, "the last").sequence()).isPositive();
        assertThat(given.send(HOST, HOST_WEB, "one too many").sequence()).isZero();
    }

    /// Client behaviour §6.
    @Test
    void of_low_priority_messages_twenty_are_taken() {
        assertThat(taken(50, Priority.LOW)).isEqualTo(20);
    }

    /// Client behaviour §6.
    @Test
    void high_priority_finds_its_own_twenty_after_a_flood_of_low() {
        taken(50, Priority.LOW);
        assertThat(taken(50, Priority.HIGH)).isEqualTo(20);
    }

    /// Client behaviour §6.
    @Test
    void low_priority_finds_nothing_once_high_has_used_the_shared_part() {
        taken(30, Priority.HIGH);
        assertThat(taken(50, Priority.LOW)).isEqualTo(10);
    }

    /// Client behaviour §6.
    @Test
    void of_protected_messages_sixty_are_taken() {
        assertThat(taken(70, Priority.PROTECTED)).isEqualTo(60);
    }

    /// Client behaviour §6.
    @Test
    void protected_messages_use_the_ordinary_budget_first() {
        taken(40, Priority.PROTECTED);
        assertThat(taken(5, Priority.HIGH)).isZero();
        assertThat(taken(5, Priority.LOW)).isZero();
        assertThat(taken(30, Priority.PROTECTED)).isEqualTo(20);
    }

    /// Client behaviour §6.
    @Test
    void each_slice_of_200_ms_has_its_own_budget() {
        taken(40, Priority.HIGH);
        given.wait(Duration.ofMillis(199));
        assertThat(taken(1, Priority.HIGH)).isZero();
        given.wait(Duration.ofMillis(1));
        assertThat(taken(50, Priority.HIGH)).isEqualTo(40);
    }

    /// Client behaviour §6.
    @Test
    void each_room_has_its_own_budget() {
        taken(40, Priority.HIGH);
        given.run(new RoomCommand.Create(OTHER, CreateOptions.NONE, ACT));
        var elsewhere =
                given.run(
                        new RoomCommand.Publish(
                                OTHER, LEA, TYPE, "x", true, false, Priority.HIGH, null));
        assertThat(elsewhere.sequence()).isPositive();
    }

    /// Client behaviour §6, §4.2.
    @Test
    void a_discarded_message_looks_sent_but_nobody_hears_of_it() {
        taken(40, Priority.HIGH);
        given.forget();
        var receipt = given.send(HOST, HOST_WEB, "one too many");
        assertThat(receipt.messageUId()).matches("([0-9A-Z]{4}-){3}[0-9A-Z]{4}");
        assertThat(receipt.sequence()).isZero();
        assertThat(given.told()).isEmpty();
        assertThat(given.run(new RoomCommand.Recent(ROOM, 50))).hasSize(40);
    }

    /// Server API §10, client behaviour §6.
    @Test
    void messages_of_a_user_on_the_rooms_allowlist_are_protected() {
        given.enlist(UserList.ALLOWED, LEA);
        assertThat(taken(70, Priority.AS_LISTED)).isEqualTo(60);
    }

    /// Server API §10.
    @Test
    void an_allowlist_protects_nobody_while_its_service_is_off() {
        given.enlist(UserList.ALLOWED, LEA);
        list(TypeList.ALLOWED);
        given.set(AppSwitch.USER_ALLOWLIST, false);
        given.set(AppSwitch.TYPE_ALLOWLIST, false);
        assertThat(taken(70, Priority.AS_LISTED)).isEqualTo(40);
    }

    /// Server API §10, client behaviour §6.
    @Test
    void messages_of_an_allowlisted_type_are_protected() {
        list(TypeList.ALLOWED);
        assertThat(taken(70, Priority.AS_LISTED)).isEqualTo(60);
    }

    /// Server API §10, client behaviour §6.
    @Test
    void messages_of_a_low_priority_type_are_discarded_first() {
        list(TypeList.LOW_PRIORITY);
        assertThat(taken(50, Priority.AS_LISTED)).isEqualTo(20);
        assertThat(given.send(HOST, HOST_WEB, "of another type").sequence()).isPositive();
    }

    /// Server API §10.
    @Test
    void no_type_is_of_low_priority_while_that_service_is_off() {
        list(TypeList.LOW_PRIORITY);
        given.set(AppSwitch.LOW_PRIORITY_TYPES, false);
        assertThat(taken(50, Priority.AS_LISTED)).isEqualTo(40);
    }

    /// Server API §11.1.
    @Test
    void the_priority_of_one_message_beats_the_type_lists() {
        list(TypeList.ALLOWED);
        assertThat(taken(70, Priority.HIGH)).isEqualTo(40);
        given.wait(Duration.ofSeconds(1));
        list(TypeList.LOW_PRIORITY);
        assertThat(taken(70, Priority.HIGH)).isEqualTo(40);
        given.wait(Duration.ofSeconds(1));
        assertThat(taken(70, Priority.LOW)).isEqualTo(20);
    }

    /// Client behaviour §6.
    @Test
    void broadcasts_notices_and_attributes_are_neither_counted_nor_discarded() {
        taken(60, Priority.PROTECTED);
        given.forget();
        given.run(new AppCommand.Broadcast(LEA, TYPE, "all", false));
        given.run(new RoomCommand.SetMuteAll(ROOM, true, Stage.TOLD));
        given.run(new RoomCommand.SetAttributes(ROOM, KIM, Map.of("k", "v"), false, null));
        assertThat(given.told(RoomEvent.MessageSent.class)).hasSize(1);
        assertThat(given.told(RoomEvent.Notified.class)).hasSize(1);
        given.wait(Duration.ofSeconds(1));
        given.run(new AppCommand.Broadcast(LEA, TYPE, "all", false));
        assertThat(taken(50, Priority.HIGH)).isEqualTo(40);
    }

    /// Server API §1.3.
    @Test
    void the_rule_can_be_lifted() {
        var unlimited = with(Limits.DEFAULT.withoutRates());
        unlimited.create();
        assertThat(taken(unlimited, 500, Priority.LOW)).isEqualTo(500);
    }
}

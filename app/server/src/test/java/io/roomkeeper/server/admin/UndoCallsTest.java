package io.roomkeeper.server.admin;

import static io.roomkeeper.server.fixture.EngineInMemory.KIM;
import static io.roomkeeper.server.fixture.EngineInMemory.ROOM;

import static org.assertj.core.api.Assertions.assertThat;

import io.roomkeeper.protocol.console.Role;
import io.roomkeeper.server.engine.StateChange;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;

/// What a line of the audit log tells is taken back, as long as it is in force.
class UndoCallsTest {
    private static final String MUTE =
            "{\"chatroomId\":\"launch\",\"userIds\":[\"kim\"],\"minutes\":%d,\"reason\":\"%s\"}";
    private static final String USERS =
            "{\"chatroomId\":\"launch\",\"userIds\":[\"kim\"],\"reason\":\"\"}";

    private static final String LIFETIME =
            "{\"chatroomId\":\"launch\",\"destroyType\":0,\"destroyTime\":%d,\"reason\":\"\"}";
    private static final String TYPES =
            "{\"list\":\"LOW_PRIORITY\",\"types\":[%s],\"on\":%b,\"reason\":\"\"}";

    private final ConsoleFixture console = ConsoleFixture.withMembers();

    @AfterEach
    void stop() {
        console.close();
    }

    private int newest() {
        return console.lines("limit=1").getFirst();
    }

    private void undo(int number) {
        console.done("audit/undo", "{\"number\":%d,\"reason\":\"sorry\"}".formatted(number));
    }

    private void cannotUndo(int number) {
        console.refused(
                400, 1002, "audit/undo", "{\"number\":%d,\"reason\":\"\"}".formatted(number));
    }

    @Test
    void a_mute_is_undone_once_and_both_lines_stay() {
        console.done("mutes", MUTE.formatted(5, ""));
        int line = newest();
        undo(line);
        assertThat(console.read("mutes?room=launch")).isEqualTo("[]");
        assertThat(console.read("audit?act=MUTE")).contains("\"undoable\":false,\"undoneBy\":4");
        assertThat(console.read("audit?act=UNDO"))
                .contains("\"subject\":\"2\",\"until\":0,\"reason\":\"sorry\"");
        cannotUndo(line);
    }

    @Test
    void undoing_a_longer_mute_brings_back_what_is_left_of_the_one_before() {
        console.done("mutes", MUTE.formatted(10, ""));
        console.rooms.clock.advance(Duration.ofMinutes(4));
        console.done("mutes", MUTE.formatted(60, ""));
        undo(newest());
        assertThat(console.read("mutes?room=launch"))
                .contains("\"until\":" + (console.rooms.clock.millis() + 360_000));
    }

    @Test
    void what_was_replaced_meanwhile_cannot_be_undone() {
        console.done("mutes", MUTE.formatted(10, ""));
        int first = newest();
        console.rooms.clock.advance(Duration.ofMinutes(1));
        console.done("mutes", MUTE.formatted(60, ""));
        cannotUndo(first);
        assertThat(console.read("mutes?room=launch"))
                .contains("\"until\":" + (console.rooms.clock.millis() + 3_600_000));
    }

    @Test
    void an_unmute_is_undone_with_the_time_that_was_left() {
        console.done("mutes", MUTE.formatted(10, ""));
        console.done("mutes/lift", USERS);
        int line = newest();
        console.rooms.clock.advance(Duration.ofMinutes(4));
        undo(line);
        assertThat(console.read("mutes?room=launch"))
                .contains("\"until\":" + (console.rooms.clock.millis() + 360_000));
    }

    @Test
    void lists_switches_names_and_attributes_are_undone() {
        console.done("allowed-users", USERS);
        undo(newest());
        assertThat(console.read("allowed-users?room=launch")).contains("\"users\":[]");
        console.done("mute-all", "{\"chatroomId\":\"launch\",\"on\":true,\"reason\":\"\"}");
        undo(newest());
        assertThat(console.read("room?room=launch")).contains("\"muteAll\":false");
        console.done("room", "{\"chatroomId\":\"launch\",\"name\":\"Stage\",\"reason\":\"\"}");
        undo(newest());
        assertThat(console.read("room?room=launch")).contains("\"name\":\"\"");
        console.done(
                "attributes",
                "{\"chatroomId\":\"launch\",\"attributes\":{\"a\":\"1\"},\"keepOnExit\":true,\"force\":false,\"reason\":\"\"}");
        console.done(
                "attributes",
                "{\"chatroomId\":\"launch\",\"attributes\":{\"a\":\"2\",\"b\":\"3\"},\"keepOnExit\":true,\"force\":false,\"reason\":\"\"}");
        undo(newest());
        assertThat(console.read("attributes?room=launch"))
                .contains("\"key\":\"a\",\"value\":\"1\"")
                .doesNotContain("\"key\":\"b\"");
    }

    @Test
    void a_mute_of_an_earlier_life_of_the_room_does_not_come_back() {
        console.done("mutes", MUTE.formatted(60, ""));
        console.done("rooms/destroy", "{\"chatroomId\":\"launch\",\"reason\":\"\"}");
        console.rooms.createRoom(ROOM);
        console.rooms.join(ROOM, KIM, 3);
        console.done("mutes", MUTE.formatted(10, ""));
        undo(newest());
        assertThat(console.read("mutes?room=launch")).isEqualTo("[]");
    }

    @Test
    void a_lifetime_is_undone_unless_it_was_changed_again() {
        console.done("room", LIFETIME.formatted(120));
        int first = newest();
        console.done("room", LIFETIME.formatted(240));
        cannotUndo(first);
        undo(console.lines("act=CHANGE_LIFETIME&result=done&limit=1").getFirst());
        assertThat(console.read("room?room=launch")).contains("\"destroyTime\":120");
    }

    @Test
    void message_types_are_undone_and_what_came_since_stays() {
        console.done("message-types", TYPES.formatted("\"a\",\"b\"", true));
        int line = newest();
        console.done("message-types", TYPES.formatted("\"c\"", true));
        console.done("message-types", TYPES.formatted("\"a\"", false));
        undo(line);
        assertThat(console.read("message-types")).contains("\"lowPriority\":[\"c\"]");
        undo(console.lines("act=CHANGE_MESSAGE_TYPES&limit=2").getLast());
        assertThat(console.read("message-types")).contains("\"lowPriority\":[\"c\",\"a\"]");
        cannotUndo(line);
    }

    @Test
    void settings_are_undone_one_by_one_and_what_came_since_stays() {
        console.done(
                "settings",
                "{\"switches\":{\"history\":false,\"broadcast\":false},\"inactivityMinutes\":90,\"reason\":\"\"}");
        int line = newest();
        console.done("settings", "{\"switches\":{\"broadcast\":true},\"reason\":\"\"}");
        console.done("settings", "{\"recentTypes\":[\"a\"],\"reason\":\"\"}");
        undo(line);
        assertThat(console.read("settings"))
                .contains("\"inactivityMinutes\":60,\"recentTypes\":[\"a\"]")
                .contains("{\"name\":\"history\",\"on\":true");
        cannotUndo(line);
    }

    @Test
    void what_only_owners_may_do_only_owners_undo() {
        console.done("message-types", TYPES.formatted("\"a\"", true));
        var key = console.keys.add("bo", Role.MODERATOR, "owner").key();
        var answer =
                console.http.post(
                        "/console/v1/audit/undo",
                        BodyPublishers.ofString(
                                "{\"number\":%d,\"reason\":\"\"}".formatted(newest())),
                        "Authorization",
                        "Bearer " + key,
                        "Content-Type",
                        "application/json");
        assertThat(answer.code()).isEqualTo(1007);
        assertThat(console.read("message-types")).contains("\"lowPriority\":[\"a\"]");
    }

    @Test
    void global_mutes_are_undone() {
        console.done("global-mutes", "{\"userIds\":[\"kim\"],\"minutes\":5,\"reason\":\"\"}");
        undo(newest());
        assertThat(console.read("global-mutes")).isEqualTo("[]");
    }

    @Test
    void what_has_no_way_back_or_is_over_cannot_be_undone() {
        cannotUndo(1);
        cannotUndo(99);
        console.done("mutes", MUTE.formatted(1, ""));
        int line = newest();
        console.rooms.clock.advance(Duration.ofMinutes(1));
        assertThat(console.read("audit?limit=1")).contains("\"undoable\":false");
        cannotUndo(line);
        assertThat(console.rooms.changes()).noneMatch(StateChange.ActUndone.class::isInstance);
    }
}

package io.roomkeeper.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.server.engine.Limit;
import io.roomkeeper.server.engine.RoomEvent;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.stream.IntStream;

class MuteAllCallsTest {
    private static final String ADD = "/chatroom/ban/add.json";
    private static final String ROLLBACK = "/chatroom/ban/rollback.json";
    private static final String CHECK = "/chatroom/ban/check.json";
    private static final String QUERY = "/chatroom/ban/query.json";

    private final ApiFixture api = new ApiFixture();

    @AfterEach
    void stop() {
        api.close();
    }

    private void createRooms(int count) {
        IntStream.rangeClosed(1, count)
                .forEach(i -> api.rooms.createRoom(new RoomId("r%03d".formatted(i))));
    }

    @Test
    void mute_all_is_on_from_add_to_rollback() {
        createRooms(1);
        assertThat(api.answer(CHECK, "chatroomId=r001")).isEqualTo("{\"code\":200,\"status\":0}");
        api.done(ADD, "chatroomId=r001");
        api.done(ADD, "chatroomId=r001");
        assertThat(api.answer(CHECK, "chatroomId=r001")).isEqualTo("{\"code\":200,\"status\":1}");
        api.done(ROLLBACK, "chatroomId=r001");
        assertThat(api.answer(CHECK, "chatroomId=r001")).isEqualTo("{\"code\":200,\"status\":0}");
    }

    @Test
    void several_rooms_may_be_given_and_an_unknown_one_spoils_the_call() {
        createRooms(3);
        api.refused(200, 23410, ADD, "chatroomId=r001&chatroomId=nowhere&chatroomId=r003");
        api.done(ADD, "chatroomId=r001&chatroomId=r003");
        assertThat(api.answer(QUERY, ""))
                .isEqualTo("{\"code\":200,\"chatroomIds\":[\"r001\",\"r003\"]}");
    }

    @Test
    void more_rooms_than_the_limit_are_refused_and_none_is_muted() {
        try (var limited = ApiFixture.limited(Limit.ROOMS_PER_CALL, 1)) {
            limited.rooms.createRoom(new RoomId("a"));
            limited.refused(400, 1002, ADD, "chatroomId=a&chatroomId=b");
            limited.done(ADD, "chatroomId=a");
        }
    }

    @Test
    void an_unknown_room_is_not_muted() {
        assertThat(api.answer(CHECK, "chatroomId=nowhere"))
                .isEqualTo("{\"code\":200,\"status\":0}");
        api.refused(200, 23410, ROLLBACK, "chatroomId=nowhere");
    }

    @Test
    void the_muted_rooms_come_fifty_at_a_time_or_as_asked() {
        createRooms(51);
        IntStream.rangeClosed(1, 51).forEach(i -> api.done(ADD, "chatroomId=r%03d".formatted(i)));
        assertThat(api.call(QUERY, "").body().get("chatroomIds")).hasSize(50);
        assertThat(api.answer(QUERY, "page=2"))
                .isEqualTo("{\"code\":200,\"chatroomIds\":[\"r051\"]}");
        assertThat(api.answer(QUERY, "size=20&page=3")).contains("[\"r041\",").contains("r051");
        assertThat(api.answer(QUERY, "page=2147483647"))
                .isEqualTo("{\"code\":200,\"chatroomIds\":[]}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"size=0", "size=1001", "page=0", "size=many"})
    void a_bad_page_is_1002(String form) {
        api.refused(400, 1002, QUERY, form);
    }

    @Test
    void no_room_is_1003() {
        api.refused(400, 1003, ADD, "");
        api.refused(400, 1003, ROLLBACK, "chatroomId=");
        api.refused(400, 1003, CHECK, "");
    }

    @Test
    void members_are_told_when_asked_for() {
        createRooms(1);
        api.done(ADD, "chatroomId=r001&needNotify=1&extra=quiet");
        assertThat(api.told)
                .filteredOn(RoomEvent.Notified.class::isInstance)
                .map(RoomEvent.Notified.class::cast)
                .extracting(RoomEvent.Notified::kind)
                .containsExactly(RoomEvent.NoticeKind.MUTE_ALL_ON);
    }
}

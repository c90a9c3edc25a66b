package io.roomkeeper.server.api;

import static io.roomkeeper.server.fixture.EngineInMemory.KIM;
import static io.roomkeeper.server.fixture.EngineInMemory.ROOM;

import static org.assertj.core.api.Assertions.assertThat;

import io.roomkeeper.server.engine.RoomEvent;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

@ParameterizedClass
@ValueSource(strings = {"/chatroom/user/block", "/chatroom/user/gag"})
class SanctionCallsTest {
    @Parameter private String base = "";

    private final ApiFixture api = new ApiFixture();

    @BeforeEach
    void create() {
        api.rooms.createRoom(ROOM);
    }

    @AfterEach
    void stop() {
        api.close();
    }

    private String add() {
        return base + "/add.json";
    }

    private String rollback() {
        return base + "/rollback.json";
    }

    private String list() {
        return api.answer(base + "/list.json", "chatroomId=launch");
    }

    private static String users(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj("userId=u%d"::formatted)
                .collect(Collectors.joining("&"));
    }

    @Test
    void added_users_are_listed_by_end_then_id_until_then() {
        api.done(add(), "chatroomId=launch&userId=kim&minute=2");
        api.done(add(), "chatroomId=launch&userId=zoe&userId=ann&minute=1");
        assertThat(list())
                .isEqualTo(
                        "{\"code\":200,\"users\":["
                                + "{\"userId\":\"ann\",\"time\":\"2026-11-22 14:01:00\"},"
                                + "{\"userId\":\"zoe\",\"time\":\"2026-11-22 14:01:00\"},"
                                + "{\"userId\":\"kim\",\"time\":\"2026-11-22 14:02:00\"}]}");
        api.rooms.clock.advance(Duration.ofMinutes(2));
        assertThat(list()).isEqualTo("{\"code\":200,\"users\":[]}");
    }

    @Test
    void adding_again_gives_the_new_term() {
        api.done(add(), "chatroomId=launch&userId=kim&minute=43200");
        api.done(add(), "chatroomId=launch&userId=kim&minute=1");
        assertThat(list()).contains("\"time\":\"2026-11-22 14:01:00\"");
    }

    @Test
    void rolled_back_users_are_no_longer_listed_and_others_no_error() {
        api.done(add(), "chatroomId=launch&userId=kim&userId=zoe&minute=5");
        api.done(rollback(), "chatroomId=launch&userId=kim&userId=nobody");
        assertThat(list()).contains("zoe").doesNotContain("kim");
    }

    @Test
    void twenty_users_are_the_most_and_each_counts_once() {
        api.refused(400, 1002, add(), "chatroomId=launch&minute=1&" + users(21));
        api.refused(400, 1002, rollback(), "chatroomId=launch&" + users(21));
        api.done(add(), "chatroomId=launch&minute=1&userId=u1&" + users(20));
        api.done(rollback(), "chatroomId=launch&userId=u1&" + users(20));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    userId=kim&minute=1                        | 1003
                    chatroomId=launch&minute=1                 | 1002
                    chatroomId=launch&userId=a%0Ab&minute=1    | 1002
                    chatroomId=launch&userId=kim               | 1003
                    chatroomId=launch&userId=kim&minute=       | 1003
                    chatroomId=launch&userId=kim&minute=0      | 1003
                    chatroomId=launch&userId=kim&minute=-1     | 1003
                    chatroomId=launch&userId=kim&minute=43201  | 1003
                    chatroomId=launch&userId=kim&minute=1.5    | 1003
                    chatroomId=launch&userId=kim&minute=99999999999 | 1003
                    chatroomId=launch&userId=kim&minute=1&needNotify=please | 1002
                    """)
    void bad_parameters_are_refused_before_the_room_is_looked_for(String form, int code) {
        api.refused(400, code, add(), form);
        api.refused(400, code, add(), form.replace("launch", "nowhere"));
    }

    @Test
    void one_user_id_that_is_too_long_spoils_the_call() {
        var ids = "&userId=kim&userId=" + "x".repeat(65);
        api.refused(400, 1005, add(), "chatroomId=launch&minute=1" + ids);
        api.refused(400, 1005, rollback(), "chatroomId=launch" + ids);
    }

    @Test
    void an_unknown_room_is_23410_for_changes_and_empty_for_lists() {
        api.refused(200, 23410, add(), "chatroomId=nowhere&userId=kim&minute=1");
        api.refused(200, 23410, rollback(), "chatroomId=nowhere&userId=kim");
        assertThat(api.answer(base + "/list.json", "chatroomId=nowhere"))
                .isEqualTo("{\"code\":200,\"users\":[]}");
        api.refused(400, 1003, base + "/list.json", "");
    }

    @Test
    void an_extra_text_is_as_long_as_a_members_may_be() {
        var form = "chatroomId=launch&userId=kim&minute=5&needNotify=true&extra=";
        api.refused(400, 1005, add(), form + "\u00e9".repeat(1_024) + "x");
        api.done(add(), form + "\u00e9".repeat(1_024));
    }

    @Test
    void members_are_told_with_the_extra_text_only_when_asked_for() {
        api.rooms.join(ROOM, KIM, 1);
        api.done(add(), "chatroomId=launch&userId=kim&minute=1");
        assertThat(api.told).noneMatch(RoomEvent.Notified.class::isInstance);
        api.done(add(), "chatroomId=launch&userId=kim&minute=5&needNotify=true&extra=house+rules");
        assertThat(api.told)
                .filteredOn(RoomEvent.Notified.class::isInstance)
                .map(RoomEvent.Notified.class::cast)
                .singleElement()
                .satisfies(notice -> {
                    assertThat(notice.extra()).isEqualTo("house rules");
                    assertThat(notice.minutes()).isEqualTo(5);
                    assertThat(notice.users()).containsExactly(KIM);
                });
    }
}

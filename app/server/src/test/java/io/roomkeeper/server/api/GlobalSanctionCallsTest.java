package io.roomkeeper.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.roomkeeper.server.engine.AppSwitch;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

class GlobalSanctionCallsTest {
    private static final String MUTE = "/chatroom/user/ban/add.json";
    private static final String UNMUTE = "/chatroom/user/ban/remove.json";
    private static final String MUTED = "/chatroom/user/ban/query.json";
    private static final String BLOCK = "/user/block.json";
    private static final String UNBLOCK = "/user/unblock.json";
    private static final String BLOCKED = "/user/block/query.json";

    private final ApiFixture api = new ApiFixture();

    @AfterEach
    void stop() {
        api.close();
    }

    private static String users(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj("userId=u%d"::formatted)
                .collect(Collectors.joining("&"));
    }

    @Test
    void global_mutes_are_listed_by_their_end_until_then() {
        api.done(MUTE, "userId=kim&minute=2");
        api.done(MUTE, "userId=zoe&userId=ann&minute=1");
        assertThat(api.answer(MUTED, ""))
                .isEqualTo(
                        "{\"code\":200,\"users\":["
                                + "{\"userId\":\"ann\",\"time\":\"2026-11-22 14:01:00\"},"
                                + "{\"userId\":\"zoe\",\"time\":\"2026-11-22 14:01:00\"},"
                                + "{\"userId\":\"kim\",\"time\":\"2026-11-22 14:02:00\"}]}");
        api.done(UNMUTE, "userId=kim&userId=nobody");
        api.rooms.clock.advance(Duration.ofMinutes(1));
        assertThat(api.answer(MUTED, "")).isEqualTo("{\"code\":200,\"users\":[]}");
    }

    @Test
    void blocks_are_listed_with_their_end_and_in_pages_if_wanted() {
        api.done(BLOCK, "userId=kim&minute=43200");
        api.done(BLOCK, "userId=zoe&minute=1");
        assertThat(api.answer(BLOCKED, ""))
                .isEqualTo(
                        "{\"code\":200,\"users\":["
                                + "{\"userId\":\"zoe\",\"blockEndTime\":\"2026-11-22 14:01:00\"},"
                                + "{\"userId\":\"kim\",\"blockEndTime\":\"2026-12-22 14:00:00\"}"
                                + "]}");
        assertThat(api.answer(BLOCKED, "size=1&page=2")).contains("kim").doesNotContain("zoe");
        api.refused(400, 1002, BLOCKED, "size=0");
        api.done(UNBLOCK, "userId=kim&userId=zoe");
        assertThat(api.answer(BLOCKED, "")).isEqualTo("{\"code\":200,\"users\":[]}");
    }

    @ParameterizedTest
    @CsvSource({MUTE + "," + UNMUTE, BLOCK + "," + UNBLOCK})
    void users_and_term_are_required_and_bounded(String add, String remove) {
        api.refused(400, 1002, add, "minute=1");
        api.refused(400, 1003, add, "userId=kim");
        api.refused(400, 1003, add, "userId=kim&minute=0");
        api.refused(400, 1003, add, "userId=kim&minute=43201");
        api.refused(400, 1005, add, "minute=1&userId=" + "x".repeat(65));
        api.refused(400, 1002, add, "minute=1&" + users(21));
        api.done(add, "minute=1&" + users(20));
        api.refused(400, 1002, remove, "");
        api.refused(400, 1002, remove, users(21));
        api.done(remove, users(20));
    }

    @Test
    void global_mutes_are_a_service_and_blocks_are_not() {
        api.rooms.turn(AppSwitch.GLOBAL_MUTE, false);
        api.refused(430, 1009, MUTE, "");
        api.refused(430, 1009, UNMUTE, "");
        api.refused(430, 1009, MUTED, "");
        api.done(BLOCK, "userId=kim&minute=1");
    }
}

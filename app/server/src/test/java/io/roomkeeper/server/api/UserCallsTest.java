package io.roomkeeper.server.api;

import static io.roomkeeper.server.fixture.EngineInMemory.KIM;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;

class UserCallsTest {
    private static final String TOKEN = "/user/getToken.json";
    private static final String REFRESH = "/user/refresh.json";
    private static final String INFO = "/user/info.json";
    private static final String ONLINE = "/user/checkOnline.json";

    private final ApiFixture api = new ApiFixture();

    @AfterEach
    void stop() {
        api.close();
    }

    private String info() {
        return api.answer(INFO, "userId=kim");
    }

    private static String described(String name, String portrait) {
        return "{\"code\":200,\"userName\":\"%s\",\"userPortrait\":\"%s\","
                        .formatted(name, portrait)
                + "\"createTime\":\"2026-11-22 14:00:00\"}";
    }

    @Test
    void who_gets_a_token_is_registered() {
        api.answer(TOKEN, "userId=kim&name=Kim&portraitUri=https://example.com/kim.png");
        assertThat(info()).isEqualTo(described("Kim", "https://example.com/kim.png"));
    }

    @Test
    void another_token_brings_another_name_and_portrait_and_no_other_beginning() {
        api.answer(TOKEN, "userId=kim&name=Kim&portraitUri=https://example.com/kim.png");
        api.rooms.clock.advance(Duration.ofDays(1));
        api.answer(TOKEN, "userId=kim&name=Kimmy");
        assertThat(info()).isEqualTo(described("Kimmy", ""));
    }

    @Test
    void only_what_is_given_is_refreshed() {
        api.answer(TOKEN, "userId=kim&name=Kim&portraitUri=old");
        api.done(REFRESH, "userId=kim&name=Kimmy");
        assertThat(info()).isEqualTo(described("Kimmy", "old"));
        api.done(REFRESH, "userId=kim&portraitUri=new");
        assertThat(info()).isEqualTo(described("Kimmy", "new"));
        api.done(REFRESH, "userId=kim");
        assertThat(info()).isEqualTo(described("Kimmy", "new"));
    }

    @Test
    void who_never_got_a_token_is_400() {
        api.refused(400, 400, INFO, "userId=nobody");
        api.refused(400, 400, REFRESH, "userId=nobody&name=N");
    }

    @Test
    void online_is_a_text() {
        assertThat(api.answer(ONLINE, "userId=kim")).isEqualTo("{\"code\":200,\"status\":\"0\"}");
        api.online.add(KIM);
        assertThat(api.answer(ONLINE, "userId=kim")).isEqualTo("{\"code\":200,\"status\":\"1\"}");
    }

    @Test
    void a_user_id_is_required_and_nothing_may_be_too_long() {
        for (var path : new String[] {REFRESH, INFO, ONLINE}) {
            api.refused(400, 1002, path, "");
            api.refused(400, 1002, path, "userId=a%20b");
            api.refused(400, 1005, path, "userId=" + "x".repeat(65));
        }
        api.answer(TOKEN, "userId=kim&name=Kim");
        api.refused(400, 1005, REFRESH, "userId=kim&name=" + "x".repeat(65));
        api.refused(400, 1005, REFRESH, "userId=kim&portraitUri=" + "x".repeat(1025));
    }
}

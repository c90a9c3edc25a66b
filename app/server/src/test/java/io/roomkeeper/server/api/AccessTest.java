package io.roomkeeper.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.roomkeeper.server.fixture.Signing;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.http.HttpRequest.BodyPublishers;

class AccessTest {
    private static final String TOKEN = "/user/getToken.json";
    private static final String GET = "/chatroom/get.json";

    private final ApiFixture api = new ApiFixture();

    @AfterEach
    void stop() {
        api.close();
    }

    @Test
    void a_user_gets_a_token() {
        assertThat(api.answer(TOKEN, "userId=kim&name=Kim&portraitUri=http://example.com/k.png"))
                .isEqualTo("{\"code\":200,\"userId\":\"kim\",\"token\":\"token of kim\"}");
    }

    @Test
    void user_and_name_are_required_and_nothing_may_be_too_long() {
        api.refused(400, 1002, TOKEN, "name=Kim");
        api.refused(400, 1002, TOKEN, "userId=kim");
        api.refused(400, 1002, TOKEN, "userId=kim%20lee&name=Kim");
        api.refused(400, 1005, TOKEN, "name=Kim&userId=" + "x".repeat(65));
        api.refused(400, 1005, TOKEN, "userId=kim&name=" + "x".repeat(65));
        api.refused(400, 1005, TOKEN, "userId=kim&name=Kim&portraitUri=" + "x".repeat(1025));
        api.answer(TOKEN, "userId=kim&name=" + "%F0%9F%9A%80".repeat(64));
    }

    @Test
    void a_refusal_says_what_is_missing() {
        assertThat(api.call(TOKEN, "name=Kim").error()).isEqualTo("userId is required.");
        assertThat(api.call(GET, "").error()).isEqualTo("chatroomId is required.");
    }

    @Test
    void an_unsigned_call_is_1001_and_a_badly_signed_one_1004() {
        var form = BodyPublishers.ofString("chatroomId=r");
        var unsigned = api.http.post(GET, form);
        assertThat(unsigned.status()).isEqualTo(401);
        assertThat(unsigned.code()).isEqualTo(1001);
        assertThat(unsigned.error()).isNotEmpty();
        var headers = Signing.headers(ApiFixture.CREDENTIALS);
        headers[headers.length - 1] = "00" + headers[headers.length - 1].substring(2);
        var forged = api.http.post(GET, form, headers);
        assertThat(forged.status()).isEqualTo(401);
        assertThat(forged.code()).isEqualTo(1004);
    }

    @Test
    void a_page_of_another_site_gets_nothing_out_of_the_server() {
        var answer =
                api.http.post(
                        "/chatroom/destroy.json",
                        BodyPublishers.ofString("chatroomId=r"),
                        "Origin",
                        "http://evil.example",
                        "Content-Type",
                        ApiFixture.FORM);
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.headers().map().keySet())
                .noneMatch(name -> name.startsWith("access-control"));
    }

    @Test
    void an_unknown_path_is_404_and_a_wrong_method_405_even_unsigned() {
        assertThat(api.http.get("/chatroom/nothing.json").status()).isEqualTo(404);
        assertThat(api.http.get("/chatroom/nothing.json").code()).isEqualTo(404);
        assertThat(api.http.get(GET).status()).isEqualTo(405);
        assertThat(api.http.get(GET).code()).isEqualTo(405);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/chatroom/get.xml",
                "/chatroom/get.json/",
                "/chatroom/get",
                "/chatroom/../chatroom/get.json",
                "//chatroom/get.json",
                "/CHATROOM/get.json"
            })
    void only_the_exact_path_is_known(String path) {
        assertThat(
                        api.http.raw(
                                "POST "
                                        + path
                                        + " HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 404");
    }

    @Test
    void the_signature_is_checked_before_the_parameters_and_the_parameters_before_the_room() {
        assertThat(api.http.post(GET, BodyPublishers.ofString("")).code()).isEqualTo(1001);
        assertThat(api.call("/chatroom/destroy/set.json", "chatroomId=no&destroyTime=1").code())
                .isEqualTo(1002);
    }
}

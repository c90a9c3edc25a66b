package io.roomkeeper.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;

import io.roomkeeper.protocol.ErrorCode;
import io.roomkeeper.protocol.RoomkeeperException;
import io.roomkeeper.protocol.api.ApiAnswer;
import io.roomkeeper.server.fixture.LocalHttp;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

class RequestTest {
    private static final String[] FORM = {"Content-Type", "application/x-www-form-urlencoded"};

    /// The limit of a body, in bytes.
    private static final int MOST = 128 * 1024;

    private record Named(String name, int size) {}

    private final Workers workers = new Workers();
    private final LocalHttp http = new LocalHttp(handler());

    private RoutedHandler handler() {
        return new RoutedHandler(
                List.of(
                        Route.post("/form", call -> said(call.form().required("v"))),
                        Route.post("/json", call -> said(call.json(Named.class).name())),
                        Route.get("/query", call -> said(call.query().required("v"))),
                        Route.post(
                                "/fault",
                                _ -> {
                                    throw new IllegalStateException("canary");
                                })),
                exchange -> {
                    if (exchange.getRequestHeaders().contains("Stranger")) {
                        throw new RoomkeeperException(ErrorCode.FORBIDDEN);
                    }
                    return "somebody";
                },
                (refusal, path) ->
                        new ApiAnswer.Failure(refusal.code().number(), refusal.detail(), path),
                workers);
    }

    private static Map<String, Object> said(String text) {
        return Map.of("code", 200, "said", text);
    }

    private static BodyPublisher text(String body) {
        return BodyPublishers.ofString(body);
    }

    @AfterEach
    void stop() {
        http.close();
        workers.close();
    }

    @Test
    void an_answer_is_json_in_utf_8() {
        var answer = http.post("/form", text("v=ä"), FORM);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().get("said").asString()).isEqualTo("ä");
        assertThat(answer.headers().firstValue("Content-Type"))
                .contains("application/json; charset=utf-8");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/x-www-form-urlencoded",
                "Application/X-WWW-Form-URLencoded; charset=UTF-8",
                "application/x-www-form-urlencoded ;charset=gbk"
            })
    void the_media_type_is_read_in_any_case_and_with_parameters(String type) {
        assertThat(http.post("/form", text("v=1"), "Content-Type", type).status()).isEqualTo(200);
    }

    @Test
    void a_body_without_a_media_type_is_what_the_path_takes() {
        assertThat(http.post("/form", text("v=1")).status()).isEqualTo(200);
        assertThat(http.post("/json", text("{\"name\":\"x\",\"size\":1}")).status()).isEqualTo(200);
    }

    @Test
    void another_media_type_is_malformed() {
        var answer = http.post("/form", text("{}"), "Content-Type", "application/json");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo(1000);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    {"name":                     | 1000 | the body is not valid JSON.
                    {"name":"a","name":"b"}      | 1000 | the body is not valid JSON.
                    {"name":"a","size":1} x      | 1000 | the body is not valid JSON.
                    ''                           | 1000 | a JSON body is required.
                    []                           | 1000 | the body must be a JSON object.
                    null                         | 1000 | the body must be a JSON object.
                    {"name":"a","size":"many"}   | 1002 | size is missing or of the wrong type.
                    {"size":1}                   | 1002 | name is missing or of the wrong type.
                    {"name":null,"size":1}       | 1002 | name is missing or of the wrong type.
                    """)
    void bad_json_is_refused_in_words(String body, int code, String words) {
        var answer = http.post("/json", text(body), "Content-Type", "application/json");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo(code);
        assertThat(answer.error()).isEqualTo(words);
    }

    @Test
    void json_nested_too_deeply_is_refused() {
        var answer = http.post("/json", text("[".repeat(20_000)));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo(1000);
    }

    @Test
    void an_unknown_path_comes_before_everything_else() {
        var answer = http.post("/nowhere", text("x".repeat(MOST + 1)), "Stranger", "yes");
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.code()).isEqualTo(404);
        assertThat(answer.error()).isNotEmpty();
        assertThat(answer.body().get("url").asString()).isEqualTo("/nowhere");
    }

    @Test
    void a_wrong_method_comes_before_the_gate_and_is_told_the_right_one() {
        var answer = http.get("/form", "Stranger", "yes");
        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.code()).isEqualTo(405);
        assertThat(answer.headers().firstValue("Allow")).contains("POST");
    }

    @Test
    void the_gate_comes_before_the_body() {
        var answer = http.post("/form", text("x".repeat(MOST + 1)), "Stranger", "yes");
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.code()).isEqualTo(1007);
    }

    @Test
    void a_body_of_the_limit_is_read_and_one_byte_more_is_1005() {
        var longest = "v=" + "x".repeat(MOST - 2);
        assertThat(http.post("/form", text(longest), FORM).status()).isEqualTo(200);
        var answer = http.post("/form", text(longest + "x"), FORM);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo(1005);
    }

    @Test
    void a_body_too_long_is_read_away_and_the_connection_goes_on() {
        var tooLong = "v=" + "x".repeat(MOST - 1);
        var answers =
                http.raw(
                        "POST /form HTTP/1.1\r\nHost: a\r\nContent-Length: "
                                + tooLong.length()
                                + "\r\n\r\n"
                                + tooLong
                                + "GET /query?v=next HTTP/1.1\r\nHost: a\r\n"
                                + "Connection: close\r\n\r\n");
        assertThat(answers)
                .startsWith("HTTP/1.1 400")
                .contains("\"code\":1005", "\"said\":\"next\"");
    }

    @Test
    void a_far_longer_body_is_told_so_before_it_is_sent() {
        var answer =
                http.raw("POST /form HTTP/1.1\r\nHost: a\r\nContent-Length: 8589934592\r\n\r\nv=");
        assertThat(answer).startsWith("HTTP/1.1 400").contains("\"code\":1005");
    }

    @Test
    void the_limit_holds_for_a_body_of_unknown_length_too() {
        var tooLong = ("v=" + "x".repeat(MOST - 1)).getBytes(StandardCharsets.UTF_8);
        var unknown = BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(tooLong));
        var answer = http.post("/form", unknown, FORM);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo(1005);
    }

    @Test
    void a_fault_is_1000_without_its_cause() {
        var answer = http.post("/fault", text(""));
        assertThat(answer.status()).isEqualTo(500);
        assertThat(answer.code()).isEqualTo(1000);
        assertThat(answer.body().toString()).doesNotContain("canary", "Exception", "at io.");
    }

    @Test
    void a_failure_of_the_http_layer_has_a_body_too() {
        try (var other = new LocalHttp(exchange -> exchange.setStatusCode(503))) {
            var answer = other.get("/");
            assertThat(answer.status()).isEqualTo(503);
            assertThat(answer.code()).isEqualTo(1000);
            assertThat(answer.error()).isNotEmpty();
        }
    }

    @Test
    void a_request_id_is_echoed() {
        var answer = http.get("/query?v=1", "X-Request-ID", "a-1");
        assertThat(answer.headers().firstValue("X-Request-ID")).contains("a-1");
        var refused = http.get("/nowhere", "X-Request-ID", "a-2");
        assertThat(refused.headers().firstValue("X-Request-ID")).contains("a-2");
    }

    @Test
    void who_sends_no_request_id_or_a_bad_one_gets_one() {
        assertThat(http.get("/query?v=1").headers().firstValue("X-Request-ID")).isPresent();
        assertThat(
                        http.get("/query?v=1", "X-Request-ID", "x".repeat(37))
                                .headers()
                                .firstValue("X-Request-ID")
                                .orElseThrow())
                .hasSizeLessThanOrEqualTo(36);
    }

    @Test
    void a_request_is_one_line_of_log_without_query_body_or_headers() throws Exception {
        var log = (Logger) LoggerFactory.getLogger(RequestLog.class);
        var lines = new LinkedBlockingQueue<String>();
        var appender =
                new AppenderBase<ILoggingEvent>() {
                    @Override
                    protected void append(ILoggingEvent event) {
                        lines.add(event.getFormattedMessage());
                    }
                };
        appender.start();
        log.addAppender(appender);
        log.setLevel(Level.INFO);
        try (var once = new LocalHttp(handler())) {
            once.post("/form?q=canary", text("v=canary"), "X-Request-ID", "a-3", "Nonce", "canary");
            // the line is written after the answer
            assertThat(lines.poll(10, TimeUnit.SECONDS)).isEqualTo("a-3 POST /form 200 200");
        } finally {
            log.detachAppender(appender);
        }
        assertThat(lines).isEmpty();
    }

    @Test
    void a_request_that_takes_too_long_is_cut_off() {
        var impatient = HttpLimits.guarded(handler(), Duration.ofMillis(100));
        try (var slow = new LocalHttp(impatient)) {
            var answer = slow.raw("POST /form HTTP/1.1\r\nHost: a\r\nContent-Length: 10\r\n\r\nv=");
            assertThat(answer).isEmpty();
        }
    }
}

package io.roomkeeper.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.roomkeeper.server.fixture.LocalHttp;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.Map;

/// Where a request ends is beyond doubt, or it is none.
class FramingTest {
    private final Workers workers = new Workers();
    private final LocalHttp http =
            new LocalHttp(
                    new RoutedHandler(
                            List.of(
                                    Route.post("/form", call -> said(call.form())),
                                    Route.get("/query", call -> said(call.query()))),
                            _ -> "somebody",
                            (refusal, _) -> Map.of("code", refusal.code().number()),
                            workers));

    private static Map<String, Object> said(Form form) {
        return Map.of("code", 200, "said", form.required("v"));
    }

    @AfterEach
    void stop() {
        http.close();
        workers.close();
    }

    private static String posted(String protocol, String headers) {
        return "POST /form %s\r\nHost: a\r\n%sConnection: close\r\n\r\n3\r\nv=1\r\n0\r\n\r\n"
                .formatted(protocol, headers);
    }

    @Test
    void a_body_in_chunks_is_read() {
        for (var coding : List.of("chunked", "Chunked")) {
            var answer = http.raw(posted("HTTP/1.1", "Transfer-Encoding: " + coding + "\r\n"));
            assertThat(answer).startsWith("HTTP/1.1 200").contains("\"said\":\"1\"");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Transfer-Encoding: gzip, chunked\r\n",
                "Transfer-Encoding: chunked, gzip\r\n",
                "Transfer-Encoding: chunked, chunked\r\n",
                "Transfer-Encoding: xchunked\r\n",
                "Transfer-Encoding: identity\r\n",
                "Transfer-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n",
                "Transfer-Encoding:\r\n"
            })
    void a_body_in_any_other_coding_is_refused_and_the_connection_ends(String coding) {
        assertThat(http.raw(posted("HTTP/1.1", coding).replace("Connection: close\r\n", "")))
                .startsWith("HTTP/1.1 400");
    }

    @Test
    void who_speaks_the_older_protocol_cannot_send_chunks() {
        var chunked = posted("HTTP/1.0", "Transfer-Encoding: chunked\r\n");
        assertThat(http.raw(chunked)).contains(" 400 ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "POST /form HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\nTransfer-Encoding:"
                        + " chunked\r\n\r\n0\r\n\r\n",
                "POST /form HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\nContent-Length:"
                        + " 4\r\n\r\nv=12",
                "GET /query HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n",
                "GET /query HTTP/1.1\r\n\r\n",
                "POST /form HTTP/1.1\r\nHost: a\r\nContent-Length : 3\r\n\r\nv=1",
                "GET /query HTTP/1.1\r\nHost: a\r\nA: b\0c\r\n\r\n"
            })
    void smuggling_shapes_are_refused(String request) {
        assertThat(http.raw(request)).startsWith("HTTP/1.1 400");
    }

    @Test
    void too_many_and_too_long_headers_are_refused() {
        var many = "A: b\r\n".repeat(65);
        var large = "A: " + "b".repeat(17 * 1024) + "\r\n";
        for (var headers : List.of(many, large)) {
            var request = "GET /query?v=1 HTTP/1.1\r\nHost: a\r\n" + headers + "\r\n";
            assertThat(http.raw(request)).doesNotStartWith("HTTP/1.1 200");
        }
    }
}

package io.roomkeeper.server.admin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import tools.jackson.databind.JsonNode;

import java.time.Duration;
import java.util.List;

/// The audit log is searched and exported, and every answer says which lines it wrote.
class AuditCallsTest {
    private static final String MUTE =
            "{\"chatroomId\":\"launch\",\"userIds\":[\"kim\"],\"minutes\":%d,\"reason\":\"%s\"}";

    private final ConsoleFixture console = ConsoleFixture.withMembers();

    @AfterEach
    void stop() {
        console.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    act=MUTE                    | 2
                    act=MUTE&act=BAN            | 3,2
                    by=ana                      | 1
                    user=host                   | 3
                    user=ho                     | ''
                    text=SPAM                   | 2
                    text=nothing                | ''
                    since=1795356060000         | 3
                    until=1795356060000         | 2,1
                    before=3&limit=1            | 2
                    room=launch&text=spam       | 2
                    room=lobby                  | ''
                    """)
    void lines_are_found_by_what_they_say(String query, String numbers) {
        console.done("mutes", MUTE.formatted(5, "spam link"));
        console.rooms.clock.advance(Duration.ofMinutes(1));
        console.done("bans", MUTE.formatted(5, "raid").replace("kim", "host"));
        assertThat(console.lines(query))
                .containsExactlyElementsOf(
                        numbers.isEmpty()
                                ? List.of()
                                : List.of(numbers.split(",", -1)).stream()
                                        .map(Integer::valueOf)
                                        .toList());
    }

    @ParameterizedTest
    @CsvSource({"act=KILL, 1002", "since=x, 1002", "user=a%20b, 1002"})
    void a_filter_that_is_none_is_refused(String query, int code) {
        assertThat(console.get("audit?" + query).code()).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    mutes                | {"chatroomId":"launch","userIds":["kim","nobody","host"],"minutes":5,"reason":""} | 2,3
                    mutes/lift           | {"chatroomId":"launch","userIds":["kim"],"reason":""}                            | ''
                    global-mutes         | {"userIds":["kim"],"minutes":5,"reason":""}                                      | 2
                    exceptions           | {"chatroomId":"launch","userIds":["kim","host"],"reason":""}                      | 2
                    mute-all             | {"chatroomId":"launch","on":true,"reason":""}                                    | 2
                    keepalive            | {"chatroomId":"launch","on":false,"reason":""}                                   | ''
                    room                 | {"chatroomId":"launch","name":"Stage","distributing":false,"reason":""}          | 2,3
                    attributes           | {"chatroomId":"launch","attributes":{"a":"b"},"keepOnExit":false,"force":false,"reason":""} | 2
                    message-types        | {"list":"GUARDED","types":["a:b"],"on":true,"reason":""}                         | 2
                    settings             | {"switches":{"keepalive":false},"reason":""}                                     | 2
                    audit/undo           | {"number":1,"reason":""}                                                         | ''
                    """)
    void an_answer_has_the_numbers_of_the_lines_that_the_call_wrote(
            String path, String body, String numbers) {
        var answer = console.post(path, body);
        assertThat(answer.body().get("lines").valueStream().map(JsonNode::asString))
                .containsExactlyElementsOf(
                        numbers.isEmpty() ? List.of() : List.of(numbers.split(",", -1)));
        if (answer.code() == 200) {
            assertThat(console.lines("result=done"))
                    .hasSize(1 + (numbers.isEmpty() ? 0 : numbers.split(",", -1).length));
        }
    }

    @Test
    void the_log_is_exported_as_csv_without_formulas_and_as_json_lines() {
        console.done("mutes", MUTE.formatted(5, "=1+1, \\\"quoted\\\""));
        assertThat(console.text("/console/v1/audit/export?format=csv&act=MUTE"))
                .isEqualTo(
                        "number,time,by,act,room,subject,until,reason,undone by\r\n"
                                + "2,2026-11-22T14:00:00Z,owner,MUTE,launch,kim,"
                                + "2026-11-22T14:05:00Z,\"'=1+1, \"\"quoted\"\"\",\r\n");
        assertThat(console.text("/console/v1/audit/export?format=jsonl").lines())
                .hasSize(2)
                .first()
                .asString()
                .startsWith("{\"number\":2,");
        assertThat(console.get("audit/export?format=xls").code()).isEqualTo(1002);
    }
}

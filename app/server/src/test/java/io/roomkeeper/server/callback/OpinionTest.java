package io.roomkeeper.server.callback;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OpinionTest {
    private static final String CONTENT = "hello";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"pass\":1}",
                "{\"pass\":2}",
                "{\"pass\":\"1\"}",
                "{\"pass\":\" 2 \"}",
                "  {\"pass\" : 1, \"more\" : [] }\n",
                "\uFEFF{\"pass\":1}",
                "{\"pass\":1,\"content\":null}",
                "{\"pass\":1,\"content\":\"\"}"
            })
    void one_and_two_deliver_as_number_or_text(String body) {
        assertThat(Opinion.read(body, CONTENT)).contains(new Verdict.Deliver(CONTENT));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"pass\":0}", "{\"pass\":\"0\"}", "{\"extra\":null,\"pass\":0}"})
    void zero_refuses_as_number_or_text(String body) {
        assertThat(Opinion.read(body, CONTENT)).contains(new Verdict.Refuse(""));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "{\"pass\":0,\"extra\":\"why\"} | why",
                "{\"pass\":0,\"extra\":{\"a\":1}} | {\"a\":1}",
                "{\"pass\":0,\"extra\":7} | 7"
            })
    void extra_is_text_or_kept_as_json(String body, String extra) {
        assertThat(Opinion.read(body, CONTENT)).contains(new Verdict.Refuse(extra));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "{\"pass\":1,\"content\":\"{\\\"content\\\":\\\"x\\\"}\"} | {\"content\":\"x\"}",
                "{\"pass\":2,\"content\":{\"content\":\"x\"}} | {\"content\":\"x\"}"
            })
    void new_content_is_text_or_kept_as_json(String body, String content) {
        assertThat(Opinion.read(body, CONTENT)).contains(new Verdict.Deliver(content));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1",
                "null",
                "ok",
                "[]",
                "{\"Pass\":1}",
                "{\"pass\":true}",
                "{\"pass\":null}",
                "{\"pass\":1} trailing"
            })
    void anything_else_is_no_verdict(String body) {
        assertThat(Opinion.read(body, CONTENT)).isEmpty();
    }
}

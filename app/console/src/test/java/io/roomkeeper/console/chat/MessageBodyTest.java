package io.roomkeeper.console.chat;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MessageBodyTest {
    @Test
    void a_text_message_shows_its_text_without_a_badge() {
        assertThat(MessageBody.of("RC:TxtMsg", "{\"content\":\"hi\",\"extra\":\"\"}"))
                .isEqualTo(new MessageBody("", "hi"));
    }

    @Test
    void a_text_message_that_is_not_as_agreed_shows_what_was_sent() {
        assertThat(MessageBody.of("RC:TxtMsg", "not json").text()).isEqualTo("not json");
        assertThat(MessageBody.of("RC:TxtMsg", "{\"text\":1}").text()).isEqualTo("{\"text\":1}");
    }

    @Test
    void another_type_shows_its_name_and_its_fields() {
        assertThat(MessageBody.of("chat:gift", "{\"gift\":\"rose\",\"to\":{\"n\":[1]}}"))
                .isEqualTo(new MessageBody("chat:gift", "gift: rose, to: {\"n\":[1]}"));
        assertThat(MessageBody.of("chat:raw", "[1,2]"))
                .isEqualTo(new MessageBody("chat:raw", "[1,2]"));
    }

    @Test
    void a_type_cannot_disturb_the_row_it_stands_in() {
        assertThat(MessageBody.of("a\u202E" + "b".repeat(100), "{}").badge())
                .isEqualTo("a\uFFFD" + "b".repeat(30) + "…");
    }
}

package io.roomkeeper.console.chat;

import static org.assertj.core.api.Assertions.assertThat;

import io.roomkeeper.console.common.FakeSession;
import io.roomkeeper.protocol.ErrorCode;
import io.roomkeeper.protocol.RoomId;

import org.junit.jupiter.api.Test;

class SendBoxViewModelTest {
    private final FakeSession session = new FakeSession();
    private final SendBoxViewModel box =
            new SendBoxViewModel(session, new RoomId("lobby"), session.outage);

    @Test
    void what_is_written_is_sent_once_and_comes_back_with_up() {
        box.wordsProperty().set("hello \"all\"");
        box.send();
        assertThat(session.moderation.calls)
                .containsExactly("send lobby RC:TxtMsg {\"content\":\"hello \\\"all\\\"\"}");
        assertThat(box.wordsProperty().get()).isEmpty();
        assertThat(box.recallLast()).isTrue();
        assertThat(box.wordsProperty().get()).isEqualTo("hello \"all\"");
        assertThat(box.recallLast()).isFalse();
    }

    @Test
    void an_empty_box_cannot_be_sent() {
        assertThat(box.whyNot().get()).isEqualTo("Write something first.");
        box.send();
        assertThat(session.moderation.calls).isEmpty();
    }

    @Test
    void nothing_is_sent_twice_while_the_answer_is_awaited() {
        session.moderation.pause();
        box.wordsProperty().set("hello");
        box.send();
        box.send();
        assertThat(session.moderation.calls).hasSize(1);
        assertThat(box.whyNot().get()).isEqualTo("Wait for the server’s answer.");
    }

    @Test
    void what_is_begun_while_the_answer_is_awaited_stays() {
        session.moderation.pause();
        box.wordsProperty().set("hello");
        box.send();
        box.wordsProperty().set("hello and welcome");
        session.moderation.answer();
        assertThat(box.wordsProperty().get()).isEqualTo("hello and welcome");
        assertThat(box.whyNot().get()).isEmpty();
    }

    @Test
    void a_text_the_server_refuses_stays_and_says_why() {
        session.moderation.refuse(ErrorCode.STORE_REFUSED);
        box.wordsProperty().set("hello");
        box.send();
        assertThat(box.problem().textProperty().get())
                .startsWith("Not sent: The server could not store");
        assertThat(box.wordsProperty().get()).isEqualTo("hello");
    }

    @Test
    void a_discarded_message_is_told() {
        session.moderation.messages.sequence = 0;
        box.wordsProperty().set("hello");
        box.send();
        assertThat(box.problem().textProperty().get()).startsWith("Not delivered");
    }

    @Test
    void a_text_of_more_than_60_000_bytes_says_how_much_less_it_must_be() {
        box.wordsProperty().set("é".repeat(30_000));
        assertThat(box.whyNot().get()).isEqualTo("Too long: at most 60,000 bytes, 14 less.");
    }

    @Test
    void the_reason_is_told_when_nothing_can_be_sent() {
        box.wordsProperty().set("hello");
        session.outage.set("Connection lost 14:02.");
        assertThat(box.whyNot().get()).isEqualTo("Connection lost 14:02.");
    }
}

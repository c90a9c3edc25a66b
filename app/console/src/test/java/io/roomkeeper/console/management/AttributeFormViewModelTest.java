package io.roomkeeper.console.management;

import static org.assertj.core.api.Assertions.assertThat;

import io.roomkeeper.console.common.FakeSession;
import io.roomkeeper.console.common.ModerationActs;
import io.roomkeeper.console.common.StatusLine;
import io.roomkeeper.protocol.ErrorCode;
import io.roomkeeper.protocol.RoomId;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AttributeFormViewModelTest {
    private final FakeSession session = new FakeSession();
    private final StatusLine status = new StatusLine();
    private final AttributesViewModel attributes =
            new AttributesViewModel(
                    session,
                    new RoomId("lobby"),
                    new ModerationActs(session, status),
                    status,
                    () -> {});
    private boolean done;
    private final AttributeFormViewModel form =
            new AttributeFormViewModel(session, attributes, () -> done = true);

    @BeforeEach
    void fill() {
        form.keyProperty().set("stage");
        form.valueProperty().set("day");
    }

    @Test
    void it_is_done_once_the_server_has_answered() {
        session.moderation.pause();
        form.set();
        form.set();
        assertThat(done).isFalse();
        assertThat(form.whyNot().get()).isEqualTo("Wait for the server’s answer.");

        session.moderation.answer();
        assertThat(done).isTrue();
        assertThat(session.moderation.calls)
                .containsOnlyOnce("setAttributes lobby {stage=day} true false");
    }

    @Test
    void a_refusal_keeps_what_was_written_and_says_why_with_its_details() {
        session.moderation.refuse(ErrorCode.TOO_MANY_ATTRIBUTES, "setAttributes");
        form.forceProperty().set(true);
        form.set();

        assertThat(done).isFalse();
        assertThat(form.valueProperty().get()).isEqualTo("day");
        assertThat(form.problem().textProperty().get()).startsWith("stage was not changed: ");
        assertThat(form.problem().troubleProperty().get().orElseThrow().name())
                .isEqualTo("TOO_MANY_ATTRIBUTES");

        session.moderation.accept();
        form.set();
        assertThat(done).isTrue();
        assertThat(form.problem().textProperty().get()).isEmpty();
    }

    @Test
    void what_is_wrong_with_the_key_is_said_before_the_server_is_asked() {
        form.keyProperty().set("a b");
        form.set();

        assertThat(form.wrong().get()).startsWith("A key has 1 to 128 letters");
        assertThat(session.moderation.calls).isEmpty();
    }

    @Test
    void nobody_is_told_off_before_anything_is_written() {
        form.keyProperty().set("");
        assertThat(form.wrong().get()).startsWith("A key has 1 to 128 letters");

        form.valueProperty().set("");
        assertThat(form.wrong().get()).isEmpty();
        assertThat(form.whyNot().get()).startsWith("A key has 1 to 128 letters");
    }
}

package io.roomkeeper.console.common;

import static org.assertj.core.api.Assertions.assertThat;

import io.roomkeeper.console.common.StatusLine.Severity;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StatusLineTest {
    private final StatusLine status = new StatusLine();

    @AfterEach
    void usual_preferences() {
        Preferences.get().reset();
    }

    @Test
    void what_was_done_goes_after_its_time() {
        status.done("Muted kim.");
        pass(11);
        assertThat(status.textProperty().get()).isEqualTo("Muted kim.");
        pass(1);
        assertThat(status.textProperty().get()).isEmpty();
        assertThat(status.severityProperty().get()).isEqualTo(Severity.PLAIN);
    }

    @Test
    void each_sentence_has_its_own_time() {
        status.say("Select a message first.");
        pass(11);
        status.done("Muted kim.");
        pass(11);
        assertThat(status.textProperty().get()).isEqualTo("Muted kim.");
    }

    @Test
    void it_stays_for_as_long_as_the_act_can_be_taken_back() {
        Preferences.get().undoSecondsProperty().set(60);
        status.done("Muted kim.");
        pass(61);
        assertThat(status.textProperty().get()).isEqualTo("Muted kim.");
        pass(1);
        assertThat(status.textProperty().get()).isEmpty();
    }

    @Test
    void a_failure_stays() {
        status.failed("kim was not muted.");
        pass(100);
        status.fade();
        assertThat(status.textProperty().get()).isEqualTo("kim was not muted.");
    }

    private void pass(int seconds) {
        for (int i = 0; i < seconds; i++) {
            status.tick();
        }
    }
}

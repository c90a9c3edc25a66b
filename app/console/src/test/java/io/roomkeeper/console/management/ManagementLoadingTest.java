package io.roomkeeper.console.management;

import static org.assertj.core.api.Assertions.assertThat;

import io.roomkeeper.console.common.Fx;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;

/// What is seen of a server that is slow.
class ManagementLoadingTest extends WithManagementWindow {
    @Test
    void nothing_moves_when_the_bar_comes_and_goes() {
        var before = places();
        wait(Duration.ofMillis(300));
        assertThat(window.shows(".loading .progress-bar")).isTrue();
        assertThat(window.shows(".loading .button")).isFalse();
        assertThat(places()).isEqualTo(before);

        Fx.run(() -> session.pass(Duration.ofMillis(1_700)));
        assertThat(window.shows(".loading .button")).isTrue();
        assertThat(places()).isEqualTo(before);

        Fx.run(session.moderation::answer);
        assertThat(window.shows(".loading .progress-bar")).isFalse();
        assertThat(places()).isEqualTo(before);
    }

    @Test
    void in_every_tab_there_is_a_way_out() {
        for (int tab = 0; tab < window.tabTitles().size(); tab++) {
            int index = tab;
            Fx.run(() -> window.tabs().getSelectionModel().select(index));
            wait(Duration.ofSeconds(2));
            assertThat(window.shows(".loading .button")).isTrue();
            Fx.run(session.moderation::answer);
        }
    }

    @Test
    void done_without_the_rows_stay_and_the_focus_goes_back_to_them() {
        window.tab(0);
        wait(Duration.ofSeconds(2));
        session.moderation.members = List.of();
        Button cancel = window.find(Button.class, ".loading .button");
        Fx.run(() -> {
            cancel.requestFocus();
            cancel.fire();
        });
        Fx.run(session.moderation::answer);
        assertThat(window.shows(".loading .progress-bar")).isFalse();
        TableView<?> table = window.table();
        assertThat(Fx.get(table::isFocused)).isTrue();
        assertThat(table.getItems()).hasSize(30);
        assertThat(window.find(Label.class, "#updated").getText()).startsWith("cancelled, as of ");
        window.type(KeyCode.F5);
        assertThat(table.getItems()).isEmpty();
        assertThat(window.find(Label.class, "#updated").getText()).startsWith("updated ");
    }

    /// Asks a server for the lists that does not answer for so long.
    private void wait(Duration time) {
        session.moderation.pause();
        window.type(KeyCode.F5);
        Fx.run(() -> session.pass(time));
    }
}

package io.roomkeeper.console.status;

import static org.assertj.core.api.Assertions.assertThat;

import io.roomkeeper.console.common.Fx;

import javafx.scene.Scene;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.ListView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.ScrollEvent;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

import java.util.List;
import java.util.concurrent.TimeoutException;

class TailTest {
    private ListView<String> list;
    private Tail tail;
    private Stage stage;

    @BeforeEach
    void a_list_that_is_longer_than_its_window() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
        list = Fx.get(ListView::new);
        tail = Fx.get(() -> new Tail(list));
        stage = Fx.get(Stage::new);
        Fx.run(() -> {
            stage.setScene(new Scene(list, 200, 200));
            stage.show();
        });
        add(100);
    }

    @AfterEach
    void close() {
        Fx.run(() -> stage.hide());
    }

    @Test
    void the_end_is_followed() {
        assertThat(lastSeen()).isEqualTo(99);
        add(10);
        assertThat(lastSeen()).isEqualTo(109);
    }

    @Test
    void who_scrolls_up_is_left_there_until_they_come_back() {
        scroll(400);
        int reading = lastSeen();
        assertThat(reading).isLessThan(99);
        add(10);
        assertThat(lastSeen()).isEqualTo(reading);
        scroll(-4_000);
        add(10);
        assertThat(lastSeen()).isEqualTo(119);
    }

    @Test
    void a_selected_row_holds_the_list_until_escape_or_end() {
        for (KeyCode back : List.of(KeyCode.ESCAPE, KeyCode.END)) {
            int last = list.getItems().size() - 1;
            Fx.run(() -> list.getSelectionModel().select(last));
            assertThat(tail.heldProperty().get()).isTrue();
            add(10);
            assertThat(lastSeen()).isEqualTo(last);
            Fx.run(() -> list.fireEvent(pressed(back)));
            assertThat(tail.heldProperty().get()).isFalse();
            Fx.run(list::layout);
            assertThat(lastSeen()).isEqualTo(last + 10);
        }
    }

    private static KeyEvent pressed(KeyCode code) {
        return new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false);
    }

    private void add(int rows) {
        Fx.run(() -> {
            for (int i = 0; i < rows; i++) {
                list.getItems().add("line " + list.getItems().size());
            }
            tail.follow();
            list.layout();
        });
    }

    private void scroll(double pixels) {
        Fx.run(() -> {
            var flow = (VirtualFlow<?>) list.lookup(".virtual-flow");
            flow.fireEvent(
                    new ScrollEvent(
                            ScrollEvent.SCROLL,
                            10,
                            10,
                            10,
                            10,
                            false,
                            false,
                            false,
                            false,
                            false,
                            false,
                            0,
                            pixels,
                            0,
                            pixels,
                            ScrollEvent.HorizontalTextScrollUnits.NONE,
                            0,
                            ScrollEvent.VerticalTextScrollUnits.NONE,
                            0,
                            0,
                            null));
            list.layout();
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    private int lastSeen() {
        return Fx.get(() -> {
            var flow = (VirtualFlow<?>) list.lookup(".virtual-flow");
            IndexedCell<?> last = flow.getLastVisibleCell();
            return last.getIndex();
        });
    }
}

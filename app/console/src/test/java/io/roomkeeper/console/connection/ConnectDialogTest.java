package io.roomkeeper.console.connection;

import static org.assertj.core.api.Assertions.assertThat;

import io.roomkeeper.console.common.Fx;
import io.roomkeeper.console.common.Memory;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import javafx.stage.Window;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Which key the dialog sends to which server.
class ConnectDialogTest {
    private static final String HERE = "http://10.0.0.1:8421";
    private static final String THERE = "http://10.0.0.12:8421";

    private final FakeServers servers = new FakeServers();
    private final Map<String, String> kept = new HashMap<>(Map.of(HERE, "key of here"));
    private final ConnectionViewModel model =
            new ConnectionViewModel(servers, servers.wiring(), new Kept());
    private final Stage owner = Fx.get(Stage::new);

    @BeforeEach
    void open() {
        Fx.run(() -> {
            Memory.get().clear();
            owner.setScene(new Scene(new Pane(), 300, 200));
            owner.show();
            ConnectDialog.show(owner, model, ConnectDialog.First.REMOTE);
        });
    }

    @AfterEach
    void close() {
        Fx.run(() -> {
            List.copyOf(Window.getWindows()).forEach(Window::hide);
            Memory.get().clear();
        });
    }

    @Test
    void the_key_kept_for_the_address_is_filled_in() {
        write("10.0.0.1");
        assertThat(key()).isEqualTo("key of here");
    }

    @Test
    void a_key_that_was_filled_in_goes_away_with_its_address() {
        write("10.0.0.1");
        write("10.0.0.12");
        assertThat(key()).isEmpty();
    }

    @Test
    void another_address_has_its_own_key() {
        kept.put(THERE, "key of there");
        write("10.0.0.1");
        write("10.0.0.12");
        assertThat(key()).isEqualTo("key of there");
    }

    @Test
    void a_key_found_too_late_is_not_filled_in() {
        servers.slow();
        write("10.0.0.1");
        write("10.0.0.12");
        Fx.run(servers::finish);
        assertThat(key()).isEmpty();
    }

    @Test
    void a_key_that_was_written_stays() {
        write("10.0.0.12");
        Fx.run(() -> field("#key").setText("mine"));
        write("10.0.0.1");
        assertThat(key()).isEqualTo("mine");
    }

    @Test
    void what_was_used_last_is_chosen_the_next_time() {
        assertThat(isChosenAgain("#remote")).isFalse();
        assertThat(isChosenAgain("#local")).isTrue();
        reopen(ConnectDialog.First.REMOTE);
        write("10.0.0.1");
        Fx.run(() -> find(Button.class, "#connect").fire());
        assertThat(isChosenAgain("#remote")).isTrue();
        reopen(ConnectDialog.First.DEMO);
        Fx.run(() -> find(Button.class, "#connect").fire());
        assertThat(isChosenAgain("#demo")).isTrue();
    }

    private boolean isChosenAgain(String kind) {
        reopen(ConnectDialog.First.LAST);
        return Fx.get(() -> find(RadioButton.class, kind).isSelected());
    }

    private void reopen(ConnectDialog.First first) {
        Fx.run(() -> {
            List.copyOf(Window.getWindows()).stream()
                    .filter(window -> !window.equals(owner))
                    .forEach(Window::hide);
            ConnectDialog.show(owner, model, first);
        });
    }

    private <T extends Node> T find(Class<T> type, String selector) {
        return type.cast(List.copyOf(Window.getWindows()).getLast().getScene().lookup(selector));
    }

    private void write(String address) {
        Fx.run(() -> field("#address").setText(address));
    }

    private String key() {
        return Fx.get(() -> field("#key").getText());
    }

    private TextField field(String selector) {
        return List.copyOf(Window.getWindows()).stream()
                .filter(window -> !window.equals(owner))
                .map(window -> (TextField) window.getScene().lookup(selector))
                .findFirst()
                .orElseThrow();
    }

    private final class Kept implements KeyVault {
        @Override
        public Optional<String> find(String address) {
            return Optional.ofNullable(kept.get(address));
        }

        @Override
        public void keep(String address, String key) {
            kept.put(address, key);
        }
    }
}

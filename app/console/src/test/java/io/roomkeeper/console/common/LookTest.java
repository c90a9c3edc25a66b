package io.roomkeeper.console.common;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

class LookTest {
    private final FontIcon icon = new FontIcon(Feather.MIC_OFF);
    private final Stage stage = Fx.get(Stage::new);

    @AfterEach
    void close() {
        Fx.run(() -> {
            stage.close();
            Preferences.get().reset();
        });
    }

    @Test
    void icons_have_the_size_of_the_texts_however_often_that_changes() {
        Fx.run(() -> {
            stage.setScene(new Scene(new VBox(new Label("muted", icon))));
            Look.dress(stage.getScene());
            stage.show();
        });
        for (int percent : new int[] {100, 150, 80, 150, 100}) {
            assertThat(sizeAt(percent)).isEqualTo(14 * percent / 100);
        }
    }

    private int sizeAt(int percent) {
        return Fx.get(() -> {
            Preferences.get().textSizeProperty().set(percent);
            stage.getScene().getRoot().applyCss();
            return icon.getIconSize();
        });
    }
}

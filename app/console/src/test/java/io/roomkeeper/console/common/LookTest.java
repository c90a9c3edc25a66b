package io.roomkeeper.console.common;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.css.CssMetaData;
import javafx.css.Styleable;
import javafx.scene.Scene;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
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

    @Test
    void nothing_slides_for_those_who_want_it_still() {
        TabPane tabs = Fx.get(TabPane::new);
        ProgressBar bar = Fx.get(() -> new ProgressBar());
        Fx.run(() -> {
            stage.setScene(new Scene(new VBox(tabs, bar, icon)));
            Look.dress(stage.getScene());
            stage.show();
        });
        assertThat(styled(tabs, "-fx-open-tab-animation")).isEqualTo("GROW");
        assertThat(styled(bar, "-fx-indeterminate-bar-animation-time")).isEqualTo("2.0");
        Fx.run(() -> stage.getScene().getPreferences().setReducedMotion(true));
        assertThat(styled(tabs, "-fx-open-tab-animation")).isNotEqualTo("GROW");
        assertThat(styled(tabs, "-fx-close-tab-animation")).isNotEqualTo("GROW");
        assertThat(styled(bar, "-fx-indeterminate-bar-animation-time")).isEqualTo("60.0");
        Fx.run(() -> tabs.getTabs().add(new Tab("lobby")));
        Fx.run(() -> tabs.getTabs().clear());
        assertThat(Fx.get(() -> tabs.lookupAll(".tab"))).isEmpty();
    }

    /// The value that style sheets give to `property`.
    private static String styled(Control control, String property) {
        return Fx.get(() -> {
            control.getScene().getRoot().applyCss();
            return control.getCssMetaData().stream()
                    .filter(each -> each.getProperty().equals(property))
                    .map(each -> value(each, control))
                    .findFirst()
                    .orElseThrow();
        });
    }

    private static <S extends Styleable> String value(CssMetaData<S, ?> data, Styleable of) {
        @SuppressWarnings("unchecked")
        S styleable = (S) of;
        return String.valueOf(data.getStyleableProperty(styleable).getValue());
    }

    private int sizeAt(int percent) {
        return Fx.get(() -> {
            Preferences.get().textSizeProperty().set(percent);
            stage.getScene().getRoot().applyCss();
            return icon.getIconSize();
        });
    }
}

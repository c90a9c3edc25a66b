package io.roomkeeper.console.preferences;

import static org.assertj.core.api.Assertions.assertThat;

import io.roomkeeper.console.common.Accessible;
import io.roomkeeper.console.common.CommandKey;
import io.roomkeeper.console.common.Fx;
import io.roomkeeper.console.common.Language;
import io.roomkeeper.console.common.Memory;
import io.roomkeeper.console.common.Preferences;
import io.roomkeeper.console.common.ReasonTemplate;
import io.roomkeeper.console.common.Seen;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Spinner;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

import java.util.List;
import java.util.stream.Collectors;

class PreferencesWindowTest {
    private final FxRobot robot = new FxRobot();
    private final Stage owner = Fx.get(Stage::new);
    private Stage window;

    @BeforeEach
    void open() {
        Fx.run(Memory.get()::clear);
        window = Fx.get(() -> PreferencesWindow.show(owner));
        Fx.run(() -> {});
    }

    @AfterEach
    void close() {
        Fx.run(() -> {
            window.hide();
            Preferences.get().reset();
            Preferences.get().languageProperty().set(Language.ENGLISH);
        });
    }

    @Test
    void every_group_follows_the_language_at_once() {
        assertThat(tabs()).containsExactly("Look", "Chat", "Terms", "Reasons", "Keys", "Notify");
        robot.clickOn("简体中文");
        assertThat(tabs()).containsExactly("外观", "聊天", "时长", "理由", "按键", "通知");
        assertThat(window.getTitle()).isEqualTo("偏好设置");
        robot.clickOn("English");
        assertThat(tabs()).startsWith("Look");
    }

    @Test
    void a_choice_of_look_applies_at_once() {
        robot.clickOn("Compact");
        assertThat(window.getScene().getRoot().getStyleClass()).contains("compact");
        Fx.run(() -> Preferences.get().enlarge(5));
        assertThat(window.getScene().getRoot().getStyle()).contains("21.0px");
    }

    @Test
    void there_is_one_and_it_is_brought_forward_with_the_keys_in_front() {
        assertThat(Fx.get(() -> PreferencesWindow.showKeys(owner))).isEqualTo(window);
        Tab front =
                Fx.get(() -> find(TabPane.class, "#tabs").getSelectionModel().getSelectedItem());
        assertThat(front.getText()).isEqualTo("Keys");
    }

    @Test
    void what_is_changed_elsewhere_is_shown() {
        Fx.run(() -> {
            Preferences.get().toggleDensity();
            Preferences.get().enlarge(1);
        });
        assertThat(pressed("#densities")).isEqualTo("Compact");
        assertThat(find(Spinner.class, "#text").getValue()).isEqualTo(110);
        reset();
        assertThat(pressed("#densities")).isEqualTo("Comfortable");
        tab(5);
        Fx.run(() -> Preferences.get().notices().clear());
        assertThat(boxes()).doesNotContain(true);
        reset();
        assertThat(boxes()).contains(true);
    }

    private void reset() {
        Button reset =
                window.getScene().getRoot().lookupAll(".button").stream()
                        .filter(Seen::isSeen)
                        .map(Button.class::cast)
                        .filter(button -> button.getText().equals("Back to defaults"))
                        .findFirst()
                        .orElseThrow();
        Fx.run(reset::fire);
    }

    private String pressed(String row) {
        return find(Node.class, row).lookupAll(".toggle-button").stream()
                .map(ToggleButton.class::cast)
                .filter(ToggleButton::isSelected)
                .map(ToggleButton::getText)
                .collect(Collectors.joining());
    }

    private List<Boolean> boxes() {
        return find(Node.class, "#what").lookupAll(".check-box").stream()
                .map(box -> ((CheckBox) box).isSelected())
                .toList();
    }

    @Test
    void a_key_is_changed_by_pressing_it() {
        tab(4);
        Fx.run(() -> {
            find(TextField.class, "#filter").setText("Mute…");
            find(TableView.class, "#table").getSelectionModel().select(0);
            find(TextField.class, "#pressed").requestFocus();
        });
        robot.push(KeyCode.SHIFT, KeyCode.M);
        assertThat(CommandKey.MUTE.keyLabel()).isEqualTo("Shift+M");
        assertThat(find(TextField.class, "#pressed").getText()).isEqualTo("Shift+M");
        assertThat(cells()).containsExactly("Mute…", "Shift+M");
        Fx.run(() -> Preferences.get().keys().clear());
        assertThat(cells()).containsExactly("Mute…", "M");
    }

    @Test
    void a_reason_is_added_with_its_term_and_removed() {
        tab(3);
        robot.clickOn("#reason").write("spam link");
        robot.clickOn("#term").write("1 h").type(KeyCode.ENTER);
        assertThat(Preferences.get().reasons())
                .containsExactly(new ReasonTemplate("spam link", ReasonTemplate.Use.ANY, 60));
        Fx.run(() -> {
            TableView<?> table = find(TableView.class, "#table");
            table.requestFocus();
            table.getSelectionModel().select(0);
        });
        robot.type(KeyCode.DELETE);
        assertThat(Preferences.get().reasons()).isEmpty();
    }

    @Test
    void every_control_has_a_name_for_screen_readers() {
        for (int tab = 0; tab < tabs().size(); tab++) {
            tab(tab);
            assertThat(Fx.get(() -> Accessible.unnamed(window.getScene().getRoot()))).isEmpty();
        }
    }

    private List<String> tabs() {
        return Fx.get(
                () -> find(TabPane.class, "#tabs").getTabs().stream().map(Tab::getText).toList());
    }

    /// What the rows of the table in front say.
    private List<String> cells() {
        return Fx.get(() ->
                window.getScene().getRoot().lookupAll(".table-cell").stream()
                        .filter(Seen::isSeen)
                        .map(cell -> (TableCell<?, ?>) cell)
                        .filter(cell -> !cell.isEmpty())
                        .map(TableCell::getText)
                        .toList());
    }

    private void tab(int index) {
        Fx.run(() -> find(TabPane.class, "#tabs").getSelectionModel().select(index));
    }

    private <T extends Node> T find(Class<T> type, String selector) {
        return type.cast(
                window.getScene().getRoot().lookupAll(selector).stream()
                        .filter(Seen::isSeen)
                        .findFirst()
                        .orElseThrow());
    }
}

package io.roomkeeper.console.common;

import static org.assertj.core.api.Assertions.assertThat;

import io.roomkeeper.protocol.ErrorCode;
import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.UserId;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import javafx.stage.Window;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What a moderator does with keys in the dialogs that mute and ban.
class SanctionDialogTest {
    private static final RoomId LOBBY = new RoomId("lobby");
    private static final List<UserId> KIM = List.of(new UserId("user-555"));

    private final FakeSession session = new FakeSession();
    private final FakeModeration server = session.moderation;
    private final ModerationActs acts = new ModerationActs(session, new StatusLine());
    private final FxRobot robot = new FxRobot();
    private Stage owner;

    @BeforeEach
    void open() {
        owner = Fx.get(Stage::new);
        Fx.run(() -> {
            owner.setScene(new Scene(new Pane(), 300, 200));
            owner.show();
        });
    }

    @AfterEach
    void close() {
        Fx.run(() -> List.copyOf(Window.getWindows()).forEach(Window::hide));
    }

    @Test
    void the_safe_button_has_the_focus() {
        ban(KIM);
        assertThat(Fx.get(() -> find(Button.class, "#cancel").isFocused())).isTrue();

        type(KeyCode.ENTER);
        assertThat(dialog()).isEmpty();
        assertThat(asked()).isEmpty();
    }

    @Test
    void escape_cancels() {
        mute(KIM);
        type(KeyCode.ESCAPE);

        assertThat(dialog()).isEmpty();
        assertThat(asked()).isEmpty();
    }

    @Test
    void the_button_names_the_act_and_its_object() {
        ban(KIM);
        assertThat(find(Button.class, "#act").getText()).isEqualTo("Ban user-555");
        assertThat(dialog().orElseThrow().getTitle()).isEqualTo("Ban user-555 from lobby?");
    }

    @Test
    void digits_choose_a_term_while_nothing_is_typed_in() {
        mute(KIM);
        type(KeyCode.DIGIT4);
        assertThat(find(TextField.class, "#term").getText()).isEqualTo("1 d");
        assertThat(chosenPreset()).isEqualTo("1 d");

        type(KeyCode.SHORTCUT, KeyCode.ENTER);
        assertThat(asked()).containsExactly("mute lobby user-555 1440");
        assertThat(dialog()).isEmpty();
    }

    @Test
    void the_number_pad_has_digits_as_well() {
        mute(KIM);
        type(KeyCode.NUMPAD4);
        assertThat(find(TextField.class, "#term").getText()).isEqualTo("1 d");
    }

    @Test
    void nothing_can_be_changed_while_it_is_done() {
        mute(List.of());
        Fx.run(() -> find(TextField.class, "#ids").requestFocus());
        write("user-1");
        server.pause();
        type(KeyCode.ENTER);
        write("2");
        type(KeyCode.ENTER);
        assertThat(find(TextField.class, "#ids").getText()).isEqualTo("user-1");
        for (String field : List.of("#ids", "#term", "#reason", "#recall", "#presets")) {
            assertThat(find(Node.class, field).isDisabled()).as(field).isTrue();
        }
        server.refuse(ErrorCode.STORE_REFUSED);
        Fx.run(server::answer);
        assertThat(Fx.get(() -> find(TextField.class, "#ids").isFocused())).isTrue();
    }

    @Test
    void a_term_can_be_written_and_shows_its_end() {
        mute(KIM);
        Fx.run(() -> {
            find(TextField.class, "#term").requestFocus();
            find(TextField.class, "#term").clear();
        });
        write("1h30");
        assertThat(find(Label.class, "#outcome").getText()).contains("until");
        assertThat(chosenPreset()).isEmpty();

        type(KeyCode.ENTER);
        assertThat(asked()).containsExactly("mute lobby user-555 90");
    }

    @Test
    void the_reason_is_sent_and_offered_again() {
        mute(KIM);
        Fx.run(() -> find(ComboBox.class, "#reason").requestFocus());
        write("spam link");
        type(KeyCode.ENTER);
        assertThat(asked()).containsExactly("mute lobby user-555 10 spam link");

        ban(KIM);
        assertThat(find(ComboBox.class, "#reason").getEditor().getText()).isEqualTo("spam link");
    }

    @Test
    void typing_narrows_down_the_reasons_that_are_offered() {
        Fx.run(() ->
                Stream.of("spam link", "Spam picture", "harassment")
                        .map(text -> new ReasonTemplate(text, ReasonTemplate.Use.ANY, 60))
                        .forEach(Preferences.get().reasons()::add));
        try {
            mute(KIM);
            ComboBox<?> reason = find(ComboBox.class, "#reason");
            assertThat(reason.getItems()).hasSize(3);
            Fx.run(reason::requestFocus);
            write("spam");
            assertThat(reason.getItems()).hasToString("[spam link, Spam picture]");
            assertThat(reason.getEditor().getText()).isEqualTo("spam");
            write(" p");
            assertThat(reason.getItems()).hasToString("[Spam picture]");
            type(KeyCode.DOWN);
            assertThat(reason.getEditor().getText()).isEqualTo("Spam picture");
            assertThat(find(TextField.class, "#term").getText()).isEqualTo("1 h");
            write("s");
            assertThat(reason.getEditor().getText()).isEqualTo("Spam pictures");
            type(KeyCode.ENTER);
            assertThat(asked()).containsExactly("mute lobby user-555 60 Spam pictures");
        } finally {
            Fx.run(Preferences.get().reasons()::clear);
        }
    }

    @Test
    void it_stays_open_and_says_why_when_the_server_refuses() {
        server.refuse(ErrorCode.STORE_REFUSED);
        ban(KIM);
        type(KeyCode.SHORTCUT, KeyCode.ENTER);
        assertThat(find(Label.class, "#problem").getText()).startsWith("user-555 was not banned: ");

        server.accept();
        type(KeyCode.SHORTCUT, KeyCode.ENTER);
        assertThat(dialog()).isEmpty();
    }

    @Test
    void many_users_can_be_stopped_between_two_calls() {
        mute(IntStream.rangeClosed(1, 57).mapToObj(n -> new UserId("user-" + n)).toList());
        server.pause();
        type(KeyCode.SHORTCUT, KeyCode.ENTER);
        assertThat(find(Button.class, "#cancel").getText()).isEqualTo("Stop");

        type(KeyCode.ESCAPE);
        Fx.run(server::answer);
        assertThat(asked()).hasSize(1);
        assertThat(find(Label.class, "#problem").getText())
                .isEqualTo("Muted 20 users for 10 minutes. Left out 37 users.");
        assertThat(find(Button.class, "#act").getText()).isEqualTo("Mute 37 users");
    }

    @Test
    void what_the_server_said_can_be_looked_at_in_detail() {
        server.refuse(ErrorCode.STORE_REFUSED);
        ban(KIM);
        assertThat(find(Button.class, "#problemDetails").isVisible()).isFalse();
        type(KeyCode.SHORTCUT, KeyCode.ENTER);
        Fx.run(() -> find(Button.class, "#problemDetails").fire());
        assertThat(Fx.get(() -> List.copyOf(Window.getWindows())))
                .filteredOn(Stage.class::isInstance)
                .extracting(window -> ((Stage) window).getTitle())
                .contains("What went wrong");
    }

    @Test
    void every_control_has_a_name_for_screen_readers() {
        mute(List.of());
        assertThat(Fx.get(() -> Accessible.unnamed(dialog().orElseThrow().getScene().getRoot())))
                .isEmpty();
        assertThat(label("#ids")).isEqualTo("_User ids");
        assertThat(label("#term")).isEqualTo("_For");
        assertThat(label("#reason")).isEqualTo("_Reason");
    }

    private void mute(List<UserId> users) {
        Fx.run(() -> SanctionDialog.mute(owner, session, acts, LOBBY, users));
    }

    private void ban(List<UserId> users) {
        Fx.run(() -> SanctionDialog.ban(owner, session, acts, LOBBY, users));
    }

    private void type(KeyCode... keys) {
        robot.push(keys);
        Fx.run(() -> {});
    }

    private void write(String text) {
        robot.targetWindow(dialog().orElseThrow()).write(text);
        Fx.run(() -> {});
    }

    private Optional<Stage> dialog() {
        return List.copyOf(Window.getWindows()).stream()
                .filter(window -> window instanceof Stage && !window.equals(owner))
                .map(Stage.class::cast)
                .findFirst();
    }

    private <T extends Node> T find(Class<T> type, String selector) {
        return type.cast(dialog().orElseThrow().getScene().lookup(selector));
    }

    private String chosenPreset() {
        return find(Node.class, "#presets").lookupAll(".toggle-button").stream()
                .map(ToggleButton.class::cast)
                .filter(ToggleButton::isSelected)
                .map(ToggleButton::getText)
                .findFirst()
                .orElse("");
    }

    /// What the server was asked to do, and not what it was asked about.
    private List<String> asked() {
        return server.calls.stream().filter(call -> !call.startsWith("exceptions ")).toList();
    }

    /// The text of the label that names a control.
    private String label(String selector) {
        Node control = find(Node.class, selector);
        return Fx.get(() ->
                dialog().orElseThrow().getScene().getRoot().lookupAll(".label").stream()
                        .filter(Label.class::isInstance)
                        .map(Label.class::cast)
                        .filter(label -> control.equals(label.getLabelFor()))
                        .map(Label::getText)
                        .findFirst()
                        .orElse(""));
    }
}

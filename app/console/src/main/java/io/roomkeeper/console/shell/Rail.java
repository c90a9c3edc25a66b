package io.roomkeeper.console.shell;

import static io.roomkeeper.console.common.Texts.text;

import io.roomkeeper.console.common.CommandKey;
import io.roomkeeper.console.common.Commands;
import io.roomkeeper.console.common.Focus;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/// The buttons at the left edge, one for each screen.
final class Rail {
    private final Map<Place, ToggleButton> buttons = new EnumMap<>(Place.class);
    private final Label badge = new Label();

    /// Fills `rail`; `commands` has those that show the screens.
    void fill(VBox rail, Commands commands) {
        add(rail, commands, Place.ROOMS, CommandKey.SHOW_ROOMS, Feather.MESSAGE_SQUARE);
        add(rail, commands, Place.GLOBAL, CommandKey.SHOW_GLOBAL, Feather.GLOBE);
        add(rail, commands, Place.AUDIT, CommandKey.SHOW_AUDIT, Feather.CLIPBOARD);
        add(rail, commands, Place.SERVER, CommandKey.SHOW_SERVER, Feather.SERVER);
        badge.getStyleClass().add("rail-badge");
        badge.setMouseTransparent(true);
        StackPane.setAlignment(badge, Pos.TOP_RIGHT);
        if (button(Place.AUDIT).getParent() instanceof StackPane slot) {
            slot.getChildren().add(badge);
        }
        count(0);
    }

    /// Presses the button of the screen that is shown.
    void show(Place place) {
        buttons.forEach((each, button) -> button.setSelected(each == place));
    }

    /// These buttons; the focus goes to the one that is pressed.
    Pane pane() {
        return new Pane(
                () -> buttons.values().stream().anyMatch(Focus::isIn),
                () ->
                        buttons.values().stream()
                                .filter(ToggleButton::isSelected)
                                .forEach(ToggleButton::requestFocus));
    }

    /// Says how many acts of others there were since the audit log was looked at.
    void count(int unseen) {
        badge.setText(text("rail.unseen", unseen));
        badge.setVisible(unseen > 0);
    }

    private void add(VBox rail, Commands commands, Place place, CommandKey command, Feather icon) {
        ToggleButton button = new Button(icon);
        button.setAccessibleText(command.label());
        button.getStyleClass().add("rail-button");
        buttons.put(place, button);
        rail.getChildren().add(new StackPane(button));
        commands.wire(button, command);
    }

    /// Stays pressed while its screen is shown, however often it is pressed.
    private static final class Button extends ToggleButton {
        Button(Feather icon) {
            super("", new FontIcon(icon));
        }

        @Override
        public void fire() {
            if (!isSelected()) {
                super.fire();
            }
        }
    }

    private ToggleButton button(Place place) {
        return Objects.requireNonNull(buttons.get(place));
    }
}

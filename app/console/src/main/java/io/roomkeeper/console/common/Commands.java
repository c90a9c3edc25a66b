package io.roomkeeper.console.common;

import static io.roomkeeper.console.common.Texts.text;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.StringExpression;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/// What the commands do in one window. Every way to a command (menu, button, key) is made here, so
/// all of them do the same and are possible at the same times.
public final class Commands {
    private static final ObservableValue<String> ALWAYS = new SimpleStringProperty("");

    private final Map<CommandKey, Act> acts = new EnumMap<>(CommandKey.class);
    private final Consumer<String> refused;

    private record Act(Runnable run, ObservableValue<String> whyNot) {}

    /// `refused` hears why when a key is pressed for a command that is not possible now.
    public Commands(Consumer<String> refused) {
        this.refused = refused;
    }

    /// Makes `command` do `act` at any time.
    public Commands bind(CommandKey command, Runnable act) {
        return bind(command, ALWAYS, act);
    }

    /// Makes `command` do `act` while `whyNot` is empty; else that is the reason it is disabled.
    public Commands bind(CommandKey command, ObservableValue<String> whyNot, Runnable act) {
        acts.put(command, new Act(act, whyNot));
        return this;
    }

    /// Does `command`, or tells why it is not possible.
    public void run(CommandKey command) {
        Act act = act(command);
        String why = act.whyNot.getValue();
        if (why.isEmpty()) {
            act.run.run();
        } else {
            refused.accept(why);
        }
    }

    /// An item for a menu bar or a context menu.
    public MenuItem item(CommandKey command) {
        MenuItem item = new MenuItem(command.label());
        item.setId(command.name());
        item.disableProperty().bind(impossible(command));
        item.setOnAction(_ -> run(command));
        if (command.context() == CommandKey.Context.ANYWHERE && !command.keyLabel().isEmpty()) {
            item.setAccelerator(command.key());
        }
        return item;
    }

    /// A menu of `items`. The keys that act only in lists are shown while it is open: an
    /// accelerator would catch them everywhere.
    public Menu menu(String title, MenuItem... items) {
        Menu menu = new Menu(title, null, items);
        menu.setOnShowing(_ -> showListKeys(menu, true));
        menu.setOnHidden(_ -> showListKeys(menu, false));
        return menu;
    }

    /// A menu of `commands`, with all their keys, that opens over `node`.
    public ContextMenu contextMenu(Node node, CommandKey... commands) {
        ContextMenu menu = new ContextMenu();
        for (CommandKey command : commands) {
            MenuItem item = item(command);
            if (!command.keyLabel().isEmpty()) {
                item.setAccelerator(command.key());
            }
            menu.getItems().add(item);
        }
        node.setOnContextMenuRequested(event -> {
            menu.show(node, event.getScreenX(), event.getScreenY());
            event.consume();
        });
        return menu;
    }

    /// Makes `button` do `command`, and its tooltip say its key or why it is disabled. A
    /// `StackPane` around the button shows the tooltip even then; a disabled control has none.
    public void wire(ButtonBase button, CommandKey command) {
        button.setOnAction(_ -> run(command));
        button.disableProperty().bind(impossible(command));
        Tooltip tooltip = new Tooltip();
        tooltip.textProperty().bind(hint(command));
        Tooltip.install(button.getParent() instanceof StackPane slot ? slot : button, tooltip);
    }

    /// Makes the keys of the list commands act while `list` has the focus.
    public void listen(Node list) {
        listen(list, CommandKey.Context.LIST);
    }

    /// Makes the keys that act in `context` act while `node` has the focus.
    public void listen(Node node, CommandKey.Context context) {
        node.addEventFilter(KeyEvent.KEY_PRESSED, event -> press(event, context));
    }

    /// Does what the key means in `context`, if it means something there. What a field itself takes
    /// back while one types into it is left to it.
    public void press(KeyEvent event, CommandKey.Context context) {
        meant(event, context)
                .or(() -> meant(Digits.plain(event), context))
                .filter(command -> command != CommandKey.UNDO || !isTyping(event))
                .ifPresent(command -> {
                    event.consume();
                    run(command);
                });
    }

    private Optional<CommandKey> meant(KeyEvent event, CommandKey.Context context) {
        return acts.keySet().stream()
                .filter(command -> command.context() == context && command.key().match(event))
                .findFirst();
    }

    private static boolean isTyping(KeyEvent event) {
        return event.getTarget() instanceof TextInputControl field && field.isEditable();
    }

    private StringExpression hint(CommandKey command) {
        ObservableValue<String> whyNot = act(command).whyNot;
        String key = command.keyLabel();
        String possible =
                key.isEmpty() ? command.label() : text("command.hint", command.label(), key);
        return Bindings.createStringBinding(
                () -> whyNot.getValue().isEmpty() ? possible : whyNot.getValue(), whyNot);
    }

    private BooleanBinding impossible(CommandKey command) {
        ObservableValue<String> whyNot = act(command).whyNot;
        return Bindings.createBooleanBinding(() -> !whyNot.getValue().isEmpty(), whyNot);
    }

    private Act act(CommandKey command) {
        return Objects.requireNonNull(acts.get(command), command::name);
    }

    private void showListKeys(Menu menu, boolean shown) {
        for (CommandKey command : acts.keySet()) {
            if (command.context() != CommandKey.Context.ANYWHERE) {
                menu.getItems().stream()
                        .filter(item -> command.name().equals(item.getId()))
                        .forEach(item -> item.setAccelerator(shown ? command.key() : null));
            }
        }
    }
}

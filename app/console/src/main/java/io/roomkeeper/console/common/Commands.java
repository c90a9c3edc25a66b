package io.roomkeeper.console.common;

import static io.roomkeeper.console.common.Texts.text;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/// What the commands do in one window. Every way to a command (menu, button, key) is made here, so
/// all of them do the same and are possible at the same times.
public final class Commands {
    private final Map<CommandKey, Act> acts = new EnumMap<>(CommandKey.class);
    private final Consumer<String> refused;

    private record Act(Runnable run, ObservableValue<String> whyNot) {}

    /// `refused` hears why when a key is pressed for a command that is not possible now.
    public Commands(Consumer<String> refused) {
        this.refused = refused;
    }

    /// Makes `command` do `act` at any time.
    public Commands bind(CommandKey command, Runnable act) {
        return bind(command, new SimpleStringProperty(""), act);
    }

    /// Makes `command` do `act` while `whyNot` is empty; else that is the reason it is disabled.
    public Commands bind(CommandKey command, ObservableValue<String> whyNot, Runnable act) {
        acts.put(command, new Act(act, whyNot));
        return this;
    }

    /// From now on what `others` can do is done by them, while there are any.
    public void giveWayTo(ObservableValue<Optional<Commands>> others) {
        acts.replaceAll((command, mine) ->
                new Act(
                        () -> theirs(others.getValue(), command).orElse(mine).run.run(),
                        theirs(others, command, mine.whyNot)));
    }

    /// Listeners may keep it for long, so it knows nothing of the screen.
    private static ObservableValue<String> theirs(
            ObservableValue<Optional<Commands>> others,
            CommandKey command,
            ObservableValue<String> mine) {
        return others.flatMap(now -> theirs(now, command).map(Act::whyNot).orElse(mine));
    }

    private static Optional<Act> theirs(Optional<Commands> others, CommandKey command) {
        return others.map(commands -> commands.acts.get(command));
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
        explain(item, act(command).whyNot);
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
        menu.setOnShowing(_ -> showListKeys(menu.getItems(), true));
        menu.setOnHidden(_ -> showListKeys(menu.getItems(), false));
        return menu;
    }

    /// Fills the menu of `button` in the same way. It opens while `whyNot` is empty; else its
    /// tooltip says that, as that of a wired button does.
    public void fill(MenuButton button, ObservableValue<String> whyNot, List<CommandKey> commands) {
        button.getItems().setAll(commands.stream().map(this::item).toList());
        button.setOnShowing(_ -> showListKeys(button.getItems(), true));
        button.setOnHidden(_ -> showListKeys(button.getItems(), false));
        explain(button, whyNot, button.getText());
    }

    /// A menu of `commands`, with all their keys, that opens over `node`. Before the mute that asks
    /// come those for the offered terms, in a menu of their own, where they are possible.
    public ContextMenu contextMenu(Node node, CommandKey... commands) {
        ContextMenu menu = contextMenu(commands);
        node.setOnContextMenuRequested(event -> {
            menu.show(node, event.getScreenX(), event.getScreenY());
            event.consume();
        });
        MenuKey.listen(node, menu);
        return menu;
    }

    /// The same for whoever opens it.
    public ContextMenu contextMenu(CommandKey... commands) {
        ContextMenu menu = new ContextMenu();
        for (CommandKey command : commands) {
            if (command == CommandKey.MUTE && acts.keySet().containsAll(CommandKey.MUTE_PRESETS)) {
                menu.getItems().add(terms());
            }
            MenuItem item = item(command);
            if (!command.keyLabel().isEmpty()) {
                item.setAccelerator(command.key());
            }
            menu.getItems().add(item);
        }
        return menu;
    }

    /// Makes `item` possible while `whyNot` is empty; else that is said of it in its menu.
    public static void explain(MenuItem item, ObservableValue<String> whyNot) {
        item.disableProperty().bind(impossible(whyNot));
        MenuTips.explain(item, whyNot);
    }

    private Menu terms() {
        return menu(
                text("command.muteFor"),
                CommandKey.MUTE_PRESETS.stream().map(this::item).toArray(MenuItem[]::new));
    }

    /// Makes `button` do `command`, and its tooltip say its key or why it is disabled.
    public void wire(ButtonBase button, CommandKey command) {
        wire(button, command, command.label());
    }

    /// The same, where the command is called `label`.
    public void wire(ButtonBase button, CommandKey command, String label) {
        String key = command.keyLabel();
        ObservableValue<String> whyNot = act(command).whyNot;
        button.setOnAction(_ -> run(command));
        Possible.unless(whyNot, button, refused);
        tip(button, whyNot, key.isEmpty() ? label : text("command.hint", label, key));
    }

    /// Makes `button` possible while `whyNot` is empty; else its tooltip says that, in place of
    /// `possible`.
    public static void explain(ButtonBase button, ObservableValue<String> whyNot, String possible) {
        Possible.unless(whyNot, button);
        tip(button, whyNot, possible);
    }

    /// A `StackPane` around the button shows it even while the button is disabled and has none.
    private static void tip(ButtonBase button, ObservableValue<String> whyNot, String possible) {
        Tooltip tooltip = new Tooltip();
        tooltip.textProperty()
                .bind(
                        Bindings.createStringBinding(
                                () -> whyNot.getValue().isEmpty() ? possible : whyNot.getValue(),
                                whyNot));
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

    /// Lets a question mark that is no text ask for the keys, anywhere in `root`.
    public void listenForHelp(Node root) {
        root.addEventHandler(
                KeyEvent.KEY_TYPED,
                event -> {
                    if (event.getCharacter().equals("?") && !isTyping(event)) {
                        run(CommandKey.SHORTCUTS);
                    }
                });
    }

    /// Does what the key means in `context`, if it means something there. What a field itself takes
    /// back while one types into it is left to it.
    public void press(KeyEvent event, CommandKey.Context context) {
        meant(event, context)
                .or(() -> meant(PlainKeys.plain(event), context))
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

    private static BooleanBinding impossible(ObservableValue<String> whyNot) {
        return Bindings.createBooleanBinding(() -> !whyNot.getValue().isEmpty(), whyNot);
    }

    private Act act(CommandKey command) {
        return Objects.requireNonNull(acts.get(command), command::name);
    }

    private void showListKeys(List<MenuItem> items, boolean shown) {
        for (CommandKey command : acts.keySet()) {
            if (command.context() != CommandKey.Context.ANYWHERE) {
                items.stream()
                        .filter(item -> command.name().equals(item.getId()))
                        .forEach(item -> item.setAccelerator(shown ? command.key() : null));
            }
        }
    }
}

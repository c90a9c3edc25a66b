package io.roomkeeper.console.shell;

import static io.roomkeeper.console.common.Texts.text;

import io.roomkeeper.console.chat.ChatViewModel;
import io.roomkeeper.console.chat.EventsMenu;
import io.roomkeeper.console.common.CommandKey;
import io.roomkeeper.console.common.Commands;
import io.roomkeeper.console.common.Density;
import io.roomkeeper.console.common.Preferences;
import io.roomkeeper.console.common.Theme;

import javafx.beans.property.ObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.stage.Stage;
import javafx.stage.Window;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The main window's menus, made from its commands.
final class Menus {
    private final Commands commands;
    private final ObservableValue<Optional<ChatViewModel>> chat;
    private final Preferences wanted = Preferences.get();

    /// `chat` is the room whose events are switched.
    Menus(Commands commands, ObservableValue<Optional<ChatViewModel>> chat) {
        this.commands = commands;
        this.chat = chat;
    }

    List<Menu> all() {
        return List.of(server(), room(), message(), member(), view(), window(), help());
    }

    private Menu server() {
        return commands.menu(
                text("shell.menu.server"),
                item(CommandKey.CONNECT),
                item(CommandKey.START),
                item(CommandKey.STOP),
                item(CommandKey.DEMO),
                new SeparatorMenuItem(),
                item(CommandKey.BACK_UP),
                item(CommandKey.OPEN_FOLDER),
                new SeparatorMenuItem(),
                item(CommandKey.PREFERENCES),
                item(CommandKey.QUIT));
    }

    private Menu room() {
        return commands.menu(
                text("shell.menu.room"),
                item(CommandKey.NEW_ROOM),
                item(CommandKey.GO_TO_ROOM),
                item(CommandKey.OPEN_ROOM),
                item(CommandKey.OPEN_BESIDE),
                new SeparatorMenuItem(),
                item(CommandKey.MANAGE_ROOM),
                item(CommandKey.MUTE_ALL),
                item(CommandKey.KEEP_ALIVE),
                new SeparatorMenuItem(),
                item(CommandKey.DESTROY_ROOM));
    }

    private Menu message() {
        return commands.menu(
                text("shell.menu.message"),
                item(CommandKey.WRITE),
                item(CommandKey.RECALL),
                item(CommandKey.COPY_ROWS),
                new SeparatorMenuItem(),
                item(CommandKey.FILTER),
                item(CommandKey.SEARCH),
                new SeparatorMenuItem(),
                item(CommandKey.HOLD),
                item(CommandKey.FOLLOW),
                item(CommandKey.CLEAR),
                item(CommandKey.LOAD_OLDER),
                new SeparatorMenuItem(),
                item(CommandKey.LOW_PRIORITY),
                item(CommandKey.HIGH_PRIORITY),
                item(CommandKey.GUARD));
    }

    private Menu member() {
        return commands.menu(
                text("shell.menu.member"),
                item(CommandKey.UNDO),
                item(CommandKey.UNDO_LINE),
                new SeparatorMenuItem(),
                item(CommandKey.CARD),
                item(CommandKey.NOTE),
                new SeparatorMenuItem(),
                item(CommandKey.MUTE_1_MINUTE),
                item(CommandKey.MUTE_10_MINUTES),
                item(CommandKey.MUTE_1_HOUR),
                item(CommandKey.MUTE_1_DAY),
                item(CommandKey.MUTE_7_DAYS),
                item(CommandKey.MUTE_30_DAYS),
                item(CommandKey.MUTE),
                item(CommandKey.UNMUTE),
                item(CommandKey.GLOBAL_MUTE),
                new SeparatorMenuItem(),
                item(CommandKey.BAN),
                item(CommandKey.UNBAN),
                item(CommandKey.KICK),
                new SeparatorMenuItem(),
                item(CommandKey.ALLOW),
                item(CommandKey.EXCEPT),
                item(CommandKey.REMOVE),
                new SeparatorMenuItem(),
                item(CommandKey.COPY_USER));
    }

    private Menu view() {
        return commands.menu(
                text("shell.menu.view"),
                item(CommandKey.SHOW_ROOMS),
                item(CommandKey.SHOW_GLOBAL),
                item(CommandKey.SHOW_AUDIT),
                item(CommandKey.SHOW_SERVER),
                item(CommandKey.REFRESH),
                item(CommandKey.EXPORT),
                new SeparatorMenuItem(),
                choices(
                        text("shell.menu.theme"),
                        wanted.themeProperty(),
                        Map.of(
                                Theme.SYSTEM, text("theme.system"),
                                Theme.LIGHT, text("theme.light"),
                                Theme.DARK, text("theme.dark"))),
                density(),
                commands.menu(
                        text("shell.menu.textSize"),
                        item(CommandKey.LARGER_TEXT),
                        item(CommandKey.SMALLER_TEXT),
                        item(CommandKey.NORMAL_TEXT)),
                new SeparatorMenuItem(),
                commands.menu(
                        text("shell.menu.columns"),
                        item(CommandKey.OPEN_BESIDE),
                        item(CommandKey.MOVE_TAB),
                        item(CommandKey.ONE_COLUMN)),
                events(),
                undoStrip());
    }

    private Menu density() {
        Menu menu =
                choices(
                        text("shell.menu.density"),
                        wanted.densityProperty(),
                        Map.of(
                                Density.COMFORTABLE, text("density.comfortable"),
                                Density.COMPACT, text("density.compact")));
        menu.getItems().addAll(new SeparatorMenuItem(), item(CommandKey.DENSITY));
        return menu;
    }

    private <T extends Enum<T>> Menu choices(
            String name, ObjectProperty<T> chosen, Map<T, String> labels) {
        Menu menu = new Menu(name);
        ToggleGroup group = new ToggleGroup();
        List<T> values = List.of(chosen.get().getDeclaringClass().getEnumConstants());
        for (T value : values) {
            RadioMenuItem item = new RadioMenuItem(labels.get(value));
            item.setToggleGroup(group);
            item.setOnAction(_ -> chosen.set(value));
            menu.getItems().add(item);
        }
        menu.setOnShowing(
                _ -> group.selectToggle(group.getToggles().get(values.indexOf(chosen.get()))));
        return menu;
    }

    /// The kinds of events of the room in front; what it shows may have been changed in its tab.
    private Menu events() {
        Menu menu = new Menu(text("shell.menu.events"));
        Commands.explain(menu, chat.map(shown -> shown.isPresent() ? "" : text("shell.why.noTab")));
        menu.getItems().add(new MenuItem());
        menu.setOnShowing(_ ->
                chat.getValue()
                        .map(EventsMenu::new)
                        .ifPresent(kinds -> menu.getItems().setAll(kinds.items())));
        return menu;
    }

    private CheckMenuItem undoStrip() {
        CheckMenuItem item = new CheckMenuItem(text("shell.menu.undoStrip"));
        item.selectedProperty().bindBidirectional(wanted.undoStripProperty());
        return item;
    }

    private Menu window() {
        Menu menu =
                commands.menu(
                        text("shell.menu.window"),
                        item(CommandKey.CLOSE_TAB),
                        item(CommandKey.REOPEN_TAB),
                        item(CommandKey.NEXT_TAB),
                        item(CommandKey.PREVIOUS_TAB),
                        commands.menu(
                                text("shell.menu.openTab"),
                                CommandKey.TABS.stream().map(this::item).toArray(MenuItem[]::new)),
                        new SeparatorMenuItem(),
                        item(CommandKey.NEXT_PANE),
                        item(CommandKey.PREVIOUS_PANE),
                        new SeparatorMenuItem());
        int fixed = menu.getItems().size();
        menu.addEventHandler(
                Menu.ON_SHOWING,
                _ -> {
                    menu.getItems().remove(fixed, menu.getItems().size());
                    menu.getItems().addAll(openWindows());
                });
        return menu;
    }

    /// An item for each window that is open, which brings it forward.
    private static List<MenuItem> openWindows() {
        return Window.getWindows().stream()
                .filter(Stage.class::isInstance)
                .map(Stage.class::cast)
                .map(Menus::bringForward)
                .toList();
    }

    private static MenuItem bringForward(Stage window) {
        MenuItem item = new MenuItem(window.getTitle());
        item.setMnemonicParsing(false);
        item.setOnAction(_ -> {
            window.toFront();
            window.requestFocus();
        });
        return item;
    }

    private Menu help() {
        return commands.menu(
                text("shell.menu.help"), item(CommandKey.SHORTCUTS), item(CommandKey.ABOUT));
    }

    private MenuItem item(CommandKey command) {
        return commands.item(command);
    }
}

package io.roomkeeper.console.shell;

import static io.roomkeeper.console.common.Texts.text;

import io.roomkeeper.console.common.CommandKey;
import io.roomkeeper.console.common.Commands;
import io.roomkeeper.console.common.Preferences;
import io.roomkeeper.console.common.Theme;

import javafx.beans.property.ObjectProperty;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;

import java.util.List;

/// The main window's menus, made from its commands.
final class Menus {
    private final Commands commands;
    private final ObjectProperty<Theme> theme = Preferences.get().themeProperty();

    Menus(Commands commands) {
        this.commands = commands;
    }

    List<Menu> all() {
        return List.of(server(), room(), member(), view(), help());
    }

    private Menu server() {
        return commands.menu(
                text("shell.menu.server"),
                item(CommandKey.CONNECT),
                item(CommandKey.DEMO),
                new SeparatorMenuItem(),
                item(CommandKey.BACK_UP),
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
                item(CommandKey.CLOSE_TAB),
                new SeparatorMenuItem(),
                item(CommandKey.MANAGE_ROOM),
                item(CommandKey.MUTE_ALL),
                new SeparatorMenuItem(),
                item(CommandKey.DESTROY_ROOM));
    }

    private Menu member() {
        return commands.menu(
                text("shell.menu.member"),
                item(CommandKey.UNDO),
                item(CommandKey.CARD),
                new SeparatorMenuItem(),
                item(CommandKey.MUTE_1_MINUTE),
                item(CommandKey.MUTE_10_MINUTES),
                item(CommandKey.MUTE_1_HOUR),
                item(CommandKey.MUTE_1_DAY),
                item(CommandKey.MUTE_7_DAYS),
                item(CommandKey.MUTE_30_DAYS),
                item(CommandKey.MUTE),
                item(CommandKey.UNMUTE),
                new SeparatorMenuItem(),
                item(CommandKey.BAN),
                item(CommandKey.UNBAN),
                item(CommandKey.KICK),
                new SeparatorMenuItem(),
                item(CommandKey.ALLOW),
                item(CommandKey.EXCEPT),
                new SeparatorMenuItem(),
                item(CommandKey.RECALL),
                item(CommandKey.COPY_USER),
                item(CommandKey.COPY_ROWS));
    }

    private Menu view() {
        return commands.menu(
                text("shell.menu.view"),
                item(CommandKey.SHOW_ROOMS),
                item(CommandKey.SHOW_GLOBAL),
                item(CommandKey.SHOW_AUDIT),
                item(CommandKey.SHOW_SERVER),
                new SeparatorMenuItem(),
                item(CommandKey.HOLD),
                item(CommandKey.FOLLOW),
                item(CommandKey.FILTER),
                item(CommandKey.SEARCH),
                item(CommandKey.LOAD_OLDER),
                new SeparatorMenuItem(),
                item(CommandKey.NEXT_PANE),
                item(CommandKey.PREVIOUS_PANE),
                new SeparatorMenuItem(),
                themes(),
                item(CommandKey.DENSITY),
                item(CommandKey.LARGER_TEXT),
                item(CommandKey.SMALLER_TEXT),
                item(CommandKey.NORMAL_TEXT));
    }

    private Menu themes() {
        ToggleGroup group = new ToggleGroup();
        return new Menu(
                text("shell.menu.theme"),
                null,
                themeItem(group, Theme.SYSTEM, text("theme.system")),
                themeItem(group, Theme.LIGHT, text("theme.light")),
                themeItem(group, Theme.DARK, text("theme.dark")));
    }

    private RadioMenuItem themeItem(ToggleGroup group, Theme value, String name) {
        RadioMenuItem item = new RadioMenuItem(name);
        item.setToggleGroup(group);
        item.setSelected(theme.get() == value);
        item.setOnAction(_ -> theme.set(value));
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

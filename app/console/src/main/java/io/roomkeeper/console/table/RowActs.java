package io.roomkeeper.console.table;

import io.roomkeeper.console.common.CommandKey;
import io.roomkeeper.console.common.Commands;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// The acts on a table's selected rows, of which there are always as many to see: the first as
/// buttons, the others in a menu, and all of them in the menu that opens over the table.
final class RowActs {
    private static final int BUTTONS = 2;

    private final TableTab<?> tab;
    private final Commands commands;

    RowActs(TableTab<?> tab) {
        this.tab = tab;
        commands = tab.commands();
    }

    /// Puts the buttons into `bar`, in front of `more`, the others into it, and all over `table`.
    void show(HBox bar, MenuButton more, RowConditions<?> why, Node table) {
        List<TableTab.Act> buttons = tab.acts().stream().limit(BUTTONS).toList();
        buttons.forEach(act -> add(bar, act));
        List<CommandKey> all = commands(tab.acts().stream());
        all.add(CommandKey.EXPORT);
        commands.fill(more, why.rows(), commands(tab.acts().stream().skip(BUTTONS)));
        more.getItems().forEach(this::name);
        commands.contextMenu(table, all.toArray(CommandKey[]::new)).getItems().forEach(this::name);
    }

    private void add(HBox bar, TableTab.Act act) {
        Button button = new Button(act.shortly());
        button.setMinWidth(Region.USE_PREF_SIZE);
        bar.getChildren().add(bar.getChildren().size() - 1, new StackPane(button));
        commands.wire(button, act.key(), act.text());
    }

    /// What can be copied comes last.
    private static List<CommandKey> commands(Stream<TableTab.Act> acts) {
        List<CommandKey> keys = new ArrayList<>(acts.map(TableTab.Act::key).toList());
        keys.add(CommandKey.COPY_USER);
        keys.add(CommandKey.COPY_ROWS);
        return keys;
    }

    /// Calls the command of `item` what this table calls it.
    private void name(MenuItem item) {
        tab.acts().stream()
                .filter(act -> act.key().name().equals(item.getId()))
                .forEach(act -> item.setText(act.text()));
    }
}

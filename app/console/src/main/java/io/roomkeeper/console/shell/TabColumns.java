package io.roomkeeper.console.shell;

import static io.roomkeeper.console.common.Texts.text;

import io.roomkeeper.console.common.Reasons;

import javafx.beans.binding.StringBinding;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import java.util.Optional;
import java.util.stream.Stream;

/// Columns of tabs, side by side; there is always one, and one has the focus. A column goes away
/// with its last tab.
final class TabColumns {
    /// Columns side by side. Console design §3.
    static final int MOST = 4;

    private final ObservableList<TabColumn> columns = FXCollections.observableArrayList();
    private final ObjectProperty<TabColumn> focused;
    private final IntegerProperty fitting = new SimpleIntegerProperty(MOST);
    private final IntegerProperty version = new SimpleIntegerProperty();
    private final StringBinding whyNoMore = Reasons.of(this::describeLimit, version, fitting);
    private final StringBinding whyNotRight = Reasons.of(this::describeRight, version, fitting);
    private final StringBinding whyNotJoin = Reasons.of(this::describeJoin, version);

    /// `changed` is run after each change of what is open and seen.
    TabColumns(Runnable changed) {
        columns.add(new TabColumn(this::changed));
        focused = new SimpleObjectProperty<>(columns.getFirst());
        columns.subscribe(this::changed);
        focused.subscribe((_, _) -> changed());
        version.subscribe((_, _) -> changed.run());
    }

    /// From left to right.
    ObservableList<TabColumn> columns() {
        return columns;
    }

    /// The column commands act on.
    ObjectProperty<TabColumn> focusedProperty() {
        return focused;
    }

    /// The tab in front of the column that has the focus.
    ObservableValue<Optional<OpenTab>> front() {
        return focused.flatMap(TabColumn::frontProperty);
    }

    /// The tabs that are seen, one of each column.
    Stream<OpenTab> fronts() {
        return columns.stream().flatMap(column -> column.frontProperty().get().stream());
    }

    /// All tabs, from left to right.
    Stream<OpenTab> tabs() {
        return columns.stream().flatMap(column -> column.tabs().stream());
    }

    /// Why there can be no column more; empty while there can.
    StringBinding whyNoMore() {
        return whyNoMore;
    }

    /// Why the tab in front cannot go to the right; empty when it can.
    StringBinding whyNotRight() {
        return whyNotRight;
    }

    /// Why the tabs cannot be put into one column; empty when they can.
    StringBinding whyNotJoin() {
        return whyNotJoin;
    }

    /// Brings `tab` to the front where it is, or where the focus is if it is new.
    void show(OpenTab tab) {
        TabColumn column = columnOf(tab).orElseGet(focused::get);
        column.show(tab);
        focused.set(column);
    }

    /// Shows `tab` in a column of its own, at the right of the one that has the focus.
    void showBeside(OpenTab tab) {
        if (focused.get().tabs().isEmpty() || isAlone(tab) || columns.size() == MOST) {
            show(tab);
            return;
        }
        move(tab, insert(columns.indexOf(focused.get()) + 1));
    }

    /// Shows `tab`, which is new, in the column of that number, or in a new one behind the last.
    void showIn(int column, OpenTab tab) {
        move(tab, column < columns.size() ? columns.get(column) : insert(columns.size()));
    }

    /// Moves `tab` into the column at the right, which is made if there is none.
    void moveRight(OpenTab tab) {
        columnOf(tab)
                .map(columns::indexOf)
                .ifPresent(index -> {
                    if (index + 1 < columns.size()) {
                        move(tab, columns.get(index + 1));
                    } else {
                        showBeside(tab);
                    }
                });
    }

    /// Puts all tabs into one column.
    void join() {
        fit(1);
    }

    /// Lets only so many columns be; the tabs of those at the right move into the last one left.
    void fit(int most) {
        fitting.set(most);
        Optional<OpenTab> shown = front().getValue();
        while (columns.size() > most) {
            TabColumn last = columns.getLast();
            TabColumn before = columns.get(columns.size() - 2);
            Stream.of(last.tabs().toArray(OpenTab[]::new)).forEach(tab -> move(tab, before));
        }
        shown.ifPresent(this::show);
    }

    /// Takes `tab` away.
    void close(OpenTab tab) {
        columnOf(tab)
                .ifPresent(column -> {
                    column.remove(tab);
                    tidy(column);
                });
    }

    Optional<TabColumn> columnOf(OpenTab tab) {
        return columns.stream().filter(column -> column.tabs().contains(tab)).findFirst();
    }

    private TabColumn insert(int index) {
        TabColumn inserted = new TabColumn(this::changed);
        columns.add(index, inserted);
        return inserted;
    }

    private boolean isAlone(OpenTab tab) {
        return columnOf(tab).filter(column -> column.tabs().size() == 1).isPresent();
    }

    private void move(OpenTab tab, TabColumn to) {
        Optional<TabColumn> from = columnOf(tab);
        from.ifPresent(column -> column.remove(tab));
        to.show(tab);
        focused.set(to);
        from.ifPresent(this::tidy);
    }

    /// Takes an empty column away, unless it is the only one; the focus goes to its neighbour.
    private void tidy(TabColumn column) {
        if (column.tabs().isEmpty() && columns.size() > 1) {
            int index = columns.indexOf(column);
            if (focused.get().equals(column)) {
                focused.set(columns.get(index == 0 ? 1 : index - 1));
            }
            columns.remove(column);
        }
    }

    private void changed() {
        version.set(version.get() + 1);
    }

    private String describeRight() {
        TabColumn column = focused.get();
        if (column.tabs().isEmpty()) {
            return text("shell.why.noTab");
        }
        if (!column.equals(columns.getLast())) {
            return "";
        }
        return column.tabs().size() == 1 ? text("shell.why.ownColumn") : describeLimit();
    }

    private String describeJoin() {
        return columns.size() == 1 ? text("shell.why.oneColumn") : "";
    }

    private String describeLimit() {
        if (columns.size() >= MOST) {
            return text("shell.why.mostColumns", MOST);
        }
        return columns.size() >= fitting.get() ? text("shell.why.narrow") : "";
    }
}

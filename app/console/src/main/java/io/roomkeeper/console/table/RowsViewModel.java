package io.roomkeeper.console.table;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// The rows of a table, those that match filter and chip, and those that are selected. The
/// selection is of ids and not of places in the table, so it stays with them when rows change.
public final class RowsViewModel<R extends Row> {
    private final ObservableList<R> rows = FXCollections.observableArrayList();
    private final FilteredList<R> matching = new FilteredList<>(rows);
    private Predicate<R> chip = _ -> true;
    private final StringProperty filter = new SimpleStringProperty("");
    private final ReadOnlyIntegerWrapper total = new ReadOnlyIntegerWrapper();
    private final ReadOnlyIntegerWrapper most = new ReadOnlyIntegerWrapper();
    private final ReadOnlyBooleanWrapper changing = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper loaded = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<List<R>> selected = new ReadOnlyObjectWrapper<>(List.of());
    private Consumer<List<R>> gone = _ -> {};

    public RowsViewModel() {
        filter.subscribe(this::match);
    }

    /// Tells `listener` which rows have gone.
    public void onGone(Consumer<List<R>> listener) {
        gone = listener;
    }

    /// The rows that match the filter.
    public ObservableList<R> matching() {
        return matching;
    }

    /// Part of an id, in any case; empty for all.
    public StringProperty filterProperty() {
        return filter;
    }

    /// How many rows the server has, told or not.
    public ReadOnlyIntegerProperty totalProperty() {
        return total.getReadOnlyProperty();
    }

    /// How many rows there may be, 0 for any number.
    public ReadOnlyIntegerProperty mostProperty() {
        return most.getReadOnlyProperty();
    }

    /// How many of them are here, whatever the filter.
    public int size() {
        return rows.size();
    }

    /// Whether the server has told the list at all.
    public ReadOnlyBooleanProperty loadedProperty() {
        return loaded.getReadOnlyProperty();
    }

    /// True while rows are being replaced; afterwards the table selects them again.
    public ReadOnlyBooleanProperty changingProperty() {
        return changing.getReadOnlyProperty();
    }

    /// The selected rows, as they are now.
    public ReadOnlyObjectProperty<List<R>> selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    public List<String> selectedIds() {
        return ids(selected.get());
    }

    /// Which rows of those that match the filter are shown.
    public void choose(Predicate<R> state) {
        chip = state;
        match(filter.get());
    }

    /// Takes what the reader selects; what a table makes of rows that are being replaced is not
    /// heard.
    public void select(List<R> chosen) {
        if (!changing.get()) {
            selected.set(List.copyOf(chosen));
        }
    }

    /// Takes the list as the server told it; `all` counts those it did not tell as well.
    public void take(List<R> fresh, int all) {
        take(fresh, all, 0);
    }

    /// The same with how many rows there may be, 0 for any number.
    public void take(List<R> fresh, int all, int limit) {
        most.set(limit);
        if (!fresh.equals(rows)) {
            change(() -> rows.setAll(fresh));
        }
        total.set(all);
        loaded.set(true);
    }

    /// All rows that are here, whatever the filter.
    public ObservableList<R> all() {
        return rows;
    }

    /// Takes away the rows that do not `hold` any more.
    public void keep(Predicate<R> hold) {
        if (!rows.stream().allMatch(hold)) {
            change(() -> rows.removeIf(hold.negate()));
            total.set(rows.size());
        }
    }

    private void change(Runnable how) {
        Set<String> ids = Set.copyOf(selectedIds());
        List<R> before = List.copyOf(rows);
        changing.set(true);
        how.run();
        selected.set(matching.stream().filter(row -> ids.contains(row.id())).toList());
        changing.set(false);
        Set<String> left = Set.copyOf(ids(rows));
        List<R> missing = before.stream().filter(row -> !left.contains(row.id())).toList();
        if (!missing.isEmpty()) {
            gone.accept(missing);
        }
    }

    private void match(String written) {
        String wanted = written.strip().toLowerCase(Locale.ROOT);
        Predicate<R> matches =
                row -> row.sought().toLowerCase(Locale.ROOT).contains(wanted) && chip.test(row);
        change(() -> matching.setPredicate(matches));
    }

    private static List<String> ids(List<? extends Row> rows) {
        return rows.stream().map(Row::id).collect(Collectors.toUnmodifiableList());
    }
}

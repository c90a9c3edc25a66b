package io.roomkeeper.console.management;

import io.roomkeeper.protocol.UserId;

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
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// A list of users, those in it that match the filter, and those that are selected. The selection
/// is of users and not of places in the list, so it stays with them when the list changes.
final class UserListViewModel<R extends UserRow> {
    private final ObservableList<R> rows = FXCollections.observableArrayList();
    private final FilteredList<R> matching = new FilteredList<>(rows);
    private final StringProperty filter = new SimpleStringProperty("");
    private final ReadOnlyIntegerWrapper total = new ReadOnlyIntegerWrapper();
    private final ReadOnlyBooleanWrapper changing = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper loaded = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<List<R>> selected = new ReadOnlyObjectWrapper<>(List.of());

    UserListViewModel() {
        filter.subscribe(this::match);
    }

    /// The rows that match the filter.
    ObservableList<R> matching() {
        return matching;
    }

    /// Part of a user id, in any case; empty for all.
    StringProperty filterProperty() {
        return filter;
    }

    /// How many users the server has in this list, shown or not.
    ReadOnlyIntegerProperty totalProperty() {
        return total.getReadOnlyProperty();
    }

    /// How many of them are here, whatever the filter.
    int size() {
        return rows.size();
    }

    /// Whether the server has told the list at all.
    ReadOnlyBooleanProperty loadedProperty() {
        return loaded.getReadOnlyProperty();
    }

    /// True while rows are being replaced; afterwards the table selects the users again.
    ReadOnlyBooleanProperty changingProperty() {
        return changing.getReadOnlyProperty();
    }

    /// The selected rows, as they are now.
    ReadOnlyObjectProperty<List<R>> selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    List<UserId> selectedUsers() {
        return users(selected.get());
    }

    /// Takes what the reader selects; what a table makes of rows that are being replaced is not
    /// heard.
    void select(List<R> chosen) {
        if (!changing.get()) {
            selected.set(List.copyOf(chosen));
        }
    }

    /// Takes the list as the server told it; `all` counts those it did not tell as well.
    void take(List<R> fresh, int all) {
        if (!fresh.equals(rows)) {
            change(() -> rows.setAll(fresh));
        }
        total.set(all);
        loaded.set(true);
    }

    /// Takes away the rows that do not `hold` any more.
    void keep(Predicate<R> hold) {
        if (!rows.stream().allMatch(hold)) {
            change(() -> rows.removeIf(hold.negate()));
            total.set(rows.size());
        }
    }

    private void change(Runnable how) {
        Set<UserId> users = Set.copyOf(selectedUsers());
        changing.set(true);
        how.run();
        selected.set(matching.stream().filter(row -> users.contains(row.user())).toList());
        changing.set(false);
    }

    private void match(String written) {
        String wanted = written.strip().toLowerCase(Locale.ROOT);
        Predicate<R> matches = row -> row.user().value().toLowerCase(Locale.ROOT).contains(wanted);
        change(() -> matching.setPredicate(matches));
    }

    private static List<UserId> users(List<? extends UserRow> rows) {
        return rows.stream().map(UserRow::user).collect(Collectors.toUnmodifiableList());
    }
}

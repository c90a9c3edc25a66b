package io.roomkeeper.console.table;

import static io.roomkeeper.console.common.Texts.text;

import io.roomkeeper.console.common.Reasons;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.value.ObservableStringValue;
import javafx.beans.value.ObservableValue;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/// Why an act on the selected rows of one table is not possible now; each is empty while it is.
public final class RowConditions<R extends Row> {
    private final ObservableStringValue whyNot;
    private final ObservableValue<List<R>> selected;
    private final ObservableValue<Set<String>> pending;

    public RowConditions(Surroundings around, RowsViewModel<R> list) {
        whyNot = around.whyNot();
        selected = list.selectedProperty();
        pending = around.pending();
    }

    /// For acts on any row.
    public StringBinding some() {
        return Bindings.createStringBinding(this::whyNone, whyNot, selected, pending);
    }

    /// For acts on rows that are `fit`; `none` says that none selected is.
    public StringBinding some(Predicate<R> fit, String none) {
        return Bindings.createStringBinding(
                () -> {
                    String why = whyNone();
                    boolean any = selected.getValue().stream().anyMatch(fit);
                    return why.isEmpty() && !any ? none : why;
                },
                whyNot,
                selected,
                pending);
    }

    /// For what needs rows and no server.
    public StringBinding rows() {
        return Bindings.createStringBinding(this::whyNoRow, selected);
    }

    private String whyNone() {
        if (!whyNot.get().isEmpty()) {
            return whyNot.get();
        }
        if (!whyNoRow().isEmpty()) {
            return whyNoRow();
        }
        boolean waiting =
                selected.getValue().stream().allMatch(row -> pending.getValue().contains(row.id()));
        return Reasons.waiting(waiting);
    }

    private String whyNoRow() {
        return selected.getValue().isEmpty() ? text("table.noSelection") : "";
    }
}

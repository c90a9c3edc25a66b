package io.roomkeeper.console.management;

import static io.roomkeeper.console.common.Texts.text;

import io.roomkeeper.protocol.UserId;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.value.ObservableStringValue;
import javafx.beans.value.ObservableValue;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/// Why an act on the selected users of one list is not possible now; each is empty while it is.
final class Conditions<R extends UserRow> {
    private final ObservableStringValue whyNot;
    private final ObservableValue<List<R>> selected;
    private final ObservableValue<Set<UserId>> pending;

    Conditions(ManagementViewModel model, UserListViewModel<R> list) {
        whyNot = model.whyNot();
        selected = list.selectedProperty();
        pending = model.pendingProperty();
    }

    /// For acts on any user.
    StringBinding users() {
        return Bindings.createStringBinding(this::whyNoUser, whyNot, selected, pending);
    }

    /// For acts on users that are `fit`; `none` says that nobody selected is.
    StringBinding users(Predicate<R> fit, String none) {
        return Bindings.createStringBinding(
                () -> {
                    String why = whyNoUser();
                    boolean any = selected.getValue().stream().anyMatch(fit);
                    return why.isEmpty() && !any ? none : why;
                },
                whyNot,
                selected,
                pending);
    }

    /// For what needs rows and no server.
    StringBinding rows() {
        return Bindings.createStringBinding(this::whyNoRow, selected);
    }

    private String whyNoUser() {
        if (!whyNot.get().isEmpty()) {
            return whyNot.get();
        }
        if (!whyNoRow().isEmpty()) {
            return whyNoRow();
        }
        boolean waiting =
                selected.getValue().stream()
                        .allMatch(row -> pending.getValue().contains(row.user()));
        return waiting ? text("management.wait") : "";
    }

    private String whyNoRow() {
        return selected.getValue().isEmpty() ? text("management.noSelection") : "";
    }
}

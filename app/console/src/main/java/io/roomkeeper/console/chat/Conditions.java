package io.roomkeeper.console.chat;

import static io.roomkeeper.console.common.Texts.text;

import io.roomkeeper.console.common.Guard;
import io.roomkeeper.console.common.Reasons;
import io.roomkeeper.protocol.UserId;

import javafx.beans.binding.StringBinding;
import javafx.beans.value.ObservableStringValue;

import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;

/// Why an act is not possible in a room now; each is empty while it is.
public final class Conditions {
    private final ObservableStringValue outage;
    private final ObservableStringValue destroyed;
    private final Selection selection;
    private final RowStates states;
    private final Supplier<String> role;
    private final Guard guard;
    private final StringBinding room;
    private final StringBinding again;
    private final StringBinding members;
    private final StringBinding unmute;
    private final StringBinding unban;
    private final StringBinding recall;
    private final StringBinding copy;
    private final StringBinding copyRows;

    Conditions(
            Supplier<String> role,
            ObservableStringValue outage,
            ObservableStringValue destroyed,
            Selection selection,
            Sanctions sanctions,
            RowStates states,
            Guard guard) {
        this.role = role;
        this.guard = guard;
        this.outage = outage;
        this.destroyed = destroyed;
        this.selection = selection;
        this.states = states;
        room = why(this::whyNoAct);
        again = why(() -> Reasons.first(outage.get(), role.get()));
        members = why(this::whyNoMember);
        unmute = why(() -> whyNone(sanctions::mutedHere, "chat.why.noneMuted"));
        unban = why(() -> whyNone(sanctions::banned, "chat.why.noneBanned"));
        recall = why(this::whyNoRecall);
        copy = why(() -> selection.authors().isEmpty() ? text("chat.why.noSelection") : "");
        copyRows =
                why(() ->
                        selection.rowsProperty().get().isEmpty()
                                ? text("chat.why.noSelection")
                                : "");
    }

    /// For acts on the room.
    public ObservableStringValue room() {
        return room;
    }

    /// For creating the room again after it was destroyed.
    public ObservableStringValue again() {
        return again;
    }

    /// For acts on the authors of the selected messages.
    public ObservableStringValue members() {
        return members;
    }

    public ObservableStringValue unmute() {
        return unmute;
    }

    public ObservableStringValue unban() {
        return unban;
    }

    /// For recalling the selected messages.
    public ObservableStringValue recall() {
        return recall;
    }

    /// For copying the authors' ids.
    public ObservableStringValue copy() {
        return copy;
    }

    /// For copying the selected rows, messages or not.
    public ObservableStringValue copyRows() {
        return copyRows;
    }

    private StringBinding why(Supplier<String> reason) {
        return Reasons.of(
                reason, outage, destroyed, selection.rowsProperty(), states.versionProperty());
    }

    private String whyNoAct() {
        return Reasons.first(outage.get(), destroyed.get(), role.get());
    }

    private String whyNoMember() {
        if (!whyNoAct().isEmpty()) {
            return whyNoAct();
        }
        if (selection.authors().isEmpty()) {
            return text("chat.why.noSelection");
        }
        if (!guard.whyNot(selection.authors()).isEmpty()) {
            return guard.whyNot(selection.authors());
        }
        return Reasons.waiting(states.awaited(Set.copyOf(selection.authors())));
    }

    private String whyNoRecall() {
        if (!whyNoAct().isEmpty()) {
            return whyNoAct();
        }
        if (selection.messages().isEmpty()) {
            return text("chat.why.noSelection");
        }
        return selection.messages().stream().anyMatch(states::recallable)
                ? ""
                : text("chat.why.noneToRecall");
    }

    private String whyNone(Predicate<UserId> sanctioned, String reason) {
        if (!whyNoMember().isEmpty()) {
            return whyNoMember();
        }
        return selection.authors().stream().anyMatch(sanctioned) ? "" : text(reason);
    }
}

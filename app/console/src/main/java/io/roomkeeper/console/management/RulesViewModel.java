package io.roomkeeper.console.management;

import static io.roomkeeper.console.common.Texts.text;

import io.roomkeeper.console.common.Answers;
import io.roomkeeper.console.common.ConsoleSession;
import io.roomkeeper.console.common.Failures;
import io.roomkeeper.console.common.ModerationActs;
import io.roomkeeper.console.common.Question;
import io.roomkeeper.console.common.Reasons;
import io.roomkeeper.console.common.Roles;
import io.roomkeeper.console.common.RowChanges;
import io.roomkeeper.console.common.StatusLine;
import io.roomkeeper.console.table.Row;
import io.roomkeeper.console.table.RowsViewModel;
import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.console.MessageTraffic;
import io.roomkeeper.protocol.console.MessageTypeList;
import io.roomkeeper.protocol.console.Role;

import javafx.beans.binding.StringBinding;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableStringValue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// State of the Message rules tab: which types are discarded first and which are protected, on the
/// whole server, and what that came to in this room in the last minute.
final class RulesViewModel {
    /// Between two questions while the tab is on show.
    private static final Duration EVERY = Duration.ofSeconds(5);

    private final ConsoleSession session;
    private final ModerationActs acts;
    private final StatusLine status;
    private final Question<MessageTraffic> question;
    private final RowsViewModel<RuleRow> rows = new RowsViewModel<>();
    private final RowChanges changes = new RowChanges();
    private final ReadOnlyStringWrapper limits = new ReadOnlyStringWrapper("");
    private final StringBinding whyNot;
    private Instant asked = Instant.MIN;
    private boolean shown;

    /// `blocked` says why nothing can be done in the room.
    RulesViewModel(
            ConsoleSession session,
            RoomId room,
            ModerationActs acts,
            StatusLine status,
            ObservableStringValue blocked) {
        this.session = session;
        this.acts = acts;
        this.status = status;
        question =
                new Question<>(
                        session, () -> session.moderation().everywhere().traffic(room), this::take);
        whyNot =
                Reasons.of(
                        () -> Reasons.first(blocked.get(), Roles.whyNot(session, Role.OWNER)),
                        blocked);
    }

    RowsViewModel<RuleRow> rows() {
        return rows;
    }

    /// What there is to know of the types.
    Question<MessageTraffic> question() {
        return question;
    }

    /// What is awaited and what was refused, by message type.
    RowChanges changes() {
        return changes;
    }

    /// How many messages a second the room lets through.
    ReadOnlyStringProperty limitsProperty() {
        return limits.getReadOnlyProperty();
    }

    /// Why no list can be changed; empty when one can.
    StringBinding whyNot() {
        return whyNot;
    }

    /// Says whether the tab is in front.
    void show(boolean now) {
        shown = now;
        tick();
    }

    void tick() {
        Instant now = session.clock().instant();
        if (shown && session.outage().get().isEmpty() && now.isAfter(asked.plus(EVERY))) {
            asked = now;
            question.askAgain();
        }
    }

    /// Puts the selected types on a list, or takes them off when all are on it.
    void toggle(MessageTypeList list, Predicate<RuleRow> on) {
        List<RuleRow> selected = rows.selectedProperty().get();
        List<String> missing = selected.stream().filter(on.negate()).map(Row::id).toList();
        List<String> types = missing.isEmpty() ? selected.stream().map(Row::id).toList() : missing;
        change(list, types, !missing.isEmpty());
    }

    private void change(MessageTypeList list, List<String> types, boolean on) {
        String named = String.join(", ", types);
        changes.begin(types);
        Answers.take(
                session.moderation().everywhere().changeMessageTypes(list, types, on, ""),
                session.fx(),
                answer -> {
                    changes.end(types);
                    status.done(text("global.typesChanged", named));
                    acts.did(Optional.empty(), text("global.typesChanged", named), answer.lines());
                    refresh();
                },
                failure -> {
                    String why = Failures.why(failure);
                    changes.fail(
                            types,
                            type -> text("global.notChanged", type, why),
                            () -> change(list, types, on));
                    status.failed(text("global.notChanged", named, why), failure);
                });
    }

    /// Asks now, as far as the tab is in front.
    void refresh() {
        if (shown) {
            asked = session.clock().instant();
            question.ask();
        }
    }

    private void take(MessageTraffic told) {
        rows.take(told.types().stream().map(RuleRow::new).toList(), told.types().size());
        limits.set(
                told.shared() == 0
                        ? text("management.rules.noLimit")
                        : text(
                                "management.rules.limits",
                                told.shared(),
                                told.reserved(),
                                told.guarded()));
    }
}

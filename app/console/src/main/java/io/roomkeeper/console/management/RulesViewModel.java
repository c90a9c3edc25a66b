package io.roomkeeper.console.management;

import static io.roomkeeper.console.common.Texts.text;

import io.roomkeeper.client.GlobalCalls;
import io.roomkeeper.console.common.ConsoleSession;
import io.roomkeeper.console.common.ModerationActs;
import io.roomkeeper.console.common.Question;
import io.roomkeeper.console.common.Reasons;
import io.roomkeeper.console.common.Roles;
import io.roomkeeper.console.common.RowChanges;
import io.roomkeeper.console.common.StatusLine;
import io.roomkeeper.console.common.TypeLists;
import io.roomkeeper.console.table.RowsViewModel;
import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.console.MessageTraffic;
import io.roomkeeper.protocol.console.MessageTraffic.TypeTraffic;
import io.roomkeeper.protocol.console.Role;

import javafx.beans.binding.StringBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableStringValue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/// State of the Message rules tab: which types are discarded first and which are protected, on the
/// whole server, and what that came to in this room in the last minute.
final class RulesViewModel {
    /// Between two questions while the tab is on show.
    private static final Duration EVERY = Duration.ofSeconds(5);

    private final ConsoleSession session;
    private final Question<Rules> question;
    private final RowsViewModel<RuleRow> rows = new RowsViewModel<>();
    private final RowChanges changes = new RowChanges();
    private final ObjectProperty<Optional<MessageTraffic>> traffic =
            new SimpleObjectProperty<>(Optional.empty());
    private final StringBinding said =
            Reasons.of(
                    () ->
                            text(
                                    "management.rules.said",
                                    traffic.get().map(RulesViewModel::flow).orElse(""),
                                    traffic.get().map(RulesViewModel::limits).orElse("")),
                    traffic);
    private final TypeLists lists;
    private final StringBinding whyNot;
    private Instant asked = Instant.MIN;
    private Instant aimed = Instant.MIN;
    private boolean shown;

    /// `blocked` says why nothing can be done in the room.
    RulesViewModel(
            ConsoleSession session,
            RoomId room,
            ModerationActs acts,
            StatusLine status,
            ObservableStringValue blocked) {
        this.session = session;
        lists = new TypeLists(session, acts, status, changes, this::refresh);
        question =
                new Question<>(
                        session, () -> ask(session.moderation().everywhere(), room), this::take);
        whyNot =
                Reasons.of(
                        () -> Reasons.first(blocked.get(), Roles.whyNot(session, Role.OWNER)),
                        blocked);
    }

    RowsViewModel<RuleRow> rows() {
        return rows;
    }

    /// What there is to know of the types.
    Question<Rules> question() {
        return question;
    }

    /// What is awaited and what was refused, by message type.
    RowChanges changes() {
        return changes;
    }

    /// How many messages a second there are, and how many the room lets through: two lines.
    StringBinding said() {
        return said;
    }

    /// The server's lists, to be changed.
    TypeLists lists() {
        return lists;
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

    /// Notes that the pointer moves over the rows, which stay where they are then.
    void aim() {
        aimed = session.clock().instant();
    }

    void tick() {
        Instant now = session.clock().instant();
        boolean due = now.isAfter(asked.plus(EVERY)) && !now.isBefore(aimed.plus(RoomLists.AIM));
        if (shown && session.outage().get().isEmpty() && due) {
            asked = now;
            question.askAgain();
        }
    }

    /// Asks now, as far as the tab is in front.
    void refresh() {
        if (shown) {
            asked = session.clock().instant();
            question.ask();
        }
    }

    private static CompletableFuture<Rules> ask(GlobalCalls server, RoomId room) {
        return server.traffic(room).thenCombine(server.messageTypes(), Rules::new);
    }

    private void take(Rules told) {
        List<RuleRow> all = told.rows();
        rows.take(all, all.size());
        traffic.set(Optional.of(told.traffic()));
    }

    /// "In the last minute 214 messages a second were sent, and 0.3 % were discarded."
    private static String flow(MessageTraffic told) {
        long sent = told.types().stream().mapToLong(TypeTraffic::sent).sum();
        long discarded = told.types().stream().mapToLong(TypeTraffic::discarded).sum();
        if (sent + discarded == 0) {
            return text("management.rules.nothing");
        }
        double share = 100.0 * discarded / (sent + discarded);
        return text("management.rules.flow", Math.round(sent / 6.0) / 10.0, share);
    }

    private static String limits(MessageTraffic told) {
        return told.shared() == 0
                ? text("management.rules.noLimit")
                : text("management.rules.limits", told.shared(), told.reserved(), told.guarded());
    }
}

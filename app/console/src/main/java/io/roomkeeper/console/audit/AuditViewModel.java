package io.roomkeeper.console.audit;

import static io.roomkeeper.console.common.Texts.text;

import io.roomkeeper.client.AuditQuery;
import io.roomkeeper.console.common.Answers;
import io.roomkeeper.console.common.ConsoleSession;
import io.roomkeeper.console.common.Failures;
import io.roomkeeper.console.common.Roles;
import io.roomkeeper.console.common.StatusLine;
import io.roomkeeper.console.table.RowsViewModel;
import io.roomkeeper.protocol.console.AuditPage;
import io.roomkeeper.protocol.console.ConsoleEvent;
import io.roomkeeper.protocol.console.Role;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.util.Subscription;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// State of the audit log: its newest lines that match a filter, and older ones on demand.
public final class AuditViewModel {
    /// Lines asked for at once.
    static final int PAGE = 100;

    private final ConsoleSession session;
    private final StatusLine status;
    private final RowsViewModel<AuditRow> rows = new RowsViewModel<>();
    private final ObjectProperty<AuditFilter> filter = new SimpleObjectProperty<>(AuditFilter.NONE);
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper more = new ReadOnlyBooleanWrapper();
    private final ReadOnlyIntegerWrapper unseen = new ReadOnlyIntegerWrapper();
    private final ReadOnlyObjectWrapper<Set<String>> pending =
            new ReadOnlyObjectWrapper<>(Set.of());
    private final Subscription subscription;
    private long next;
    private int turn;
    private boolean stale = true;
    private boolean shown;

    public AuditViewModel(ConsoleSession session, StatusLine status) {
        this.session = session;
        this.status = status;
        subscription =
                Subscription.combine(
                        session.onEvents(events -> events.forEach(this::happened)),
                        filter.subscribe((_, _) -> refresh()));
    }

    RowsViewModel<AuditRow> rows() {
        return rows;
    }

    ObjectProperty<AuditFilter> filterProperty() {
        return filter;
    }

    /// Why the log could not be read; empty when it was.
    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /// Whether there are older lines.
    ReadOnlyBooleanProperty moreProperty() {
        return more.getReadOnlyProperty();
    }

    /// The lines whose undoing is awaited.
    ReadOnlyObjectProperty<Set<String>> pendingProperty() {
        return pending.getReadOnlyProperty();
    }

    /// How many acts of others there were since the log was looked at.
    public ReadOnlyIntegerProperty unseenProperty() {
        return unseen.getReadOnlyProperty();
    }

    ConsoleSession session() {
        return session;
    }

    /// Says whether the log is on show.
    public void show(boolean now) {
        shown = now;
        if (now) {
            unseen.set(0);
            tick();
        }
    }

    /// Asks again when something was done; called once a second.
    public void tick() {
        if (shown && stale && !busy.get() && session.outage().get().isEmpty()) {
            refresh();
        }
    }

    /// Asks for the newest lines.
    void refresh() {
        stale = false;
        ask(0, List.of());
    }

    /// Asks for lines before those that are here.
    void loadMore() {
        ask(next, List.copyOf(rows.all()));
    }

    /// Why the act of a line cannot be taken back; empty when it can.
    String whyNotUndo(AuditRow row) {
        String role = Roles.whyNot(session, Role.MODERATOR);
        if (!session.outage().get().isEmpty()) {
            return session.outage().get();
        }
        if (!role.isEmpty()) {
            return role;
        }
        if (row.line().undoneBy() != 0) {
            return text("audit.undoneBy", row.line().undoneBy());
        }
        return row.undoable() ? "" : text("audit.notUndoable");
    }

    /// Takes the act of a line back; a new line says so.
    void undo(AuditRow row) {
        if (!whyNotUndo(row).isEmpty()) {
            return;
        }
        wait(row.id(), true);
        Answers.take(
                session.moderation().auditLog().undo(row.line().number(), ""),
                session.fx(),
                _ -> {
                    wait(row.id(), false);
                    status.done(text("audit.undone", row.id()));
                    refresh();
                },
                failure -> {
                    wait(row.id(), false);
                    status.failed(text("audit.notUndone", row.id(), Failures.why(failure)));
                    refresh();
                });
    }

    /// Fetches all lines that match into `file`, as `csv` or `jsonl`.
    void export(String format, Path file) {
        filter.get()
                .query(session.clock().instant())
                .ifPresent(query ->
                        Answers.take(
                                session.moderation()
                                        .auditLog()
                                        .export(query, format, file, _ -> {})
                                        .done(),
                                session.fx(),
                                _ -> status.done(text("export.done", file)),
                                failure ->
                                        status.failed(
                                                text("audit.notExported", Failures.why(failure)))));
    }

    public void close() {
        subscription.unsubscribe();
    }

    private void ask(long before, List<AuditRow> known) {
        Optional<AuditQuery> query = filter.get().query(session.clock().instant());
        if (query.isEmpty()) {
            problem.set(text("audit.badRoom"));
            return;
        }
        int mine = ++turn;
        busy.set(true);
        Answers.take(
                session.moderation().auditLog().find(query.get(), before, PAGE),
                session.fx(),
                page -> {
                    if (mine == turn) {
                        take(page, known);
                    }
                },
                failure -> {
                    if (mine == turn) {
                        busy.set(false);
                        problem.set(Failures.why(failure));
                    }
                });
    }

    private void take(AuditPage page, List<AuditRow> known) {
        busy.set(false);
        problem.set("");
        next = page.next();
        more.set(next != 0);
        List<AuditRow> all =
                Stream.concat(known.stream(), page.lines().stream().map(AuditRow::new)).toList();
        rows.take(all, all.size());
    }

    private void happened(ConsoleEvent event) {
        if (event instanceof ConsoleEvent.Acted(var entry)) {
            stale = true;
            boolean mine = entry.by().equals(session.server().moderator());
            if (!shown && !mine) {
                unseen.set(unseen.get() + 1);
            }
        }
    }

    private void wait(String id, boolean on) {
        Set<String> now = new HashSet<>(pending.get());
        if (on) {
            now.add(id);
        } else {
            now.remove(id);
        }
        pending.set(Set.copyOf(now));
    }
}

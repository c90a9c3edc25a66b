package io.roomkeeper.console.audit;

import static io.roomkeeper.console.common.Texts.text;

import io.roomkeeper.client.AuditQuery;
import io.roomkeeper.console.common.Answers;
import io.roomkeeper.console.common.ConsoleSession;
import io.roomkeeper.console.common.Failures;
import io.roomkeeper.console.common.Loading;
import io.roomkeeper.console.common.Problem;
import io.roomkeeper.console.common.StatusLine;
import io.roomkeeper.console.table.RowsViewModel;
import io.roomkeeper.protocol.console.AuditAct;
import io.roomkeeper.protocol.console.AuditPage;
import io.roomkeeper.protocol.console.ConsoleEvent;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.util.Subscription;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// State of the audit log: its newest lines that match a filter, and older ones on demand.
public final class AuditViewModel {
    /// Lines asked for at once.
    static final int PAGE = 100;

    private final ConsoleSession session;
    private final StatusLine status;
    private final RowsViewModel<AuditRow> rows = new RowsViewModel<>();
    private final ObjectProperty<AuditFilter> filter = new SimpleObjectProperty<>(AuditFilter.NONE);
    private final Loading loading;
    private final LineUndo undo;
    private final Problem problem = new Problem();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper more = new ReadOnlyBooleanWrapper();
    private final ReadOnlyLongWrapper reached = new ReadOnlyLongWrapper();
    private final ReadOnlyIntegerWrapper unseen = new ReadOnlyIntegerWrapper();
    private final Subscription subscription;
    private long next;
    private int turn;
    private boolean stale;
    private boolean undone = true;
    private boolean shown;

    public AuditViewModel(ConsoleSession session, StatusLine status) {
        this.session = session;
        this.status = status;
        loading = new Loading(session);
        undo = new LineUndo(session, status, rows.selectedProperty(), this::refresh);
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

    /// Takes back what the selected lines say.
    LineUndo undo() {
        return undo;
    }

    Loading loading() {
        return loading;
    }

    /// Why the log could not be read; nothing when it was.
    Problem problem() {
        return problem;
    }

    ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /// Whether there are older lines.
    ReadOnlyBooleanProperty moreProperty() {
        return more.getReadOnlyProperty();
    }

    /// While it is looked for lines that match: the number of the line that was reached; else 0.
    ReadOnlyLongProperty reachedProperty() {
        return reached.getReadOnlyProperty();
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

    /// Asks for what is new, or for all again when an older line is not as it was; called once a
    /// second.
    public void tick() {
        if (!shown || busy.get() || !session.outage().get().isEmpty()) {
            return;
        }
        if (undone) {
            refresh();
        } else if (stale) {
            stale = false;
            ask(0, this::takeNew);
        }
    }

    /// Asks for the newest lines, anew.
    public void refresh() {
        stale = false;
        undone = false;
        ask(0, page -> takeOlder(page, List.of(), PAGE));
    }

    /// Asks for lines before those that are here.
    void loadMore() {
        List<AuditRow> here = List.copyOf(rows.all());
        ask(next, page -> takeOlder(page, here, here.size() + PAGE));
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
                                                text("audit.notExported", Failures.why(failure)),
                                                failure)));
    }

    public void close() {
        subscription.unsubscribe();
    }

    private void ask(long before, Consumer<AuditPage> taken) {
        Optional<AuditQuery> query = filter.get().query(session.clock().instant());
        if (query.isEmpty()) {
            problem.say(text("audit.badRoom"));
            return;
        }
        int mine = ++turn;
        busy.set(true);
        loading.begin(this::giveUp);
        Answers.take(
                session.moderation().auditLog().find(query.get(), before, PAGE),
                session.fx(),
                page -> {
                    if (mine == turn) {
                        ended();
                        taken.accept(page);
                    }
                },
                failure -> {
                    if (mine == turn) {
                        ended();
                        problem.say(Failures.why(failure), failure);
                    }
                });
    }

    private void giveUp() {
        turn++;
        ended();
    }

    private void ended() {
        busy.set(false);
        loading.end();
        reached.set(0);
        problem.clear();
    }

    /// One answer looks at so many lines only: goes on until `wanted` match, while that is on show.
    private void takeOlder(AuditPage page, List<AuditRow> known, int wanted) {
        next = page.next();
        List<AuditRow> all = Stream.concat(known.stream(), rows(page)).toList();
        take(all);
        more.set(next != 0);
        if (next != 0 && all.size() < wanted && shown) {
            reached.set(next);
            ask(next, further -> takeOlder(further, all, wanted));
        }
    }

    /// What is older than the newest page stays as it is, unless there are lines in between.
    private void takeNew(AuditPage page) {
        List<AuditRow> here = rows.all();
        long newest = here.isEmpty() ? 0 : here.getFirst().line().number();
        if (page.next() > newest + 1) {
            takeOlder(page, List.of(), PAGE);
            return;
        }
        Stream<AuditRow> older = here.stream().filter(row -> row.line().number() < page.next());
        List<AuditRow> all = Stream.concat(rows(page), older).toList();
        if (all.size() == page.lines().size()) {
            next = page.next();
        }
        take(all);
        more.set(next != 0);
    }

    private void take(List<AuditRow> all) {
        rows.take(all, all.size());
        undo.know(all);
    }

    private static Stream<AuditRow> rows(AuditPage page) {
        return page.lines().stream().map(AuditRow::new);
    }

    private void happened(ConsoleEvent event) {
        if (event instanceof ConsoleEvent.Acted(_, var entry)) {
            stale = true;
            undone |= entry.act() == AuditAct.UNDO;
            boolean mine = entry.by().equals(session.server().moderator());
            if (!shown && !mine) {
                unseen.set(unseen.get() + 1);
            }
        } else if (event instanceof ConsoleEvent.Refused) {
            stale = true;
        }
    }
}

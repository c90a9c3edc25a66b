package io.roomkeeper.console.common;

import static io.roomkeeper.console.common.Texts.text;

import io.roomkeeper.client.AuditQuery;
import io.roomkeeper.protocol.console.AuditLine;

import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.util.Subscription;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/// Offers to take back what this moderator did last, for as many seconds as are preferred. What is
/// taken back is what the audit log says was done.
public final class UndoViewModel {
    /// Lines asked for: as many as one call can make, and some of others between.
    private static final int LINES = 100;

    private final ConsoleSession session;
    private final StatusLine status;
    private final ReadOnlyStringWrapper offer = new ReadOnlyStringWrapper("");
    private final ReadOnlyIntegerWrapper left = new ReadOnlyIntegerWrapper();
    private final Subscription subscription;
    private List<Long> lines = List.of();
    private Instant until = Instant.MIN;
    private long since;
    private int turn;

    public UndoViewModel(ConsoleSession session, StatusLine status, ModerationActs acts) {
        this.session = session;
        this.status = status;
        subscription =
                Subscription.combine(
                        acts.onBegin(this::begin),
                        acts.onResult(result -> offer(result.sentence())));
    }

    /// What was done and can be taken back; empty when nothing is offered.
    public ReadOnlyStringProperty offerProperty() {
        return offer.getReadOnlyProperty();
    }

    /// The seconds for which it is offered still.
    public ReadOnlyIntegerProperty leftProperty() {
        return left.getReadOnlyProperty();
    }

    /// Counts down; called once a second.
    public void tick() {
        if (!lines.isEmpty()) {
            long seconds =
                    Duration.between(session.clock().instant(), until).plusMillis(999).toSeconds();
            if (seconds <= 0) {
                withdraw();
            } else {
                left.set((int) seconds);
            }
        }
    }

    /// Takes back what is offered; the newest line first.
    public void undo() {
        List<Long> now = lines;
        withdraw();
        undo(now, now.size());
    }

    public void close() {
        subscription.unsubscribe();
    }

    private void begin() {
        since = session.clock().instant().toEpochMilli();
    }

    /// Asks which lines say what was just done; there are none when nothing can be taken back.
    private void offer(String sentence) {
        int mine = ++turn;
        // the server's clock may be a little behind what is known of it
        long from = since - 2_000;
        AuditQuery query =
                new AuditQuery(null, Set.of(), session.server().moderator(), "", from, 0, "");
        Answers.take(
                session.moderation().auditLog().find(query, 0, LINES),
                session.fx(),
                page -> {
                    if (mine == turn) {
                        offer(sentence, page.lines());
                    }
                },
                _ -> withdraw());
    }

    private void offer(String sentence, List<AuditLine> found) {
        List<AuditLine> newest = newest(found);
        lines =
                newest.stream()
                        .filter(line -> line.undoable() && line.undoneBy() == 0)
                        .map(AuditLine::number)
                        .toList();
        if (lines.isEmpty()) {
            withdraw();
        } else {
            int seconds = Preferences.get().undoSecondsProperty().get();
            until = session.clock().instant().plusSeconds(seconds);
            left.set(seconds);
            offer.set(sentence);
        }
    }

    /// Those of the act done last: it has one kind and one room.
    private static List<AuditLine> newest(List<AuditLine> found) {
        return found.stream()
                .takeWhile(line ->
                        line.entry().act() == found.getFirst().entry().act()
                                && Objects.equals(
                                        line.entry().chatroomId(),
                                        found.getFirst().entry().chatroomId()))
                .toList();
    }

    private void withdraw() {
        lines = List.of();
        left.set(0);
        offer.set("");
    }

    private void undo(List<Long> numbers, int all) {
        if (numbers.isEmpty()) {
            status.done(text("undo.done", all));
            return;
        }
        Answers.take(
                session.moderation().auditLog().undo(numbers.getFirst(), ""),
                session.fx(),
                _ -> undo(numbers.subList(1, numbers.size()), all),
                failure -> status.failed(text("undo.failed", Failures.why(failure))));
    }
}

package io.roomkeeper.console.rooms;

import static io.roomkeeper.console.common.Texts.text;

import io.roomkeeper.console.common.Answers;
import io.roomkeeper.console.common.ConsoleSession;
import io.roomkeeper.console.common.Failures;
import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.console.RoomPage;
import io.roomkeeper.protocol.console.RoomSummary;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/// Asks the server for rooms that the console was not told of: the next by id, or those that match
/// what is typed. An answer that comes after something else was asked is dropped.
final class RoomFinder {
    /// How long nothing is typed before the server is asked.
    static final Duration PAUSE = Duration.ofMillis(250);

    /// How long an answer may take before the reader is told that it is awaited.
    static final Duration SLOW = Duration.ofMillis(300);

    /// Matches asked for at first.
    static final int MATCHES = 100;

    /// Rooms asked for when more are wanted.
    static final int MORE = 1000;

    private final ConsoleSession session;
    private final Consumer<RoomPage> found;
    private final Runnable changed;
    private String searched = "";
    private @Nullable RoomId next;
    private @Nullable RoomId nextMatch;
    private String problem = "";
    private int question;
    private boolean asking;
    private boolean slow;

    /// `found` gets what the server answers, and `changed` is run after whatever changes here.
    RoomFinder(ConsoleSession session, Consumer<RoomPage> found, Runnable changed) {
        this.session = session;
        this.found = found;
        this.changed = changed;
    }

    /// Whether an answer is awaited, or about to be asked for.
    boolean asking() {
        return asking;
    }

    /// Whether an answer is awaited for so long that the reader should know.
    boolean slow() {
        return slow;
    }

    /// Why the server has not answered the last question; else empty.
    String problem() {
        return problem;
    }

    /// Whether the server has more rooms that match.
    boolean hasMoreMatches() {
        return nextMatch != null;
    }

    /// The console was told the rooms up to `start` by id; null when it was told all.
    void begin(@Nullable RoomId start) {
        next = start;
    }

    /// Looks for `wanted` as soon as nothing more is typed.
    void search(String wanted) {
        int mine = put(wanted);
        asking = true;
        session.after(
                PAUSE,
                () -> {
                    if (mine == question) {
                        ask(null, MATCHES);
                    }
                });
    }

    /// Looks for nothing more.
    void rest() {
        put("");
    }

    /// Asks for more of what was asked for last, unless an answer is still awaited.
    void more() {
        if (!asking) {
            ask(searched.isEmpty() ? next : nextMatch, MORE);
        }
    }

    /// Asks for one room; ends with none when the server has it not, or does not say.
    CompletableFuture<Optional<RoomSummary>> lookUp(RoomId id) {
        return session.moderation()
                .inRoom()
                .details(id)
                .handleAsync(
                        (details, failure) ->
                                failure == null ? Optional.of(details.room()) : Optional.empty(),
                        session.fx());
    }

    private int put(String wanted) {
        searched = wanted;
        nextMatch = null;
        answered("");
        return ++question;
    }

    private void ask(@Nullable RoomId after, int limit) {
        int mine = ++question;
        asking = true;
        session.after(
                SLOW,
                () -> {
                    if (mine == question && asking) {
                        slow = true;
                        changed.run();
                    }
                });
        Answers.take(
                session.moderation().rooms(after, limit, searched),
                session.fx(),
                page -> {
                    if (mine == question) {
                        take(page);
                    }
                },
                failure -> {
                    if (mine == question) {
                        answered(text("rooms.rest.failed", Failures.why(failure)));
                        changed.run();
                    }
                });
    }

    private void take(RoomPage page) {
        answered("");
        if (searched.isEmpty()) {
            next = page.next();
        } else {
            nextMatch = page.next();
        }
        found.accept(page);
        changed.run();
    }

    private void answered(String why) {
        problem = why;
        asking = false;
        slow = false;
    }
}

package io.roomkeeper.client;

import io.roomkeeper.protocol.ErrorCode;
import io.roomkeeper.protocol.RoomkeeperException;
import io.roomkeeper.protocol.member.MemberFrame;
import io.roomkeeper.protocol.member.MemberRequest;

import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.function.LongFunction;
import java.util.regex.Pattern;

/// A member's connection that is made again whenever it is lost, until the session is over. Client
/// behaviour §1.
final class Lifeline implements Line.Ear, AutoCloseable {
    private static final List<Duration> PAUSES =
            List.of(50, 250, 500, 1_000, 2_000, 4_000, 8_000, 16_000, 32_000, 64_000).stream()
                    .map(Duration::ofMillis)
                    .toList();

    /// A connection that was there for so long was no failure: after it the pauses begin anew.
    static final Duration HELD = Duration.ofSeconds(10);

    /// How a server that stops says when to come back.
    private static final Pattern COME_BACK = Pattern.compile("come back in (\\d{1,4}) s");

    /// After these nobody tries again.
    private static final Set<ErrorCode> LAST_WORDS =
            Set.of(
                    ErrorCode.LOGGED_IN_ELSEWHERE,
                    ErrorCode.USER_BLOCKED,
                    ErrorCode.BLOCKED_WHILE_CONNECTED,
                    ErrorCode.TOKEN_INVALID,
                    ErrorCode.TOKEN_EXPIRED);

    /// Hears what becomes of the connection, and what comes over it.
    interface Owner {
        void event(MemberFrame.Event event);

        void lost(int code, String why);

        void back();

        void over(ErrorCode why);
    }

    private final URI address;
    private final String token;
    private final MemberOptions options;
    private final Owner owner;
    private @Nullable Line line;
    private @Nullable ErrorCode farewell;
    private boolean over;
    private int attempts;
    private Instant since = Instant.EPOCH;

    Lifeline(URI address, String token, MemberOptions options, Owner owner) {
        this.address = address;
        this.token = token;
        this.options = options;
        this.owner = owner;
    }

    /// Connects; fails as the server refuses, or with 30001 or 30003.
    CompletableFuture<MemberFrame.Connected> open() {
        var next = new Line(address, options.answerWithin(), this);
        return next.opened()
                .thenCompose(_ ->
                        next.ask(
                                id ->
                                        new MemberRequest.Connect(
                                                id, token, options.platform().wire()),
                                MemberFrame.Connected.class,
                                _ -> {}))
                .thenApply(connected -> adopt(next, connected))
                .whenComplete((_, failure) -> {
                    if (failure != null) {
                        next.close();
                    }
                });
    }

    private synchronized MemberFrame.Connected adopt(Line next, MemberFrame.Connected connected) {
        if (over || next.isOver()) {
            throw new RoomkeeperException(
                    over ? ErrorCode.NOT_CONNECTED : ErrorCode.CONNECTION_LOST);
        }
        line = next;
        since = options.pauses().now();
        return connected;
    }

    /// Asks on the connection there is; 30002 while it is being made again, 30001 when it is over.
    <R extends MemberFrame.Reply> CompletableFuture<R> ask(
            LongFunction<MemberRequest> request, Class<R> type, Consumer<R> first) {
        Line present;
        synchronized (this) {
            present = line;
            if (present == null) {
                return CompletableFuture.failedFuture(
                        new RoomkeeperException(
                                over ? ErrorCode.NOT_CONNECTED : ErrorCode.CONNECTION_LOST));
            }
        }
        return present.ask(request, type, first);
    }

    synchronized boolean isConnected() {
        return line != null;
    }

    @Override
    public void event(MemberFrame.Event event) {
        if (event instanceof MemberFrame.Ended ended) {
            synchronized (this) {
                farewell = Refusals.of(ended.code(), 0, "").code();
            }
        }
        owner.event(event);
    }

    @Override
    public void ended(Line which, int code, String why) {
        @Nullable ErrorCode last;
        synchronized (this) {
            if (which != line) {
                return;
            }
            line = null;
            if (!options.pauses().now().isBefore(since.plus(HELD))) {
                attempts = 0;
            }
            last = lastWord(why);
            over = last != null;
        }
        owner.lost(code, why);
        if (last == null) {
            comeBack(why);
        } else {
            owner.over(last);
        }
    }

    private void comeBack(String why) {
        var asked = COME_BACK.matcher(why);
        if (asked.matches()) {
            var pause = Duration.ofSeconds(Long.parseLong(asked.group(1)));
            options.pauses().after(pause, this::reconnect);
        } else {
            retry();
        }
    }

    // The server says it in a frame and again, should that be lost, in why it closes.
    private @Nullable ErrorCode lastWord(String why) {
        for (var code : LAST_WORDS) {
            if (code == farewell || why.startsWith(code.number() + " ")) {
                return code;
            }
        }
        return null;
    }

    private void retry() {
        Duration pause;
        synchronized (this) {
            if (over) {
                return;
            }
            pause = PAUSES.get(Math.min(attempts, PAUSES.size() - 1));
            attempts++;
        }
        options.pauses().after(pause, this::reconnect);
    }

    private void reconnect() {
        synchronized (this) {
            if (over) {
                return;
            }
        }
        var _ =
                open().whenComplete((_, failure) -> {
                    if (failure == null) {
                        owner.back();
                    } else {
                        failed(failure);
                    }
                });
    }

    private void failed(Throwable failure) {
        var cause = failure instanceof CompletionException ? failure.getCause() : failure;
        if (cause instanceof RoomkeeperException refusal && LAST_WORDS.contains(refusal.code())) {
            synchronized (this) {
                over = true;
            }
            owner.over(refusal.code());
        } else {
            retry();
        }
    }

    /// Ends it for good; the owner hears nothing any more.
    @Override
    public void close() {
        Line last;
        synchronized (this) {
            over = true;
            last = line;
            line = null;
        }
        if (last != null) {
            last.close();
        }
    }
}

package io.roomkeeper.client;

import io.roomkeeper.protocol.ErrorCode;
import io.roomkeeper.protocol.RoomkeeperException;
import io.roomkeeper.protocol.WireJson;
import io.roomkeeper.protocol.member.MemberFrame;
import io.roomkeeper.protocol.member.MemberRequest;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import tools.jackson.databind.exc.InvalidTypeIdException;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.LongFunction;

/// One connection of a member, and what was asked on it and is not answered yet.
final class Line {
    private static final Logger LOG = LoggerFactory.getLogger(Line.class);

    // Shared, because each has threads of its own and a crowd of members would have thousands.
    private static final HttpClient HTTP = Http.client();

    /// Hears what nobody asked for, on the thread that reads.
    interface Ear {
        void event(MemberFrame.Event event);

        /// Called once, unless [Line#close] came first.
        void ended(Line line, int code, String why);
    }

    /// A question; `first` takes the answer on the thread that reads, before anybody else.
    private record Question(
            CompletableFuture<MemberFrame.Reply> answer, Consumer<MemberFrame.Reply> first) {}

    private final Duration answerWithin;
    private final Ear ear;
    private final TextSocket socket;
    private final AtomicLong lastId = new AtomicLong();
    private final Map<Long, Question> open = new ConcurrentHashMap<>();
    private volatile @Nullable ErrorCode over;

    Line(URI address, Duration answerWithin, Ear ear) {
        this.answerWithin = answerWithin;
        this.ear = ear;
        socket = new TextSocket(HTTP.newWebSocketBuilder(), address, this::heard, this::ended);
    }

    /// Completes when the connection is open; fails with 30001 or 30003.
    CompletableFuture<Void> opened() {
        return socket.opened()
                .orTimeout(answerWithin.toMillis(), TimeUnit.MILLISECONDS)
                .exceptionallyCompose(failure ->
                        Answers.unreached(
                                failure instanceof TimeoutException ? noAnswer() : failure));
    }

    boolean isOver() {
        return over != null;
    }

    /// `first` takes the answer before the future completes. Fails with the server's refusal, 30001
    /// or 30002 without a connection, 30003 when no answer comes in time.
    <R extends MemberFrame.Reply> CompletableFuture<R> ask(
            LongFunction<MemberRequest> request, Class<R> type, Consumer<R> first) {
        long id = lastId.incrementAndGet();
        var answer =
                new CompletableFuture<MemberFrame.Reply>()
                        .orTimeout(answerWithin.toMillis(), TimeUnit.MILLISECONDS);
        open.put(id, new Question(answer, reply -> first.accept(type.cast(reply))));
        var ended = over;
        if (ended != null) {
            fail(id, new RoomkeeperException(ended));
        } else {
            var text =
                    WireJson.mapper()
                            .writerFor(MemberRequest.class)
                            .writeValueAsString(request.apply(id));
            var _ = socket.send(text).whenComplete((_, failure) -> notSent(id, failure));
        }
        return answer.thenApply(type::cast)
                .exceptionallyCompose(failure -> {
                    open.remove(id);
                    return CompletableFuture.failedFuture(
                            failure.getCause() instanceof TimeoutException
                                    ? noAnswer()
                                    : Answers.refusal(failure));
                });
    }

    private static RoomkeeperException noAnswer() {
        return new RoomkeeperException(ErrorCode.NO_ANSWER);
    }

    private void notSent(long id, @Nullable Throwable failure) {
        if (failure != null) {
            var why = Answers.refusal(failure);
            var ended = over;
            fail(id, ended == null ? why : new RoomkeeperException(ended));
        }
    }

    private void fail(long id, Throwable why) {
        var question = open.remove(id);
        if (question != null) {
            question.answer().completeExceptionally(why);
        }
    }

    private void heard(String text) {
        try {
            heard(WireJson.mapper().readValue(text, MemberFrame.class));
        } catch (InvalidTypeIdException unknown) { // a newer server's, which others understand
            LOG.debug("a frame of an unknown kind came", unknown);
        }
    }

    private void heard(MemberFrame frame) {
        switch (frame) {
            case MemberFrame.Refused refused ->
                    fail(refused.id(), Refusals.of(refused.code(), 0, refused.message()));
            case MemberFrame.Reply reply -> answered(reply);
            case MemberFrame.Event event -> ear.event(event);
        }
    }

    private void answered(MemberFrame.Reply reply) {
        var question = open.remove(reply.id());
        if (question != null) {
            try {
                question.first().accept(reply);
            } finally {
                question.answer().complete(reply);
            }
        }
    }

    private void ended(int code, String why) {
        end(ErrorCode.CONNECTION_LOST);
        ear.ended(this, code, why);
    }

    private void end(ErrorCode why) {
        over = why;
        for (var id : open.keySet()) {
            fail(id, new RoomkeeperException(why));
        }
    }

    /// Says goodbye; nobody is told anything from here on.
    void close() {
        socket.close();
        end(ErrorCode.NOT_CONNECTED);
    }
}

package io.roomkeeper.client;

import io.roomkeeper.protocol.ErrorCode;
import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.RoomkeeperException;
import io.roomkeeper.protocol.UserId;
import io.roomkeeper.protocol.member.MemberFrame;
import io.roomkeeper.protocol.member.MemberRequest;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.LongFunction;

/// A member's connection and the rooms it is in, which are joined again when the connection was
/// lost. Client behaviour §1, §8.
final class Membership implements Lifeline.Owner, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Membership.class);

    /// Messages that come with joining again, of those missed.
    private static final int MISSED = 50;

    private final MemberListener listener;
    private final Lifeline lifeline;
    private final Rooms rooms = new Rooms(this::newer);
    private final CompletableFuture<UserId> user = new CompletableFuture<>();

    Membership(URI address, String token, MemberListener listener, MemberOptions options) {
        this.listener = listener;
        lifeline = new Lifeline(address, token, options, this);
    }

    /// Connects, and closes when that fails.
    CompletableFuture<UserId> connect() {
        return lifeline.open()
                .thenApply(connected -> {
                    user.complete(connected.userId());
                    return connected.userId();
                })
                .whenComplete((_, failure) -> {
                    if (failure != null) {
                        close();
                    }
                });
    }

    /// Once connected.
    UserId user() {
        return user.join();
    }

    boolean isConnected() {
        return lifeline.isConnected();
    }

    Rooms rooms() {
        return rooms;
    }

    CompletableFuture<MemberFrame.Joined> join(
            RoomId room, boolean createIfMissing, int count, String extra) {
        return ask(
                id -> new MemberRequest.Join(id, room, createIfMissing, count, extra),
                MemberFrame.Joined.class,
                joined -> {
                    var known = rooms.entered(room, extra);
                    known.progress().reached(joined.sequence(), joined.syncTime());
                    sync(known, joined.attributes());
                });
    }

    CompletableFuture<MemberFrame.Exited> exit(RoomId room) {
        var left = rooms.leaving(room);
        return ask(
                        id -> new MemberRequest.Exit(id, room),
                        MemberFrame.Exited.class,
                        _ -> left.ifPresent(rooms::forget))
                .whenComplete((_, _) -> left.ifPresent(rooms::forget));
    }

    <R extends MemberFrame.Reply> CompletableFuture<R> ask(
            LongFunction<MemberRequest> request, Class<R> type, Consumer<R> first) {
        return lifeline.ask(request, type, first);
    }

    private CompletableFuture<MemberFrame.History> newer(
            RoomId room, long timestamp, int count, Consumer<MemberFrame.History> first) {
        return ask(
                id ->
                        new MemberRequest.GetHistory(
                                id, room, timestamp, count, HistoryOrder.NEWER.number()),
                MemberFrame.History.class,
                first);
    }

    @Override
    public void event(MemberFrame.Event event) {
        var room =
                event instanceof MemberFrame.RoomEvent told
                        ? rooms.find(told.chatroomId())
                        : Optional.<JoinedRoom>empty();
        room.ifPresentOrElse(in -> in.catchUp().inOrder(() -> tell(in, event)), () -> tell(event));
    }

    private void tell(JoinedRoom room, MemberFrame.Event event) {
        switch (event) {
            case MemberFrame.Gap gap -> {
                long since = room.progress().timeBefore(gap.from());
                room.catchUp().fetch(gap, since, fetched -> close(room, gap, fetched));
            }
            case MemberFrame.AttributesMissed _ -> fetchAttributes(room);
            default -> tell(event);
        }
    }

    // Should it fail, they come when the room is joined again.
    private void fetchAttributes(JoinedRoom room) {
        var _ =
                ask(
                        id -> new MemberRequest.GetAttributes(id, room.id(), ""),
                        MemberFrame.Attributes.class,
                        all -> sync(room, all.attributes()));
    }

    private void close(JoinedRoom room, MemberFrame.Gap gap, CatchUp.Fetched fetched) {
        fetched.messages().stream()
                .takeWhile(_ -> !room.isLeft())
                .filter(message -> !room.progress().knows(message))
                .forEach(this::tell);
        if (fetched.left().to() > 0 && !room.isLeft()) {
            tell(fetched.left());
        }
        room.progress().told(gap.to(), 0);
    }

    private void tell(MemberFrame.Event event) {
        var _ = user.thenAccept(me -> rooms.follow(event, me));
        hear(ear -> ear.happened(event));
    }

    @Override
    public void lost(int code, String why) {
        hear(ear -> ear.disconnected(code, why));
    }

    @Override
    public void back() {
        hear(MemberListener::reconnected);
        rooms.all().forEach(room -> room.catchUp().inOrder(() -> rejoin(room)));
    }

    @Override
    public void over(ErrorCode why) {
        hear(ear -> ear.sessionEnded(why));
    }

    private void rejoin(JoinedRoom room) {
        var _ =
                ask(
                                id ->
                                        new MemberRequest.Join(
                                                id,
                                                room.id(),
                                                false,
                                                MISSED,
                                                room.extra(),
                                                room.progress().sequence(),
                                                room.progress().syncTime()),
                                MemberFrame.Joined.class,
                                joined -> rejoined(room, joined))
                        .whenComplete((_, failure) -> {
                            if (failure != null) {
                                rejoinFailed(room, Answers.refusal(failure));
                            }
                        });
    }

    private void rejoined(JoinedRoom room, MemberFrame.Joined joined) {
        if (room.isLeft()) {
            return;
        }
        sync(room, joined.attributes());
        if (joined.missedTo() == 0) {
            backIn(room, joined, joined.messages(), 0, 0);
            return;
        }
        var gap = new MemberFrame.Gap(room.id(), joined.missedFrom(), joined.missedTo());
        room.catchUp()
                .fetch(
                        gap,
                        room.progress().syncTime(),
                        fetched -> {
                            var messages = new ArrayList<>(fetched.messages());
                            messages.addAll(joined.messages());
                            var left = fetched.left();
                            backIn(room, joined, messages, left.from(), left.to());
                        });
    }

    private void backIn(
            JoinedRoom room,
            MemberFrame.Joined joined,
            List<MemberFrame.Message> messages,
            long from,
            long to) {
        var news = room.news(joined, messages, from, to);
        room.progress().reached(joined.sequence(), joined.syncTime());
        hear(ear -> ear.rejoined(news));
    }

    // What the next connection will try again is no refusal.
    private void rejoinFailed(JoinedRoom room, Throwable failure) {
        if (failure instanceof RoomkeeperException why
                && !room.isLeft()
                && why.code() != ErrorCode.CONNECTION_LOST
                && why.code() != ErrorCode.NOT_CONNECTED) {
            rooms.left(room.id());
            hear(ear -> ear.rejoinRefused(room.id(), why));
        }
    }

    private void sync(JoinedRoom room, List<MemberFrame.Attribute> all) {
        if (room.isLeft()) {
            return;
        }
        var changed = room.sync(all);
        if (!changed.changes().isEmpty()) {
            hear(ear -> ear.attributesChanged(changed));
        }
        hear(ear -> ear.attributesSynced(room.id()));
    }

    // What the application does wrong is no reason to hear nothing more, or to connect anew.
    private void hear(Consumer<MemberListener> call) {
        try {
            call.accept(listener);
        } catch (RuntimeException failure) {
            LOG.error("a listener failed", failure);
        }
    }

    @Override
    public void close() {
        lifeline.close();
    }
}

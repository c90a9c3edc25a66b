package io.roomkeeper.client;

import io.roomkeeper.protocol.ErrorCode;
import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.RoomkeeperException;
import io.roomkeeper.protocol.UserId;
import io.roomkeeper.protocol.member.MemberFrame;
import io.roomkeeper.protocol.member.MemberRequest;

import java.net.URI;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.LongFunction;

/// A member's connection and the rooms it is in, which are joined again when the connection was
/// lost. Client behaviour §1, §8.
final class Membership implements Lifeline.Owner, AutoCloseable {
    /// Messages that come with joining again, which are those missed.
    private static final int MISSED = 50;

    private final MemberListener listener;
    private final Lifeline lifeline;
    private final Rooms rooms = new Rooms();
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
                    known.news(joined);
                    sync(known, joined);
                });
    }

    CompletableFuture<MemberFrame.Exited> exit(RoomId room) {
        rooms.left(room);
        return ask(
                id -> new MemberRequest.Exit(id, room),
                MemberFrame.Exited.class,
                _ -> rooms.left(room));
    }

    <R extends MemberFrame.Reply> CompletableFuture<R> ask(
            LongFunction<MemberRequest> request, Class<R> type, Consumer<R> first) {
        return lifeline.ask(request, type, first);
    }

    @Override
    public void event(MemberFrame.Event event) {
        var _ = user.thenAccept(me -> rooms.follow(event, me));
        listener.happened(event);
    }

    @Override
    public void lost(int code, String why) {
        listener.disconnected(code, why);
    }

    @Override
    public void back() {
        listener.reconnected();
        rooms.all().forEach(this::rejoin);
    }

    @Override
    public void over(ErrorCode why) {
        listener.sessionEnded(why);
    }

    private void rejoin(JoinedRoom room) {
        var _ =
                ask(
                                id ->
                                        new MemberRequest.Join(
                                                id, room.id(), false, MISSED, room.extra()),
                                MemberFrame.Joined.class,
                                joined -> {
                                    sync(room, joined);
                                    listener.rejoined(room.news(joined));
                                })
                        .whenComplete((_, failure) -> {
                            if (failure != null) {
                                rejoinFailed(room, Answers.refusal(failure));
                            }
                        });
    }

    // What the next connection will try again is no refusal.
    private void rejoinFailed(JoinedRoom room, Throwable failure) {
        if (failure instanceof RoomkeeperException why
                && why.code() != ErrorCode.CONNECTION_LOST
                && why.code() != ErrorCode.NOT_CONNECTED) {
            rooms.left(room.id());
            listener.rejoinRefused(room.id(), why);
        }
    }

    private void sync(JoinedRoom room, MemberFrame.Joined joined) {
        var changed = room.sync(joined.attributes());
        if (!changed.changes().isEmpty()) {
            listener.attributesChanged(changed);
        }
        listener.attributesSynced(room.id());
    }

    @Override
    public void close() {
        lifeline.close();
    }
}

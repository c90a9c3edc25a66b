package io.roomkeeper.client;

import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.RoomkeeperException;
import io.roomkeeper.protocol.UserId;
import io.roomkeeper.protocol.member.MemberFrame;
import io.roomkeeper.protocol.member.MemberRequest;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.LongFunction;

/// A member. A connection that is lost is made again by itself, with growing pauses, and the rooms
/// are joined again. Client behaviour §1.
///
/// Every future fails with [RoomkeeperException] when the server refuses, with 33003 when the
/// client itself finds a parameter that cannot be, with 30002 while or because the connection is
/// lost, 30001 when none will come any more, and 30003 when no answer comes in time. Futures end,
/// and the listener is called, on the thread that reads: whoever blocks it hears nothing more.
public final class MemberClient implements AutoCloseable {
    private static final int MAX_HISTORY = 50;
    private static final int MAX_MEMBERS = 20;
    private static final int NO_HISTORY = -1;

    private final Membership membership;

    private MemberClient(Membership membership) {
        this.membership = membership;
    }

    /// As [#connect(URI, String, MemberListener, MemberOptions)] with the default options.
    public static CompletableFuture<MemberClient> connect(
            URI members, String token, MemberListener listener) {
        return connect(members, token, listener, MemberOptions.DEFAULT);
    }

    /// Connects to `members` (`http://127.0.0.1:8420`) as the user of `token`; fails with 31002,
    /// 31004, 31008, 31009, 31020 or 31023. The listener hears nothing of a connection that did not
    /// come about.
    public static CompletableFuture<MemberClient> connect(
            URI members, String token, MemberListener listener, MemberOptions options) {
        var membership = new Membership(Http.webSocket(members, "/ws"), token, listener, options);
        return membership.connect().thenApply(_ -> new MemberClient(membership));
    }

    /// Who this is.
    public UserId user() {
        return membership.user();
    }

    /// Whether there is a connection now.
    public boolean isConnected() {
        return membership.isConnected();
    }

    /// Joins a room that exists; 23410, 23409, 23411. §2.
    public CompletableFuture<MemberFrame.Joined> join(RoomId room, int count) {
        return join(room, false, count, "");
    }

    /// As the next one, without an `extra`.
    public CompletableFuture<MemberFrame.Joined> join(
            RoomId room, boolean createIfMissing, int count) {
        return join(room, createIfMissing, count, "");
    }

    /// Joins `room`, made if it is missing and `createIfMissing`. `count` earlier messages come
    /// with the answer: 1 to 50, 0 for 10, -1 for none. `extra` is for the others. The listener
    /// hears the room's attributes first. 23410, 23409, 23411, 20607. §2.
    public CompletableFuture<MemberFrame.Joined> join(
            RoomId room, boolean createIfMissing, int count, String extra) {
        return checked(() -> Parameters.range("count", count, NO_HISTORY, MAX_HISTORY))
                .thenCompose(_ -> membership.join(room, createIfMissing, count, extra));
    }

    /// Leaves `room`; no error when not in it. §3.
    public CompletableFuture<MemberFrame.Exited> exit(RoomId room) {
        return membership.exit(room);
    }

    /// Sends `content`, at most 128 KiB: JSON text for the built-in types, any text for one's own.
    /// The answer's code is 0, or 21502 when a word was replaced. 20113, 20604, 21501, 23406,
    /// 23408, 23409, 23410, 23412, 30016. §4.2.
    public CompletableFuture<MemberFrame.Sent> send(
            RoomId room, String objectName, String content) {
        return checked(() -> Parameters.objectName(objectName))
                .thenCompose(_ ->
                        ask(
                                id -> new MemberRequest.Send(id, room, objectName, content),
                                MemberFrame.Sent.class,
                                sent ->
                                        membership
                                                .rooms()
                                                .find(room)
                                                .ifPresent(in -> in.progress().sent(sent))));
    }

    /// Takes a message of one's own back. §5.
    public CompletableFuture<MemberFrame.Recalled> recall(RoomId room, String messageUId) {
        return recall(room, messageUId, RecallOptions.PLAIN);
    }

    /// Takes a message back; succeeds for one that is not known. 23410, 23412. §5.
    public CompletableFuture<MemberFrame.Recalled> recall(
            RoomId room, String messageUId, RecallOptions options) {
        return checked(() -> Parameters.messageUId(messageUId))
                .thenCompose(_ ->
                        ask(
                                id ->
                                        new MemberRequest.Recall(
                                                id,
                                                room,
                                                messageUId,
                                                options.sentTime(),
                                                options.isAdmin(),
                                                options.isDelete(),
                                                options.extra()),
                                MemberFrame.Recalled.class));
    }

    /// Sets 1 to 10 attributes. A single one that cannot be set fails the future (23412, 23423,
    /// 23424); of several the answer lists those, with code 23428. 23406, 23410, 23426, 23429. §8.
    public CompletableFuture<MemberFrame.Changed> setAttributes(
            RoomId room, Map<String, String> entries, AttributeOptions options) {
        return checked(() -> Parameters.keys(entries.keySet()))
                .thenCompose(_ ->
                        ask(
                                id ->
                                        new MemberRequest.SetAttributes(
                                                id,
                                                room,
                                                entries,
                                                options.autoDelete(),
                                                options.forced(),
                                                options.announced(),
                                                options.extra()),
                                MemberFrame.Changed.class));
    }

    /// Removes 1 to 10 attributes; as [#setAttributes], and 23427 for what is not there. §8.
    public CompletableFuture<MemberFrame.Changed> removeAttributes(
            RoomId room, List<String> keys, AttributeOptions options) {
        return checked(() -> Parameters.keys(keys))
                .thenCompose(_ ->
                        ask(
                                id ->
                                        new MemberRequest.RemoveAttributes(
                                                id,
                                                room,
                                                keys,
                                                options.forced(),
                                                options.announced(),
                                                options.extra()),
                                MemberFrame.Changed.class));
    }

    /// All attributes as the server has them. 23406, 23410, 23426. §8.
    public CompletableFuture<List<MemberFrame.Attribute>> attributes(RoomId room) {
        return ask(
                        id -> new MemberRequest.GetAttributes(id, room, ""),
                        MemberFrame.Attributes.class)
                .thenApply(MemberFrame.Attributes::attributes);
    }

    /// One attribute as the server has it. 23406, 23410, 23426, 23427. §8.
    public CompletableFuture<MemberFrame.Attribute> attribute(RoomId room, String key) {
        return checked(() -> Parameters.key(key))
                .thenCompose(_ ->
                        ask(
                                id -> new MemberRequest.GetAttributes(id, room, key),
                                MemberFrame.Attributes.class))
                .thenApply(found -> found.attributes().getFirst());
    }

    /// The attributes of a room one is in as far as they were heard of, by key; empty for others.
    public Map<String, MemberFrame.Attribute> knownAttributes(RoomId room) {
        return membership.rooms().find(room).map(JoinedRoom::attributes).orElse(Map.of());
    }

    /// `count` (1 to 50) stored messages next to `timestamp` (0: now for older ones, the beginning
    /// for newer ones), ascending. 23406, 23413, 23414. §7.
    public CompletableFuture<MemberFrame.History> history(
            RoomId room, long timestamp, int count, HistoryOrder order) {
        return checked(
                        () -> {
                            Parameters.range("count", count, 1, MAX_HISTORY);
                            Parameters.range("timestamp", timestamp, 0, Long.MAX_VALUE);
                        })
                .thenCompose(_ ->
                        ask(
                                id ->
                                        new MemberRequest.GetHistory(
                                                id, room, timestamp, count, order.number()),
                                MemberFrame.History.class));
    }

    /// How many members there are, and `count` (0 to 20) of them; one need not be in the room.
    /// 20607, 23410. §10.
    public CompletableFuture<MemberFrame.RoomInfo> roomInfo(
            RoomId room, int count, MemberOrder order) {
        return checked(() -> Parameters.range("count", count, 0, MAX_MEMBERS))
                .thenCompose(_ ->
                        ask(
                                id ->
                                        new MemberRequest.GetRoomInfo(
                                                id, room, count, order.number()),
                                MemberFrame.RoomInfo.class));
    }

    /// Ends the connection for good. The user stays a member of its rooms, offline, until messages
    /// come; [#exit] leaves them. The listener is not called any more.
    @Override
    public void close() {
        membership.close();
    }

    private <R extends MemberFrame.Reply> CompletableFuture<R> ask(
            LongFunction<MemberRequest> request, Class<R> type) {
        return ask(request, type, _ -> {});
    }

    private <R extends MemberFrame.Reply> CompletableFuture<R> ask(
            LongFunction<MemberRequest> request, Class<R> type, Consumer<R> first) {
        return membership.ask(request, type, first);
    }

    private static CompletableFuture<Void> checked(Runnable check) {
        try {
            check.run();
            return CompletableFuture.completedFuture(null);
        } catch (RoomkeeperException invalid) {
            return CompletableFuture.failedFuture(invalid);
        }
    }
}

package io.roomkeeper.client;

import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.UserId;
import io.roomkeeper.protocol.WireJson;
import io.roomkeeper.protocol.console.ConsoleAnswer;
import io.roomkeeper.protocol.console.ConsoleCommand;
import io.roomkeeper.protocol.console.ConsoleEvent;
import io.roomkeeper.protocol.console.ConsoleRequest;
import io.roomkeeper.protocol.console.MemberPage;
import io.roomkeeper.protocol.console.RoomPage;
import io.roomkeeper.protocol.console.SanctionEntry;
import io.roomkeeper.protocol.console.ServerInfo;
import io.roomkeeper.protocol.console.UserResults;

import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.LongConsumer;

/// A moderator's connection over the console API: calls by HTTP, events by WebSocket.
public final class ModeratorClient implements Moderation {
    private static final String EVENTS = "/console/v1/events";

    /// Of a ban.
    private static final int LEAST_MINUTES = 1;

    private final HttpClient http = Http.client();
    private final ConsoleHttp calls;
    private final TextSocket events;

    private ModeratorClient(URI operators, String key, ModerationListener listener) {
        calls = new ConsoleHttp(http, operators, key);
        events =
                new TextSocket(
                        http.newWebSocketBuilder().header("Authorization", "Bearer " + key),
                        Http.webSocket(operators, EVENTS),
                        text ->
                                listener.happened(
                                        WireJson.mapper().readValue(text, ConsoleEvent.class)),
                        (_, why) -> listener.disconnected(why));
    }

    /// Connects to `operators` (`http://127.0.0.1:8421`) with a moderator's `key`. Fails with 31004
    /// for a wrong key. Events start before the future ends.
    public static CompletableFuture<ModeratorClient> connect(
            URI operators, String key, ModerationListener listener) {
        var client = new ModeratorClient(operators, key, listener);
        // The call comes first because a refused upgrade does not say why.
        return client.server()
                .thenCompose(_ -> client.events.opened().exceptionallyCompose(Answers::unreached))
                .thenApply(_ -> client)
                .whenComplete((_, failure) -> {
                    if (failure != null) {
                        client.close();
                    }
                });
    }

    @Override
    public CompletableFuture<ServerInfo> server() {
        return calls.get("server", ServerInfo.class);
    }

    @Override
    public CompletableFuture<RoomPage> rooms(@Nullable RoomId after, int limit, String search) {
        return calls.get(
                "rooms",
                RoomPage.class,
                "after",
                after == null ? "" : after,
                "limit",
                limit,
                "search",
                search);
    }

    @Override
    public CompletableFuture<Void> createRoom(RoomId room, String name) {
        return calls.post("rooms", new ConsoleRequest.CreateRoom(room, Optional.of(name)));
    }

    @Override
    public CompletableFuture<Void> destroyRoom(RoomId room, String reason) {
        return calls.post("rooms/destroy", new ConsoleRequest.DestroyRoom(room, reason));
    }

    @Override
    public CompletableFuture<MemberPage> members(RoomId room, int count, boolean newestFirst) {
        return calls.get(
                "members",
                MemberPage.class,
                "room",
                room,
                "count",
                count,
                "order",
                newestFirst ? 2 : 1);
    }

    @Override
    public CompletableFuture<List<SanctionEntry>> mutes(RoomId room) {
        return sanctions("mutes", room);
    }

    @Override
    public CompletableFuture<List<SanctionEntry>> bans(RoomId room) {
        return sanctions("bans", room);
    }

    private CompletableFuture<List<SanctionEntry>> sanctions(String path, RoomId room) {
        return calls.get(path, SanctionEntry[].class, "room", room).thenApply(List::of);
    }

    @Override
    public CompletableFuture<UserResults> mute(
            RoomId room, List<UserId> users, int minutes, String reason) {
        return calls.post(
                "mutes",
                new ConsoleRequest.Sanction(room, users, minutes, reason),
                UserResults.class);
    }

    @Override
    public CompletableFuture<UserResults> unmute(RoomId room, List<UserId> users, String reason) {
        return calls.post(
                "mutes/lift", new ConsoleRequest.Lift(room, users, reason), UserResults.class);
    }

    @Override
    public CompletableFuture<UserResults> ban(
            RoomId room, List<UserId> users, int minutes, String reason) {
        return calls.post(
                "bans",
                new ConsoleRequest.Sanction(room, users, minutes, reason),
                UserResults.class);
    }

    @Override
    public CompletableFuture<UserResults> unban(RoomId room, List<UserId> users, String reason) {
        return calls.post(
                "bans/lift", new ConsoleRequest.Lift(room, users, reason), UserResults.class);
    }

    @Override
    public CompletableFuture<UserResults> kick(RoomId room, List<UserId> users, String reason) {
        return ban(room, users, LEAST_MINUTES, reason);
    }

    @Override
    public CompletableFuture<ConsoleAnswer> muteAll(RoomId room, boolean on, String reason) {
        return calls.act("mute-all", new ConsoleRequest.MuteAll(room, on, reason));
    }

    @Override
    public RoomCalls inRoom() {
        return new HttpRoomCalls(calls);
    }

    @Override
    public GlobalCalls everywhere() {
        return new HttpGlobalCalls(calls);
    }

    @Override
    public MessageCalls messages() {
        return new HttpMessageCalls(calls);
    }

    @Override
    public UserCalls users() {
        return new HttpUserCalls(calls);
    }

    @Override
    public AuditCalls auditLog() {
        return new HttpAuditCalls(calls);
    }

    @Override
    public KeyCalls keys() {
        return new HttpKeyCalls(calls);
    }

    @Override
    public Transfer backup(Path file, LongConsumer progress) {
        return calls.fetch("backup", file, progress);
    }

    @Override
    public void watch(RoomId room) {
        command(new ConsoleCommand.Watch(room));
    }

    @Override
    public void unwatch(RoomId room) {
        command(new ConsoleCommand.Unwatch(room));
    }

    private void command(ConsoleCommand command) {
        var text = WireJson.mapper().writerFor(ConsoleCommand.class).writeValueAsString(command);
        // A connection that has ended is told to the listener, which is all a caller could do.
        var _ = events.send(text);
    }

    @Override
    public void close() {
        events.close();
        http.shutdown();
    }
}

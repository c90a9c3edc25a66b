package io.roomkeeper.client;

import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.UserId;
import io.roomkeeper.protocol.console.AppSettingsView;
import io.roomkeeper.protocol.console.ConsoleAnswer;
import io.roomkeeper.protocol.console.ConsoleRequest;
import io.roomkeeper.protocol.console.GlobalSanctionEntry;
import io.roomkeeper.protocol.console.KeptRooms;
import io.roomkeeper.protocol.console.MessageTraffic;
import io.roomkeeper.protocol.console.MessageTypeList;
import io.roomkeeper.protocol.console.MessageTypes;
import io.roomkeeper.protocol.console.UserResults;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.concurrent.CompletableFuture;

record HttpGlobalCalls(ConsoleHttp http) implements GlobalCalls {
    private static final String MUTES = "global-mutes";
    private static final String BLOCKS = "blocks";

    @Override
    public CompletableFuture<List<GlobalSanctionEntry>> mutes() {
        return http.get(MUTES, GlobalSanctionEntry[].class).thenApply(List::of);
    }

    @Override
    public CompletableFuture<UserResults> mute(List<UserId> users, int minutes, String reason) {
        return impose(MUTES, users, minutes, reason);
    }

    @Override
    public CompletableFuture<UserResults> unmute(List<UserId> users, String reason) {
        return lift(MUTES, users, reason);
    }

    @Override
    public CompletableFuture<List<GlobalSanctionEntry>> blocks() {
        return http.get(BLOCKS, GlobalSanctionEntry[].class).thenApply(List::of);
    }

    @Override
    public CompletableFuture<UserResults> block(List<UserId> users, int minutes, String reason) {
        return impose(BLOCKS, users, minutes, reason);
    }

    @Override
    public CompletableFuture<UserResults> unblock(List<UserId> users, String reason) {
        return lift(BLOCKS, users, reason);
    }

    private CompletableFuture<UserResults> impose(
            String path, List<UserId> users, int minutes, String reason) {
        return http.post(
                path, new ConsoleRequest.GlobalSanction(users, minutes, reason), UserResults.class);
    }

    private CompletableFuture<UserResults> lift(String path, List<UserId> users, String reason) {
        return http.post(
                path + "/lift", new ConsoleRequest.GlobalLift(users, reason), UserResults.class);
    }

    @Override
    public CompletableFuture<MessageTypes> messageTypes() {
        return http.get("message-types", MessageTypes.class);
    }

    @Override
    public CompletableFuture<ConsoleAnswer> changeMessageTypes(
            MessageTypeList list, List<String> types, boolean on, String reason) {
        return http.act(
                "message-types", new ConsoleRequest.ChangeMessageTypes(list, types, on, reason));
    }

    @Override
    public CompletableFuture<MessageTraffic> traffic(@Nullable RoomId room) {
        return room == null
                ? http.get("traffic", MessageTraffic.class)
                : http.get("traffic", MessageTraffic.class, "room", room);
    }

    @Override
    public CompletableFuture<KeptRooms> keptRooms() {
        return http.get("keepalive", KeptRooms.class);
    }

    @Override
    public CompletableFuture<ConsoleAnswer> keepAlive(RoomId room, boolean on, String reason) {
        return http.act("keepalive", new ConsoleRequest.KeepAlive(room, on, reason));
    }

    @Override
    public CompletableFuture<AppSettingsView> settings() {
        return http.get("settings", AppSettingsView.class);
    }

    @Override
    public CompletableFuture<ConsoleAnswer> changeSettings(ConsoleRequest.ChangeSettings change) {
        return http.act("settings", change);
    }
}

package io.roomkeeper.console.common;

import static io.roomkeeper.console.common.FakeModeration.joined;

import io.roomkeeper.client.GlobalCalls;
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

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/// The calls about all rooms of a [FakeModeration], with what they answer.
public final class FakeGlobalCalls implements GlobalCalls {
    public List<GlobalSanctionEntry> mutes = List.of();
    public List<KeptRooms.KeptRoom> kept = List.of();
    public MessageTypes types = new MessageTypes(List.of(), 20, List.of(), 20);
    public List<AppSettingsView.Switch> switches = List.of();
    public int inactivityMinutes = 60;
    public List<String> recentTypes = List.of();
    public List<String> blockedWords = List.of();
    public Map<String, String> replacedWords = Map.of();
    public final List<ConsoleRequest.ChangeSettings> changes = new ArrayList<>();

    public MessageTraffic traffic = new MessageTraffic(List.of(), 100, 200, 100);

    private final FakeModeration server;

    FakeGlobalCalls(FakeModeration server) {
        this.server = server;
    }

    @Override
    public CompletableFuture<List<GlobalSanctionEntry>> mutes() {
        return server.asked("globalMutes", () -> mutes);
    }

    @Override
    public CompletableFuture<UserResults> mute(List<UserId> users, int minutes, String reason) {
        return server.answered(
                users, "globalMute %s %d %s".formatted(joined(users), minutes, reason));
    }

    @Override
    public CompletableFuture<UserResults> unmute(List<UserId> users, String reason) {
        return server.answered(users, "globalUnmute " + joined(users));
    }

    @Override
    public CompletableFuture<List<GlobalSanctionEntry>> blocks() {
        return server.asked("blocks", List::of);
    }

    @Override
    public CompletableFuture<UserResults> block(List<UserId> users, int minutes, String reason) {
        return server.answered(users, "block " + joined(users));
    }

    @Override
    public CompletableFuture<UserResults> unblock(List<UserId> users, String reason) {
        return server.answered(users, "unblock " + joined(users));
    }

    @Override
    public CompletableFuture<MessageTypes> messageTypes() {
        return server.asked("messageTypes", () -> types);
    }

    @Override
    public CompletableFuture<ConsoleAnswer> changeMessageTypes(
            MessageTypeList list, List<String> changed, boolean on, String reason) {
        return server.acted(
                "changeMessageTypes %s %s %s".formatted(list, String.join(",", changed), on));
    }

    @Override
    public CompletableFuture<KeptRooms> keptRooms() {
        return server.asked("keptRooms", () -> new KeptRooms(kept, 5));
    }

    @Override
    public CompletableFuture<ConsoleAnswer> keepAlive(RoomId room, boolean on, String reason) {
        return server.acted("keepAlive %s %s".formatted(room, on));
    }

    @Override
    public CompletableFuture<AppSettingsView> settings() {
        return server.asked(
                "settings",
                () ->
                        new AppSettingsView(
                                switches,
                                inactivityMinutes,
                                recentTypes,
                                blockedWords,
                                replacedWords,
                                List.of()));
    }

    @Override
    public CompletableFuture<ConsoleAnswer> changeSettings(ConsoleRequest.ChangeSettings change) {
        changes.add(change);
        return server.acted("changeSettings " + change.switches().orElse(Map.of()));
    }

    @Override
    public CompletableFuture<MessageTraffic> traffic(@Nullable RoomId room) {
        return server.asked("traffic " + room, () -> traffic);
    }
}

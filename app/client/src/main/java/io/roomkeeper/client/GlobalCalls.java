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

/// What holds in all rooms. What changes message types is an owner's call.
public interface GlobalCalls {
    /// Those in force, by end time.
    CompletableFuture<List<GlobalSanctionEntry>> mutes();

    /// Mutes `users` (1 to 20) everywhere for `minutes` (1 to 43 200).
    CompletableFuture<UserResults> mute(List<UserId> users, int minutes, String reason);

    CompletableFuture<UserResults> unmute(List<UserId> users, String reason);

    /// Those in force, by end time.
    CompletableFuture<List<GlobalSanctionEntry>> blocks();

    /// Keeps `users` (1 to 20) from connecting for `minutes` (1 to 43 200).
    CompletableFuture<UserResults> block(List<UserId> users, int minutes, String reason);

    CompletableFuture<UserResults> unblock(List<UserId> users, String reason);

    CompletableFuture<MessageTypes> messageTypes();

    CompletableFuture<ConsoleAnswer> changeMessageTypes(
            MessageTypeList list, List<String> types, boolean on, String reason);

    /// What was sent and discarded in the last minute, in `room` or, when it is null, in all.
    CompletableFuture<MessageTraffic> traffic(@Nullable RoomId room);

    CompletableFuture<KeptRooms> keptRooms();

    CompletableFuture<ConsoleAnswer> keepAlive(RoomId room, boolean on, String reason);

    CompletableFuture<AppSettingsView> settings();

    /// Changes what `change` gives; an owner's call.
    CompletableFuture<ConsoleAnswer> changeSettings(ConsoleRequest.ChangeSettings change);
}

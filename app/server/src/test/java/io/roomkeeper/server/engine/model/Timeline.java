package io.roomkeeper.server.engine.model;

import io.roomkeeper.protocol.UserId;
import io.roomkeeper.server.engine.Admission;
import io.roomkeeper.server.engine.AppSwitch;
import io.roomkeeper.server.engine.Hearers;
import io.roomkeeper.server.engine.Limit;
import io.roomkeeper.server.engine.Retention;
import io.roomkeeper.server.engine.RoomEvent;
import io.roomkeeper.server.engine.SessionId;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.time.Instant;

/// A room's messages, one after the other. Client behaviour §4.1.
final class Timeline {
    private final World world;
    private final OfflineModel offline;

    Timeline(World world, OfflineModel offline) {
        this.world = world;
        this.offline = offline;
    }

    /// What is sent; `from` is null by the Server API.
    record Draft(
            UserId sender,
            @Nullable SessionId from,
            String objectName,
            String content,
            String messageUId,
            String source,
            boolean toSender,
            Retention retention,
            boolean upstream,
            boolean replaced) {}

    RoomEvent.MessageSent add(ModelRoom room, Draft draft) {
        if (draft.upstream()) {
            offline.messageComes(room);
        }
        room.sequence++;
        room.messageCount++;
        room.lastSent = nextTime(room);
        if (draft.upstream()) {
            room.lastActive = room.lastSent;
        }
        var sent =
                new RoomEvent.MessageSent(
                        room.id,
                        room.lastSent,
                        room.sequence,
                        draft.sender(),
                        draft.from(),
                        draft.objectName(),
                        draft.content(),
                        draft.messageUId(),
                        draft.source(),
                        hearers(room, draft),
                        draft.retention(),
                        draft.upstream(),
                        draft.replaced());
        var member = room.members.get(draft.sender());
        if (member != null && draft.upstream()) {
            member.lastMessage = sent.at();
            member.messageCount++;
        }
        if (draft.retention() != Retention.NONE) {
            room.recent.add(sent);
            int most = world.limit(Limit.RECENT_BYTES_PER_ROOM);
            while (room.recent.size() > Admission.MAX_RECENT
                    || (room.recent.size() > 1 && bytes(room) > most)) {
                room.recent.removeFirst();
            }
        }
        world.tell(sent);
        return sent;
    }

    private static int bytes(ModelRoom room) {
        return room.recent.stream()
                .mapToInt(each -> each.content().getBytes(StandardCharsets.UTF_8).length)
                .sum();
    }

    Instant nextTime(ModelRoom room) {
        return world.now().isAfter(room.lastSent) ? world.now() : room.lastSent.plusMillis(1);
    }

    private static Hearers hearers(ModelRoom room, Draft draft) {
        if (!room.distributing && !draft.objectName().equals("RC:RcCmd")) {
            return Hearers.NOBODY;
        }
        return draft.toSender() ? Hearers.ALL : Hearers.OTHERS;
    }

    Retention retention(String objectName, boolean persisted) {
        return switch (objectName) {
            case "RC:chrmKVNotiMsg" -> Retention.NONE;
            case "RC:CmdMsg" -> Retention.RECENT;
            default ->
                    persisted && (world.has(AppSwitch.HISTORY) || world.has(AppSwitch.HISTORY_LOG))
                            ? Retention.HISTORY
                            : Retention.RECENT;
        };
    }
}

package io.roomkeeper.server.admin;

import io.roomkeeper.protocol.ErrorCode;
import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.RoomkeeperException;
import io.roomkeeper.protocol.UserId;
import io.roomkeeper.protocol.WireJson;
import io.roomkeeper.server.engine.Admission;
import io.roomkeeper.server.engine.ChatroomEngine;
import io.roomkeeper.server.engine.MessageLog;
import io.roomkeeper.server.engine.Original;
import io.roomkeeper.server.engine.RoomCommand;
import io.roomkeeper.server.http.Waiting;

import tools.jackson.core.JacksonException;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The last messages of some users in a room that were not recalled yet: looked for in the history,
/// newest first, and among those the room still has in mind.
final class LastMessages {
    /// Messages that are looked at.
    static final int MOST_LOOKED_AT = 5_000;

    private static final int MOST_USERS = 20;
    private static final String RECALL = "RC:RcCmd";

    private final Map<UserId, Integer> wanted = new HashMap<>();
    private final Map<String, Original> found = new LinkedHashMap<>();
    private final Set<String> recalled = new HashSet<>();

    /// `count` of each of `users`. 1002.
    LastMessages(List<UserId> users, int count) {
        check("the number of userId", users.size(), MOST_USERS);
        check("count", count, MessageLog.MAX_MESSAGES);
        users.forEach(user -> wanted.put(user, count));
    }

    private static void check(String what, int value, int most) {
        if (value < 1 || value > most) {
            throw new RoomkeeperException(
                    ErrorCode.BAD_PARAMETER,
                    what + " must be 1 to " + most + ", was " + value + ".");
        }
    }

    /// Their ids, newest first.
    Map<String, Original> find(RoomId room, MessageLog history, ChatroomEngine engine) {
        for (var sent :
                Waiting.on(engine.execute(new RoomCommand.Recent(room, Admission.MAX_RECENT)))
                        .reversed()) {
            look(sent.objectName(), sent.content(), sent.messageUId(), sent.sender(), sent.at());
        }
        var cursor = Instant.EPOCH;
        for (int looked = 0; looked < MOST_LOOKED_AT && !wanted.isEmpty(); ) {
            var page = Waiting.on(history.page(room, cursor, MessageLog.MAX_MESSAGES, false));
            for (var message : page.messages().reversed()) {
                look(
                        message.objectName(),
                        message.content(),
                        message.messageUId(),
                        message.sender(),
                        message.sentTime());
            }
            if (!page.hasMore()) {
                break;
            }
            cursor = page.messages().getFirst().sentTime();
            looked += page.messages().size();
        }
        return found;
    }

    private void look(
            String objectName, String content, String messageUId, UserId sender, Instant at) {
        if (objectName.equals(RECALL)) {
            recalledBy(content).ifPresent(recalled::add);
            return;
        }
        var left = wanted.get(sender);
        if (left != null
                && !recalled.contains(messageUId)
                && found.putIfAbsent(messageUId, new Original(sender, at)) == null) {
            if (left == 1) {
                wanted.remove(sender);
            } else {
                wanted.put(sender, left - 1);
            }
        }
    }

    private static Optional<String> recalledBy(String content) {
        try {
            var id = WireJson.mapper().readTree(content).path("messageUId").asString("");
            return id.isEmpty() ? Optional.empty() : Optional.of(id);
        } catch (JacksonException unreadable) {
            return Optional.empty();
        }
    }
}

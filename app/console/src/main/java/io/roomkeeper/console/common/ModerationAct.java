package io.roomkeeper.console.common;

import static io.roomkeeper.console.common.Texts.text;

import io.roomkeeper.client.Moderation;
import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.UserId;

import java.util.List;
import java.util.concurrent.CompletableFuture;

/// What a moderator does to users in a room.
enum ModerationAct {
    MUTE("act.mute.done", "act.mute.failed"),
    UNMUTE("act.unmute.done", "act.unmute.failed"),
    BAN("act.ban.done", "act.ban.failed"),
    UNBAN("act.unban.done", "act.unban.failed");

    private final String done;
    private final String failed;

    ModerationAct(String done, String failed) {
        this.done = done;
        this.failed = failed;
    }

    /// One act on `users`; an act without a term has 0 `minutes`.
    record Order(ModerationAct act, RoomId room, List<UserId> users, int minutes, String reason) {
        Order {
            users = users.stream().distinct().toList();
        }

        /// The same for `others`.
        Order on(List<UserId> others) {
            return new Order(act, room, others, minutes, reason);
        }

        /// Asks the server, for at most 20 users.
        CompletableFuture<Void> send(Moderation moderation) {
            return switch (act) {
                case MUTE -> moderation.mute(room, users, minutes, reason);
                case UNMUTE -> moderation.unmute(room, users, reason);
                case BAN -> moderation.ban(room, users, minutes, reason);
                case UNBAN -> moderation.unban(room, users, reason);
            };
        }

        /// Says that it was done: "Muted user-555 for 10 minutes."
        String done() {
            return text(act.done, name(users), minutes == 0 ? "" : Times.term(minutes));
        }

        /// Says that it was not done: "user-4 was not muted: The room does not exist any more."
        String failed(String why) {
            return text(act.failed, name(users), users.size(), why);
        }
    }

    /// "user-555", or "3 users".
    static String name(List<UserId> users) {
        return users.size() == 1 ? users.getFirst().value() : text("act.users", users.size());
    }
}

package io.roomkeeper.console.common;

import static io.roomkeeper.console.common.Texts.text;

import io.roomkeeper.client.Moderation;
import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.UserId;
import io.roomkeeper.protocol.console.AuditAct;
import io.roomkeeper.protocol.console.UserResults;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/// What a moderator does to users, in a room or everywhere.
enum ModerationAct {
    MUTE(AuditAct.MUTE, "act.mute.failed"),
    UNMUTE(AuditAct.UNMUTE, "act.unmute.failed"),
    BAN(AuditAct.BAN, "act.ban.failed"),
    UNBAN(AuditAct.UNBAN, "act.unban.failed"),
    KICK(AuditAct.BAN, "act.kick.failed"),
    ALLOW(AuditAct.ALLOW, "act.allow.failed"),
    ALLOW_NO_MORE(AuditAct.ALLOW_NO_MORE, "act.allowNoMore.failed"),
    EXCEPT(AuditAct.EXCEPT_FROM_MUTES, "act.except.failed"),
    EXCEPT_NO_MORE(AuditAct.EXCEPT_NO_MORE, "act.exceptNoMore.failed"),
    GLOBAL_MUTE(AuditAct.GLOBAL_MUTE, "act.globalMute.failed"),
    GLOBAL_UNMUTE(AuditAct.GLOBAL_UNMUTE, "act.globalUnmute.failed");

    private final AuditAct logged;
    private final String failed;

    ModerationAct(AuditAct logged, String failed) {
        this.logged = logged;
        this.failed = failed;
    }

    /// What the audit log calls it.
    AuditAct logged() {
        return logged;
    }

    /// Whether it is to somebody's harm, so that nobody does it to themselves.
    boolean isAgainst() {
        return switch (this) {
            case MUTE, BAN, KICK, GLOBAL_MUTE -> true;
            case UNMUTE, UNBAN, ALLOW, ALLOW_NO_MORE, EXCEPT, EXCEPT_NO_MORE, GLOBAL_UNMUTE ->
                    false;
        };
    }

    /// Says that what `lift` would have lifted from `users` has ended.
    static String ended(AuditAct lift, List<UserId> users) {
        String key =
                switch (lift) {
                    case UNBAN -> "act.over.ban";
                    case GLOBAL_UNMUTE -> "act.over.globalMute";
                    default -> "act.over.mute";
                };
        return text(key, name(users), users.size());
    }

    /// Whether it holds in all rooms.
    boolean isGlobal() {
        return this == GLOBAL_MUTE || this == GLOBAL_UNMUTE;
    }

    /// One act on `users`, asked for in `room` or in none; an act without a term has 0 `minutes`.
    record Order(
            ModerationAct act,
            Optional<RoomId> room,
            List<UserId> users,
            int minutes,
            String reason) {
        Order(ModerationAct act, RoomId room, List<UserId> users, int minutes, String reason) {
            this(act, Optional.of(room), users, minutes, reason);
        }

        Order {
            users = users.stream().distinct().toList();
        }

        /// The same for `others`.
        Order on(List<UserId> others) {
            return new Order(act, room, others, minutes, reason);
        }

        /// Whether this is in the same place, and to users that are among those of `other`.
        boolean concerns(Order other) {
            return room.equals(other.room) && other.users.containsAll(users);
        }

        /// Asks the server, for at most 20 users.
        CompletableFuture<UserResults> send(Moderation moderation) {
            return switch (act) {
                case MUTE -> moderation.mute(in(), users, minutes, reason);
                case UNMUTE -> moderation.unmute(in(), users, reason);
                case BAN -> moderation.ban(in(), users, minutes, reason);
                case UNBAN -> moderation.unban(in(), users, reason);
                case KICK -> moderation.kick(in(), users, reason);
                case ALLOW -> moderation.inRoom().allow(in(), users, reason);
                case ALLOW_NO_MORE -> moderation.inRoom().allowNoMore(in(), users, reason);
                case EXCEPT -> moderation.inRoom().except(in(), users, reason);
                case EXCEPT_NO_MORE -> moderation.inRoom().exceptNoMore(in(), users, reason);
                case GLOBAL_MUTE -> moderation.everywhere().mute(users, minutes, reason);
                case GLOBAL_UNMUTE -> moderation.everywhere().unmute(users, reason);
            };
        }

        private RoomId in() {
            return room.orElseThrow();
        }

        /// Says that it was done: "Muted user-555 for 10 minutes."
        String done() {
            return act == KICK
                    ? text("act.kick.done", name(users))
                    : ActWords.done(act.logged, name(users), minutes);
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

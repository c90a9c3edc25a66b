package io.roomkeeper.console.common;

import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.UserId;
import io.roomkeeper.protocol.console.AuditAct;
import io.roomkeeper.protocol.console.AuditEntry;
import io.roomkeeper.protocol.console.AuditLine;

import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What the audit log says of something this moderator did: lines of these `acts`, in `room` or
/// everywhere, not before `since`, about `users` or, with none, about whatever it was done to.
public record Deed(Set<AuditAct> acts, Optional<RoomId> room, Set<UserId> users, Instant since) {
    public Deed {
        acts = Set.copyOf(acts);
        users = Set.copyOf(users);
    }

    /// Something done to a room, or everywhere.
    public static Deed of(Set<AuditAct> acts, Optional<RoomId> room, Instant since) {
        return new Deed(acts, room, Set.of(), since);
    }

    /// Its lines among those found, newest first; of each subject the newest only.
    List<AuditLine> in(List<AuditLine> found) {
        Set<String> seen = new HashSet<>();
        return found.stream()
                .filter(line -> tellsOf(line.entry()))
                .filter(line -> seen.add(line.entry().act() + " " + line.entry().subject()))
                .toList();
    }

    private boolean tellsOf(AuditEntry entry) {
        return acts.contains(entry.act())
                && room.equals(Optional.ofNullable(entry.chatroomId()))
                && (users.isEmpty()
                        || Arrays.stream(entry.subject().split(", ", -1))
                                .anyMatch(user ->
                                        users.stream().anyMatch(u -> u.value().equals(user))));
    }
}

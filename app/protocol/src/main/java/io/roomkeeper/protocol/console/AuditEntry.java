package io.roomkeeper.protocol.console;

import io.roomkeeper.protocol.RoomId;

import org.jspecify.annotations.Nullable;

/// One act: at `time` (ms since 1970) `by` did `act` to `subject` (a user id, several with commas,
/// or empty when to the room as a whole) in `chatroomId` (null: in all rooms), until `until` (0: no
/// term), for `reason`; with a `code` other than 0 it was refused, with that code.
public record AuditEntry(
        long time,
        String by,
        AuditAct act,
        @Nullable RoomId chatroomId,
        String subject,
        long until,
        String reason,
        int code) {
    /// By whom it is when a room ends by itself, for one of the two reasons.
    public static final String SERVER = "system";

    /// Nothing had happened in the room.
    public static final String IDLE = "idle";

    /// The room was as old as it was to become.
    public static final String AGE = "age";

    /// An act that was done.
    public AuditEntry(
            long time,
            String by,
            AuditAct act,
            @Nullable RoomId chatroomId,
            String subject,
            long until,
            String reason) {
        this(time, by, act, chatroomId, subject, until, reason, 0);
    }
}

package io.roomkeeper.protocol.console;

import io.roomkeeper.protocol.RoomId;

import org.jspecify.annotations.Nullable;

/// One act: at `time` (ms since 1970) `by` did `act` to `subject` (a user id, several with commas,
/// or empty when to the room as a whole) in `chatroomId` (null: in all rooms), until `until` (0: no
/// term), for `reason`.
public record AuditEntry(
        long time,
        String by,
        AuditAct act,
        @Nullable RoomId chatroomId,
        String subject,
        long until,
        String reason) {}

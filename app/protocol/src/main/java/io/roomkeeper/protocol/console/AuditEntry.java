package io.roomkeeper.protocol.console;

import io.roomkeeper.protocol.RoomId;

/// One act: at `time` (ms since 1970) `by` did `act` to `subject` (a user id, empty when to the
/// room as a whole) in `chatroomId`, until `until` (0: no term), for `reason`.
public record AuditEntry(
        long time,
        String by,
        AuditAct act,
        RoomId chatroomId,
        String subject,
        long until,
        String reason) {}

package io.roomkeeper.server.engine;

import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.UserId;
import io.roomkeeper.protocol.console.AuditAct;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// An act that was not done: to `users`, or to what `subject` names, in `room` (null: in all
/// rooms), for `minutes` (0: without a term), refused with `code` and a sentence that says why.
public record Refusal(
        AuditAct act,
        @Nullable RoomId room,
        List<UserId> users,
        String subject,
        int minutes,
        int code,
        String message) {
    public Refusal {
        users = List.copyOf(users);
    }
}

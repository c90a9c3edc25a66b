package io.roomkeeper.server.store.history;

import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.server.engine.StoredMessage;

import java.time.Instant;

/// One record of the message journal.
sealed interface MessageRecord {
    /// First in each frame: all batches up to `batch` were forced before this frame was written.
    record Forced(long batch) implements MessageRecord {}

    record Sent(StoredMessage message) implements MessageRecord {}

    /// What `room` was sent before `before` is gone.
    record Cleaned(RoomId room, Instant before) implements MessageRecord {}

    /// What stands before this record of `room` is gone.
    record Emptied(RoomId room) implements MessageRecord {}
}

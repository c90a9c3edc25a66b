package io.roomkeeper.server.engine;

import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.UserId;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/// A message as the history keeps it. Client behaviour §4.1.
///
/// @param sequence of the message in its room's present life
/// @param sentTime whole milliseconds, strictly increasing in a room; the cursor of paging
/// @param source what it was sent with: `Server`, `Websocket`, `iOS`, `Android`, `PC`,
///   `MiniProgram`
public record StoredMessage(
        RoomId room,
        long sequence,
        UserId sender,
        String objectName,
        String content,
        String messageUId,
        Instant sentTime,
        String source) {
    public StoredMessage {
        if (!sentTime.equals(sentTime.truncatedTo(ChronoUnit.MILLIS))) {
            throw new IllegalArgumentException(
                    "sentTime must be whole milliseconds, was " + sentTime);
        }
    }
}

package io.roomkeeper.protocol.console;

import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.UserId;

/// A message as a moderator sees it.
public record ChatMessage(
        RoomId chatroomId,
        long sequence,
        UserId senderUserId,
        String objectName,
        String content,
        String messageUId,
        long sentTime) {}

package io.roomkeeper.console.chat;

import io.roomkeeper.console.common.PlainText;
import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.UserId;
import io.roomkeeper.protocol.console.ChatMessage;

import java.time.Instant;

/// A row of the message list. Two rows are never equal, so the list tells one from another.
public sealed interface ChatRow {
    Instant at();

    /// What was said or happened, in one line.
    String line();

    /// Somebody said something.
    final class Said implements ChatRow {
        private static final int MAX_LINE = 400;

        private final ChatMessage message;
        private final String badge;
        private final String line;

        public Said(ChatMessage message) {
            this.message = message;
            MessageBody body = MessageBody.of(message.objectName(), message.content());
            badge = body.badge();
            line = PlainText.line(body.text(), MAX_LINE);
        }

        @Override
        public Instant at() {
            return Instant.ofEpochMilli(message.sentTime());
        }

        public UserId author() {
            return message.senderUserId();
        }

        /// The room it was said in.
        public RoomId room() {
            return message.chatroomId();
        }

        /// Names the message in all rooms.
        String uid() {
            return message.messageUId();
        }

        /// The message's place in the room.
        long sequence() {
            return message.sequence();
        }

        /// The type, empty for text.
        String badge() {
            return badge;
        }

        @Override
        public String line() {
            return line;
        }

        /// What was said, with its line breaks.
        String whole(int limit) {
            return PlainText.lines(
                    MessageBody.of(message.objectName(), message.content()).text(), limit);
        }

        /// The type as it is on the wire.
        String type() {
            return message.objectName();
        }

        /// The type as it is shown.
        String objectName() {
            return PlainText.line(message.objectName(), MAX_LINE);
        }
    }

    /// Something happened in the room.
    final class Note implements ChatRow {
        private final Instant at;
        private final EventKind kind;
        private final String line;

        Note(Instant at, EventKind kind, String line) {
            this.at = at;
            this.kind = kind;
            this.line = line;
        }

        EventKind kind() {
            return kind;
        }

        @Override
        public Instant at() {
            return at;
        }

        @Override
        public String line() {
            return line;
        }
    }
}

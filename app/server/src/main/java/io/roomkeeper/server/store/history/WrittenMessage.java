package io.roomkeeper.server.store.history;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.roomkeeper.server.engine.StoredMessage;

/// A message as it is written in the journal: JSON among other bytes.
final class WrittenMessage {
    private final byte[] bytes;
    private final int start;
    private final int length;

    WrittenMessage(byte[] bytes, int start, int length) {
        this.bytes = bytes;
        this.start = start;
        this.length = length;
    }

    boolean holds(BytePiece piece) {
        return piece.isIn(bytes, start, length);
    }

    /// Each byte as a character, for the machine is quickest at looking through texts.
    String latin() {
        return new String(bytes, start, length, ISO_8859_1);
    }

    StoredMessage message() {
        if (MessageCodec.decode(bytes, start, length) instanceof MessageRecord.Sent(var message)) {
            return message;
        }
        throw new IllegalStateException("the index names a record that is no message");
    }
}

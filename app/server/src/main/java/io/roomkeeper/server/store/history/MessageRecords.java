package io.roomkeeper.server.store.history;

import io.roomkeeper.server.store.journal.Frame;
import io.roomkeeper.server.store.journal.Records;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The records of the journal of messages.
public record MessageRecords() implements Records {
    @Override
    public Optional<Instant> time(byte[] record) {
        return switch (MessageCodec.decode(record)) {
            case MessageRecord.Sent(var message) -> Optional.of(message.sentTime());
            case MessageRecord.Forced _, MessageRecord.Cleaned _, MessageRecord.Emptied _ ->
                    Optional.empty();
        };
    }

    @Override
    public long forcedBefore(Frame frame) {
        return MessageReplay.NONE.forcedBefore(frame);
    }

    @Override
    public List<byte[]> inPlaceOf(long batch) {
        return List.of(MessageCodec.encode(new MessageRecord.Forced(batch - 1)));
    }
}

package io.roomkeeper.server.store.history;

import io.roomkeeper.server.store.journal.Frame;
import io.roomkeeper.server.store.journal.Place;
import io.roomkeeper.server.store.journal.Replay;

import java.io.IOException;

/// Builds the index of messages from their journal.
record MessageReplay(MessageIndex index) implements Replay {
    /// Only checks the frames.
    static final Replay NONE =
            new Replay() {
                @Override
                public void take(Place place, Frame frame) {}

                @Override
                public long forcedBefore(Frame frame) {
                    return forced(frame);
                }
            };

    @Override
    public void take(Place place, Frame frame) throws IOException {
        index.apply(
                place,
                frame.records(),
                frame.records().stream().map(MessageCodec::decode).toList());
    }

    @Override
    public long forcedBefore(Frame frame) {
        return forced(frame);
    }

    private static long forced(Frame frame) {
        return MessageCodec.decode(frame.records().getFirst())
                        instanceof MessageRecord.Forced(long batch)
                ? batch
                : frame.batch() - 1;
    }
}

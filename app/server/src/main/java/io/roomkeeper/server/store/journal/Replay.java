package io.roomkeeper.server.store.journal;

import java.io.IOException;

/// Takes in the frames of a journal at start.
public interface Replay {
    /// The next frame, which starts at `place`.
    void take(Place place, Frame frame) throws IOException;

    /// Number of the last batch that was surely forced when `frame` was written. A bad frame up to
    /// it is damage; behind it, it may be a write that the disk has not finished.
    default long forcedBefore(Frame frame) {
        return frame.batch() - 1;
    }
}

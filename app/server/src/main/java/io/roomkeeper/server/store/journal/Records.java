package io.roomkeeper.server.store.journal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What the records of one journal say to those who check and mend it.
public interface Records {
    /// When the thing happened that `record` tells of, if it says so. Throws `RuntimeException`
    /// when the record cannot be read.
    Optional<Instant> time(byte[] record);

    /// Number of the last batch that was surely forced when `frame` was written.
    long forcedBefore(Frame frame);

    /// Records of a frame that stands for batch `batch`, which was lost.
    List<byte[]> inPlaceOf(long batch);
}

package io.roomkeeper.server.store.data;

import io.roomkeeper.server.store.journal.Hold;
import io.roomkeeper.server.store.journal.StoreException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/// The hold of a data folder for somebody who copies it.
final class DataHold {
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

    private DataHold() {}

    /// Empty where nothing can be written, for there nobody deletes. Throws [StoreException] when
    /// another has it for long.
    static Optional<Hold> take(Path data) throws IOException {
        if (!Files.isWritable(data)) {
            return Optional.empty();
        }
        var hold = Hold.take(data, LONGEST_WAIT);
        if (hold.isEmpty()) {
            throw new StoreException(
                    "%s is being copied by another backup or export. Try again when that is finished."
                            .formatted(data));
        }
        return hold;
    }
}

/// The files that hold the truth: segments of frames, each with a checksum. Knows nothing of rooms.
/// The format is described in `JOURNAL.md`.
@NullMarked
package io.roomkeeper.server.store.journal;

import org.jspecify.annotations.NullMarked;

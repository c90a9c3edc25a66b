/// All that is stored, as sorted entries of bytes, at one batch of the journal: written beside it
/// so that what came before can be let go. Knows keys and bytes, and no room. The format is
/// described in `JOURNAL.md`.
@NullMarked
package io.roomkeeper.server.store.snapshot;

import org.jspecify.annotations.NullMarked;

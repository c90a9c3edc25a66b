package io.roomkeeper.server.store.snapshot;

import java.util.function.UnaryOperator;

/// What a change does to the entries. The arrays are not copied and must not be changed.
@SuppressWarnings("ArrayRecordComponent") // compared nowhere
public sealed interface Edit {
    record Put(byte[] key, byte[] value) implements Edit {}

    record Remove(byte[] key) implements Edit {}

    /// Gives the entry another value; nothing happens when there is none.
    record Update(byte[] key, UnaryOperator<byte[]> change) implements Edit {}

    /// Removes all entries whose key begins with `prefix`.
    record Wipe(byte[] prefix) implements Edit {}
}

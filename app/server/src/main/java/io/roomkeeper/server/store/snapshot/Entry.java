package io.roomkeeper.server.store.snapshot;

/// One key and its value; entries are sorted by key, bytes compared as unsigned numbers. The arrays
/// are not copied and must not be changed.
@SuppressWarnings("ArrayRecordComponent") // compared nowhere
public record Entry(byte[] key, byte[] value) {}

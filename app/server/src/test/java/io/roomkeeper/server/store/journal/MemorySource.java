package io.roomkeeper.server.store.journal;

import java.io.EOFException;
import java.io.IOException;

/// A file in memory, open for reading.
record MemorySource(MemoryFile file) implements Disk.Source {
    @Override
    public byte[] read(long offset, int length) throws IOException {
        if (offset + length > file.length()) {
            throw new EOFException();
        }
        return file.bytes((int) offset, length);
    }

    @Override
    public long length() {
        return file.length();
    }

    @Override
    public void close() {}
}

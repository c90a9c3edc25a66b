package io.roomkeeper.server.store.journal;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;

/// The folder of journal segments, narrow enough for a twin that fails on purpose.
public interface Disk {
    /// Names of the files there, in order.
    List<String> files() throws IOException;

    byte[] read(String name) throws IOException;

    /// Opens `name` for appending and makes it if it is missing.
    Segment open(String name) throws IOException;

    /// Opens `name`, which must be there, for reading.
    Source source(String name) throws IOException;

    /// Deletes `name` if it is there.
    void delete(String name) throws IOException;

    /// Gives the file `from` the name `to`, in place of a file that has it.
    void rename(String from, String to) throws IOException;

    /// Bytes that may still be written.
    long usableSpace() throws IOException;

    /// Makes new and deleted names durable.
    void forceFolder() throws IOException;

    /// What a message calls the file.
    String path(String name);

    /// A file open for reading while it may still grow.
    interface Source extends Closeable {
        /// Exactly `length` bytes from `offset`; throws when the file ends before.
        byte[] read(long offset, int length) throws IOException;

        long length() throws IOException;
    }

    /// An open file that only grows, but for cutting or repeating its tail.
    interface Segment extends Closeable {
        long size() throws IOException;

        /// Writes all of `bytes` at the end, or throws after any part of it.
        void append(ByteBuffer bytes) throws IOException;

        /// Writes `bytes`, which are there already, once more where they are.
        void repeat(long offset, ByteBuffer bytes) throws IOException;

        void truncate(long size) throws IOException;

        void force() throws IOException;
    }
}

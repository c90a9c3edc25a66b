package io.roomkeeper.server.store.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/// A disk that remembers what was forced, and can fail, be full or lose power at any of its calls.
public final class MemoryDisk implements Disk {
    private static final int PAGE = 4096;

    private final int page;
    private final MemoryFolder folder;
    private long space = Long.MAX_VALUE;
    private long free = Long.MAX_VALUE;
    private Fault planned = Fault.NONE;
    private int faultAt = -1;
    private Error breaking = new AssertionError();
    private int breakAt = -1;
    private int calls;
    private int forces;
    private boolean off;

    public MemoryDisk() {
        this(PAGE);
    }

    /// One that keeps or loses `page` bytes together.
    public MemoryDisk(int page) {
        this(page, new MemoryFolder());
    }

    private MemoryDisk(int page, MemoryFolder folder) {
        this.page = page;
        this.folder = folder;
    }

    /// Lets the `call`-th changing call (from 0) go wrong.
    public synchronized void failAt(int call, Fault kind) {
        faultAt = call;
        planned = kind;
    }

    /// Throws `error` at the `call`-th changing call (from 0), of which nothing happens.
    public synchronized void breakAt(int call, Error error) {
        breakAt = call;
        breaking = error;
    }

    /// Lets all files together have at most `bytes`.
    public synchronized void space(long bytes) {
        space = bytes;
    }

    /// Says that `bytes` are free, which writing does not change.
    public synchronized void free(long bytes) {
        free = bytes;
    }

    /// Bytes that all files have together.
    public synchronized long usedSpace() {
        return folder.bytes();
    }

    /// Changing calls so far.
    public synchronized int calls() {
        return calls;
    }

    /// How often a file was forced, by whichever thread.
    public synchronized int forces() {
        return forces;
    }

    /// What is there after the power is back: what was forced, and `kept` of the bytes after.
    public synchronized MemoryDisk afterPowerCut(double kept) {
        return new MemoryDisk(page, folder.afterPowerCut(kept));
    }

    /// One of the many ways in which things may be after the power is back.
    public synchronized MemoryDisk afterPowerCut(Random random) {
        return new MemoryDisk(page, folder.afterPowerCut(random));
    }

    /// What is there after the process was killed: all that was written, forced or not as before.
    public synchronized MemoryDisk afterKill() {
        return new MemoryDisk(page, folder.copy());
    }

    /// Puts a file there, name and bytes forced.
    public synchronized void put(String name, byte[] bytes) {
        folder.put(name, MemoryFile.of(page, bytes));
    }

    /// Changes one bit of what was written.
    public synchronized void flip(String name, int offset, int bit) {
        folder.file(name).flip(offset, bit);
    }

    private Fault next() throws IOException {
        if (off) {
            throw new IOException("the power is off");
        }
        if (calls == breakAt) {
            calls++;
            throw breaking;
        }
        var fault = calls++ == faultAt ? planned : Fault.NONE;
        off = fault.ends();
        return fault;
    }

    private static void check(Fault fault, String what) throws IOException {
        if (fault != Fault.NONE) {
            throw new IOException("cannot " + what);
        }
    }

    @Override
    public synchronized List<String> files() {
        return folder.names();
    }

    @Override
    public synchronized byte[] read(String name) {
        return folder.file(name).bytes();
    }

    @Override
    public synchronized Segment open(String name) throws IOException {
        var fault = next();
        if (fault.happens() && !folder.has(name)) {
            folder.change(name, Optional.of(new MemoryFile(page)));
        }
        check(fault, "open");
        return new OpenFile(folder.there(name));
    }

    @Override
    public synchronized Source source(String name) throws IOException {
        return new MemorySource(folder.there(name));
    }

    @Override
    public synchronized void delete(String name) throws IOException {
        var fault = next();
        if (fault.happens() && folder.has(name)) {
            folder.change(name, Optional.empty());
        }
        check(fault, "delete");
    }

    @Override
    public synchronized void rename(String from, String to) throws IOException {
        var file = folder.there(from);
        var fault = next();
        if (fault.happens()) {
            folder.change(from, Optional.empty());
            folder.change(to, Optional.of(file));
        }
        check(fault, "rename");
    }

    @Override
    public synchronized long usableSpace() {
        return Math.min(free, left());
    }

    private long left() {
        return space - usedSpace();
    }

    @Override
    public synchronized void forceFolder() throws IOException {
        var fault = next();
        if (fault.forces()) {
            folder.force();
        }
        check(fault, "force the folder");
    }

    @Override
    public String path(String name) {
        return name;
    }

    private final class OpenFile implements Segment {
        private final MemoryFile file;
        private boolean closed;

        OpenFile(MemoryFile file) {
            this.file = file;
        }

        private Fault nextOfOpen() throws IOException {
            if (closed) {
                throw new ClosedChannelException();
            }
            return next();
        }

        @Override
        public long size() {
            synchronized (MemoryDisk.this) {
                return file.length();
            }
        }

        @Override
        public void append(ByteBuffer bytes) throws IOException {
            synchronized (MemoryDisk.this) {
                var fault = nextOfOpen();
                int wanted = bytes.remaining();
                var part = new byte[(int) Math.min(fault.written(wanted), left())];
                bytes.get(part);
                file.append(part);
                check(fault, "write");
                if (part.length < wanted) {
                    throw new IOException("No space left on device");
                }
            }
        }

        @Override
        public void repeat(long offset, ByteBuffer bytes) throws IOException {
            synchronized (MemoryDisk.this) {
                var fault = nextOfOpen();
                var part = new byte[fault.written(bytes.remaining())];
                bytes.get(part);
                file.repeat((int) offset, part);
                check(fault, "write");
            }
        }

        @Override
        public void truncate(long size) throws IOException {
            synchronized (MemoryDisk.this) {
                var fault = nextOfOpen();
                if (fault.happens()) {
                    file.truncate((int) size);
                }
                check(fault, "truncate");
            }
        }

        @Override
        public void force() throws IOException {
            synchronized (MemoryDisk.this) {
                var fault = nextOfOpen();
                if (fault.forces()) {
                    file.force();
                } else if (fault == Fault.FAILED_FORCE) {
                    file.failForce(new Random(calls));
                }
                check(fault, "force");
                forces++;
            }
        }

        @Override
        public void close() throws IOException {
            synchronized (MemoryDisk.this) {
                if (!closed) {
                    closed = true;
                    check(next(), "close");
                }
            }
        }
    }
}

package io.roomkeeper.server.store.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;

/// A disk that remembers what was forced, and can fail or lose power at any of its calls.
public final class MemoryDisk implements Disk {
    /// What happens at the chosen call.
    public enum Fault {
        NONE,
        /// The call throws; half of a write has happened.
        ERROR,
        /// The machine stops: nothing works any more, and half of a write has happened.
        POWER_CUT
    }

    private static final class Content {
        byte[] bytes = {};
        int forced;
        boolean named;
    }

    private final TreeMap<String, Content> contents = new TreeMap<>();
    private Fault fault = Fault.NONE;
    private int faultAt = -1;
    private int calls;
    private final AtomicInteger forces = new AtomicInteger();
    private boolean off;
    private volatile long free = Long.MAX_VALUE;

    /// Lets the `call`-th changing call (from 0) go wrong.
    public void failAt(int call, Fault kind) {
        faultAt = call;
        fault = kind;
    }

    /// Lets `bytes` be free, which writing does not change.
    public void free(long bytes) {
        free = bytes;
    }

    /// Changing calls so far.
    public int calls() {
        return calls;
    }

    /// How often a file was forced, by whichever thread.
    public int forces() {
        return forces.get();
    }

    /// What is there after the power is back: forced bytes, and `kept` of those written after.
    public MemoryDisk afterPowerCut(double kept) {
        var disk = new MemoryDisk();
        contents.forEach((name, content) -> {
            if (content.named) {
                int unforced = content.bytes.length - content.forced;
                put(disk, name, content.forced + (int) (unforced * kept), content.bytes);
            }
        });
        return disk;
    }

    /// What is there after the process was killed: all that was written.
    public MemoryDisk afterKill() {
        var disk = new MemoryDisk();
        contents.forEach((name, content) -> put(disk, name, content.bytes.length, content.bytes));
        return disk;
    }

    private static void put(MemoryDisk disk, String name, int length, byte[] bytes) {
        var copy = new Content();
        copy.bytes = Arrays.copyOf(bytes, length);
        copy.forced = length;
        copy.named = true;
        disk.contents.put(name, copy);
    }

    public void put(String name, byte[] bytes) {
        put(this, name, bytes.length, bytes);
    }

    private boolean fails() throws IOException {
        if (off) {
            throw new IOException("the power is off");
        }
        boolean now = calls++ == faultAt;
        if (now && fault == Fault.POWER_CUT) {
            off = true;
        }
        return now;
    }

    @Override
    public List<String> files() {
        return List.copyOf(contents.keySet());
    }

    @Override
    public byte[] read(String name) {
        return Objects.requireNonNull(contents.get(name)).bytes.clone();
    }

    @Override
    public Segment open(String name) throws IOException {
        if (fails()) {
            throw new IOException("cannot open");
        }
        return new OpenContent(contents.computeIfAbsent(name, _ -> new Content()));
    }

    @Override
    public Source source(String name) {
        var content = Objects.requireNonNull(contents.get(name));
        return new Source() {
            @Override
            public byte[] read(long offset, int length) {
                return Arrays.copyOfRange(content.bytes, (int) offset, (int) offset + length);
            }

            @Override
            public long length() {
                return content.bytes.length;
            }

            @Override
            public void close() {}
        };
    }

    @Override
    public void delete(String name) {
        contents.remove(name);
    }

    @Override
    public void rename(String from, String to) throws IOException {
        if (fails()) {
            throw new IOException("cannot rename");
        }
        contents.put(to, Objects.requireNonNull(contents.remove(from)));
    }

    @Override
    public long usableSpace() {
        return free;
    }

    @Override
    public void forceFolder() throws IOException {
        if (fails()) {
            throw new IOException("cannot force the folder");
        }
        contents.values().forEach(content -> content.named = true);
    }

    @Override
    public String path(String name) {
        return name;
    }

    private final class OpenContent implements Segment {
        private final Content content;

        OpenContent(Content content) {
            this.content = content;
        }

        @Override
        public long size() {
            return content.bytes.length;
        }

        @Override
        public void append(ByteBuffer bytes) throws IOException {
            boolean fails = fails();
            int count = fails ? bytes.remaining() / 2 : bytes.remaining();
            int before = content.bytes.length;
            content.bytes = Arrays.copyOf(content.bytes, before + count);
            bytes.get(content.bytes, before, count);
            if (fails) {
                throw new IOException("no space left");
            }
        }

        @Override
        public void truncate(long size) throws IOException {
            if (fails()) {
                throw new IOException("cannot truncate");
            }
            content.bytes = Arrays.copyOf(content.bytes, (int) size);
            content.forced = Math.min(content.forced, (int) size);
        }

        @Override
        public void force() throws IOException {
            if (fails()) {
                throw new IOException("cannot force");
            }
            content.forced = content.bytes.length;
            forces.incrementAndGet();
        }

        @Override
        public void close() {}
    }
}

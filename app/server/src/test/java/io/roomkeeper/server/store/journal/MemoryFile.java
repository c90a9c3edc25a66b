package io.roomkeeper.server.store.journal;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Random;

/// The bytes of one file in memory: what was written, and what of it is surely on the disk. Pages
/// that were written since the last force may survive a power cut, each for itself.
final class MemoryFile {
    private final int page;
    private byte[] written = {};
    private int length;
    private byte[] forced = {};
    private int shortest;
    private final BitSet dirty = new BitSet();

    MemoryFile(int page) {
        this.page = page;
    }

    /// A file whose bytes are all on the disk.
    static MemoryFile of(int page, byte[] bytes) {
        var file = new MemoryFile(page);
        file.written = bytes.clone();
        file.forced = bytes.clone();
        file.length = bytes.length;
        file.shortest = bytes.length;
        return file;
    }

    MemoryFile copy() {
        var copy = new MemoryFile(page);
        copy.written = Arrays.copyOf(written, length);
        copy.length = length;
        copy.forced = forced.clone();
        copy.shortest = shortest;
        copy.dirty.or(dirty);
        return copy;
    }

    synchronized int length() {
        return length;
    }

    byte[] bytes() {
        return Arrays.copyOf(written, length);
    }

    synchronized byte[] bytes(int from, int count) {
        return Arrays.copyOfRange(written, from, from + count);
    }

    synchronized void append(byte[] bytes) {
        if (bytes.length == 0) {
            return;
        }
        int end = length + bytes.length;
        if (end > written.length) {
            written = Arrays.copyOf(written, Math.max(end, 2 * written.length));
        }
        System.arraycopy(bytes, 0, written, length, bytes.length);
        dirty.set(length / page, (end - 1) / page + 1);
        length = end;
    }

    synchronized void repeat(int offset, byte[] bytes) {
        if (!Arrays.equals(written, offset, offset + bytes.length, bytes, 0, bytes.length)) {
            throw new IllegalArgumentException("these bytes are not there");
        }
        if (bytes.length > 0) {
            dirty.set(offset / page, (offset + bytes.length - 1) / page + 1);
        }
    }

    synchronized void truncate(int size) {
        length = Math.min(length, size);
        shortest = Math.min(shortest, length);
        dirty.clear((length + page - 1) / page, Integer.MAX_VALUE);
    }

    void force() {
        forced = Arrays.copyOf(forced, length);
        dirty.stream().forEach(this::keep);
        dirty.clear();
        shortest = length;
    }

    /// Some of the pages reach the disk; no later force writes the others, as on real systems.
    void failForce(Random random) {
        for (int index : dirty.stream().toArray()) {
            if (random.nextBoolean()) {
                int end = Math.min(length, (index + 1) * page);
                forced = Arrays.copyOf(forced, Math.max(forced.length, end));
                keep(index);
            }
        }
        shortest = Math.min(shortest, forced.length);
        dirty.clear();
    }

    private void keep(int index) {
        int from = index * page;
        int end = Math.min(length, from + page);
        System.arraycopy(written, from, forced, from, Math.max(0, end - from));
    }

    void flip(int offset, int bit) {
        written[offset] ^= (byte) (1 << bit);
        if (offset < forced.length) {
            forced[offset] ^= (byte) (1 << bit);
        }
    }

    /// What was forced, and `kept` of what was appended behind.
    MemoryFile afterPowerCut(double kept) {
        if (length < forced.length) {
            return of(page, forced);
        }
        int more = (int) ((length - forced.length) * kept);
        return of(page, Arrays.copyOf(written, forced.length + more));
    }

    /// A length that it had since the last force, and of each page written since the old bytes, the
    /// new, or new ones up to some point.
    MemoryFile afterPowerCut(Random random) {
        int shortestPossible = Math.min(shortest, forced.length);
        int longest = Math.max(length, forced.length);
        int size =
                switch (random.nextInt(4)) {
                    case 0 -> shortestPossible;
                    case 1, 2 -> longest;
                    default -> random.nextInt(shortestPossible, longest + 1);
                };
        var image = Arrays.copyOf(forced, size);
        int percent = 50 * random.nextInt(3);
        for (int index : dirty.stream().toArray()) {
            int from = index * page;
            int end = Math.min(Math.min(size, length), from + page);
            if (from < end && random.nextInt(100) < percent) {
                boolean torn = random.nextInt(8) == 0;
                int count = torn ? random.nextInt(end - from) : end - from;
                System.arraycopy(written, from, image, from, count);
            }
        }
        return of(page, image);
    }
}

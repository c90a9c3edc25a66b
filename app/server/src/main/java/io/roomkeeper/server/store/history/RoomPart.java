package io.roomkeeper.server.store.history;

import io.roomkeeper.server.store.journal.Place;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Where one room's messages are in one segment, in the order of their times, in arrays: about 30
/// bytes a message.
final class RoomPart {
    /// Takes in one message.
    interface Sink {
        void put(long time, Locator at, long id);
    }

    private final long segment;
    private long[] times = new long[4];
    private long[] ids = new long[4];
    private int[] offsets = new int[4];
    private int[] lengths = new int[4];
    private int[] checksums = new int[4];
    private int size;

    RoomPart(long segment) {
        this.segment = segment;
    }

    /// The next message, with the [MessageId#hash] of its id. One sent before others that are
    /// there, for the clock was set back between two lives of the room, is put in its place.
    synchronized void add(long time, Locator at, long id) {
        if (size == times.length) {
            grow();
        }
        int to = size == 0 || times[size - 1] <= time ? size : from(time + 1);
        if (to < size) {
            makeRoom(to);
        }
        times[to] = time;
        ids[to] = id;
        offsets[to] = at.place().offset();
        lengths[to] = at.length();
        checksums[to] = at.crc();
        size++;
    }

    private void makeRoom(int at) {
        int behind = size - at;
        System.arraycopy(times, at, times, at + 1, behind);
        System.arraycopy(ids, at, ids, at + 1, behind);
        System.arraycopy(offsets, at, offsets, at + 1, behind);
        System.arraycopy(lengths, at, lengths, at + 1, behind);
        System.arraycopy(checksums, at, checksums, at + 1, behind);
    }

    private void grow() {
        int more = 2 * size;
        times = Arrays.copyOf(times, more);
        ids = Arrays.copyOf(ids, more);
        offsets = Arrays.copyOf(offsets, more);
        lengths = Arrays.copyOf(lengths, more);
        checksums = Arrays.copyOf(checksums, more);
    }

    synchronized List<Locator> first(long start, long before, int limit) {
        var found = new ArrayList<Locator>();
        for (int i = from(start); i < size && times[i] < before && found.size() < limit; i++) {
            found.add(at(i));
        }
        return found;
    }

    synchronized List<Locator> last(long start, long before, int limit) {
        var found = new ArrayList<Locator>();
        for (int i = from(before) - 1; i >= 0 && times[i] >= start && found.size() < limit; i--) {
            found.add(at(i));
        }
        return found;
    }

    synchronized List<Locator> withId(long id, long least) {
        var found = new ArrayList<Locator>();
        for (int i = from(least); i < size; i++) {
            if (ids[i] == id) {
                found.add(at(i));
            }
        }
        return found;
    }

    synchronized long newest() {
        return size == 0 ? Long.MIN_VALUE : times[size - 1];
    }

    synchronized void each(Sink sink) {
        for (int i = 0; i < size; i++) {
            sink.put(times[i], at(i), ids[i]);
        }
    }

    /// The first at `time` or later.
    private int from(long time) {
        int least = 0;
        int most = size;
        while (least < most) {
            int middle = (least + most) >>> 1;
            if (times[middle] < time) {
                least = middle + 1;
            } else {
                most = middle;
            }
        }
        return least;
    }

    private Locator at(int i) {
        return new Locator(new Place(segment, offsets[i]), lengths[i], checksums[i]);
    }
}

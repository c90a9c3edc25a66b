package io.roomkeeper.server.store.state;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/// Some byte strings in one array: where each ends, four bytes for each, then the strings one after
/// the other. Never changed.
@SuppressWarnings("ArrayRecordComponent") // compared nowhere
record PackedBlock(int count, byte[] bytes) {
    static final PackedBlock EMPTY = new PackedBlock(0, new byte[0]);

    private static final VarHandle INT =
            MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);

    /// Where the first `number` strings end, counted from the first one's beginning.
    private int end(int number) {
        return number == 0 ? 0 : (int) INT.get(bytes, Integer.BYTES * (number - 1));
    }

    private int place(int number) {
        return Integer.BYTES * count + end(number);
    }

    byte[] get(int at) {
        return Arrays.copyOfRange(bytes, place(at), place(at + 1));
    }

    /// Where `key` is in this sorted block; `-1 - i` when it belongs before the one at `i`.
    int search(byte[] key) {
        int from = 0;
        int to = count;
        while (from < to) {
            int middle = (from + to) >>> 1;
            int order =
                    Arrays.compareUnsigned(
                            bytes, place(middle), place(middle + 1), key, 0, key.length);
            if (order == 0) {
                return middle;
            } else if (order < 0) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return -1 - from;
    }

    /// `added` in place of those at `from` to before `to`.
    PackedBlock replaced(int from, int to, byte[]... added) {
        int more = 0;
        for (var each : added) {
            more += each.length;
        }
        int shift = more - (end(to) - end(from));
        int size = count - (to - from) + added.length;
        int strings = Integer.BYTES * size;
        var result = new byte[strings + end(count) + shift];
        System.arraycopy(bytes, 0, result, 0, Integer.BYTES * from);
        System.arraycopy(bytes, place(0), result, strings, end(from));
        int end = end(from);
        int number = from;
        for (var each : added) {
            System.arraycopy(each, 0, result, strings + end, each.length);
            end += each.length;
            INT.set(result, Integer.BYTES * number, end);
            number++;
        }
        for (int i = to; i < count; i++) {
            INT.set(result, Integer.BYTES * number, end(i + 1) + shift);
            number++;
        }
        System.arraycopy(bytes, place(to), result, strings + end, end(count) - end(to));
        return new PackedBlock(size, result);
    }
}

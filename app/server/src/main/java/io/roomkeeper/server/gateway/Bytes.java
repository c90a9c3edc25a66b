package io.roomkeeper.server.gateway;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/// Eight bytes at a time.
final class Bytes {
    private static final VarHandle LONGS =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

    private Bytes() {}

    static long longAt(byte[] bytes, int at) {
        return (long) LONGS.get(bytes, at);
    }

    /// Takes the mask off bytes `from` to `to`, of which the first is number `phase` under it. RFC
    /// 6455 §5.3.
    static void unmask(byte[] bytes, int from, int to, int mask, long phase) {
        int turned = Integer.rotateLeft(mask, (int) (phase % Integer.BYTES) * Byte.SIZE);
        long wide = ((long) turned << Integer.SIZE) | (turned & 0xFFFF_FFFFL);
        int at = from;
        for (; at + Long.BYTES <= to; at += Long.BYTES) {
            LONGS.set(bytes, at, longAt(bytes, at) ^ wide);
        }
        for (int shift = Long.SIZE - Byte.SIZE; at < to; at++, shift -= Byte.SIZE) {
            bytes[at] ^= (byte) (wide >>> shift);
        }
    }
}

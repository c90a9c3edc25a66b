package io.roomkeeper.server.delivery;

import org.jspecify.annotations.Nullable;

import java.nio.ByteBuffer;

/// One thing told to many, as it goes over the wire: outside the heap, where sockets can write it
/// from without a copy, and never changed, so that all I/O threads share it.
final class Frame {
    /// The room's number for it; 0 when it has none.
    final long sequence;

    /// Whether it is left out first for who reads slowly.
    final boolean low;

    /// Whether it tells of changed attributes: who missed some can ask for all there are.
    final boolean attributes;

    private final ByteBuffer plain;
    private final int payloadBytes;
    private volatile @Nullable ByteBuffer deflated;

    Frame(byte[] payload, long sequence, boolean low, boolean attributes) {
        this.sequence = sequence;
        this.low = low;
        this.attributes = attributes;
        payloadBytes = payload.length;
        int bytes = WireFrame.headerBytes(payload.length) + payload.length;
        var frame = ByteBuffer.allocateDirect(bytes);
        plain = WireFrame.put(frame, WireFrame.FINAL | WireFrame.TEXT, payload, payload.length);
        plain.flip();
    }

    /// Not to be moved in; see [ByteBuffer#duplicate].
    ByteBuffer plain() {
        return plain;
    }

    boolean paysToDeflate(Compressor compressor) {
        return compressor.pays(payloadBytes);
    }

    /// Compressed where that pays, by whoever needs it first. Two threads may both do it, once.
    ByteBuffer deflated(Compressor compressor) {
        if (!paysToDeflate(compressor)) {
            return plain;
        }
        var known = deflated;
        if (known == null) {
            var payload = new byte[payloadBytes];
            plain.get(plain.limit() - payloadBytes, payload);
            known = compressor.compress(payload, plain, true);
            deflated = known;
        }
        return known;
    }

    /// Whether it is never left out, because nobody could ask for it later.
    boolean isOwed() {
        return sequence == 0 && !attributes;
    }

    int bytes() {
        return plain.limit();
    }
}

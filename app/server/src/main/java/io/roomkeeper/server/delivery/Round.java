package io.roomkeeper.server.delivery;

import org.jspecify.annotations.Nullable;

import java.nio.ByteBuffer;
import java.util.function.Function;

/// The frames that go to all members of a lane now, the first with number `first`.
final class Round {
    final long first;
    final Frame[] frames;
    private final Buffers buffers;
    private final Block plain;
    private @Nullable Block deflated;

    Round(long first, Frame[] frames, Buffers buffers) {
        this.first = first;
        this.frames = frames;
        this.buffers = buffers;
        plain = block(Frame::plain);
    }

    /// The number after the last one.
    long end() {
        return first + frames.length;
    }

    Block plain() {
        return plain;
    }

    /// With what is worth it compressed; made when the first member wants it.
    Block deflated(Compressor compressor) {
        var known = deflated;
        if (known == null) {
            known = isWorthIt(compressor) ? block(frame -> frame.deflated(compressor)) : plain;
            deflated = known;
        }
        return known;
    }

    private boolean isWorthIt(Compressor compressor) {
        for (var frame : frames) {
            if (frame.paysToDeflate(compressor)) {
                return true;
            }
        }
        return false;
    }

    private Block block(Function<Frame, ByteBuffer> form) {
        var parts = new ByteBuffer[frames.length];
        for (int i = 0; i < parts.length; i++) {
            parts[i] = form.apply(frames[i]);
        }
        return new Block(parts, buffers);
    }

    void release() {
        plain.release();
        if (deflated != null && deflated != plain) {
            deflated.release();
        }
    }
}

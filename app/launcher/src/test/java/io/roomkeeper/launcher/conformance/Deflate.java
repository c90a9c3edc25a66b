package io.roomkeeper.launcher.conformance;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/// Compressed payloads. RFC 7692 §7.2.
final class Deflate {
    private static final byte[] TAIL = {0, 0, (byte) 0xFF, (byte) 0xFF};

    private Deflate() {}

    static byte[] deflated(byte[] bytes) {
        try (var deflater = new Deflater(Deflater.BEST_COMPRESSION, true)) {
            return next(deflater, bytes);
        }
    }

    /// The second of two, which knows the first.
    static byte[] deflatedAfter(byte[] before, byte[] bytes) {
        try (var deflater = new Deflater(Deflater.BEST_COMPRESSION, true)) {
            next(deflater, before);
            return next(deflater, bytes);
        }
    }

    /// As it is, with a head that says so.
    static byte[] stored(byte[] bytes) {
        try (var deflater = new Deflater(Deflater.NO_COMPRESSION, true)) {
            return next(deflater, bytes);
        }
    }

    /// With a last block, and the byte that §7.2.3.4 puts behind it.
    static byte[] finished(byte[] bytes) {
        try (var deflater = new Deflater(Deflater.BEST_COMPRESSION, true)) {
            deflater.setInput(bytes);
            deflater.finish();
            var out = all(deflater, Deflater.NO_FLUSH);
            out.write(0);
            return out.toByteArray();
        }
    }

    private static byte[] next(Deflater deflater, byte[] bytes) {
        deflater.setInput(bytes);
        var out = all(deflater, Deflater.SYNC_FLUSH).toByteArray();
        return Arrays.copyOf(out, out.length - TAIL.length);
    }

    private static ByteArrayOutputStream all(Deflater deflater, int flush) {
        var out = new ByteArrayOutputStream();
        var buffer = new byte[65_536];
        int count = buffer.length;
        while (count == buffer.length) {
            count = deflater.deflate(buffer, 0, buffer.length, flush);
            out.write(buffer, 0, count);
        }
        return out;
    }

    /// The text of a whole message.
    static String inflated(ByteBuffer payload) {
        var bytes = new byte[payload.remaining()];
        payload.get(payload.position(), bytes);
        var out = new ByteArrayOutputStream();
        try (var inflater = new Inflater(true)) {
            var whole = Arrays.copyOf(bytes, bytes.length + TAIL.length);
            System.arraycopy(TAIL, 0, whole, bytes.length, TAIL.length);
            inflater.setInput(whole);
            var buffer = new byte[65_536];
            for (int count = inflater.inflate(buffer);
                    count > 0;
                    count = inflater.inflate(buffer)) {
                out.write(buffer, 0, count);
            }
        } catch (DataFormatException broken) {
            throw new AssertionError("what the server has compressed cannot be read", broken);
        }
        return out.toString(StandardCharsets.UTF_8);
    }
}

package io.roomkeeper.server.gateway;

import io.roomkeeper.server.delivery.CloseCode;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/// Reads compressed messages, each for itself. One for each I/O thread. RFC 7692 §7.2.2.
final class Decompressor {
    sealed interface Reading {}

    record Text(String text) implements Reading {}

    record Failure(CloseCode code, String why) implements Reading {}

    /// What the sender leaves away.
    private static final byte[] TAIL = {0, 0, (byte) 0xFF, (byte) 0xFF};

    private static final int FIRST_ROOM = 4096;

    private final Inflater inflater = new Inflater(true);
    private byte[] out = new byte[FIRST_ROOM];

    /// The text of a whole message; decompresses no more than `maxBytes` and one.
    Reading text(byte[] message, int length, int maxBytes) {
        inflater.reset();
        try {
            int bytes = inflate(message, length, 0, maxBytes);
            bytes = inflate(TAIL, TAIL.length, bytes, maxBytes);
            return read(bytes, maxBytes);
        } catch (DataFormatException damaged) {
            return new Failure(CloseCode.INVALID_DATA, "the message cannot be decompressed");
        } finally {
            if (out.length > FIRST_ROOM) {
                out = new byte[FIRST_ROOM];
            }
        }
    }

    private int inflate(byte[] in, int length, int from, int maxBytes) throws DataFormatException {
        inflater.setInput(in, 0, length);
        int at = from;
        while (at <= maxBytes && !inflater.finished()) {
            if (at == out.length) {
                out = Arrays.copyOf(out, Math.min(2 * out.length, maxBytes + 1));
            }
            int more = inflater.inflate(out, at, out.length - at);
            at += more;
            if (more == 0 && (inflater.needsInput() || inflater.needsDictionary())) {
                break;
            }
        }
        return at;
    }

    private Reading read(int bytes, int maxBytes) {
        if (bytes > maxBytes) {
            return new Failure(CloseCode.TOO_BIG, "a message may have " + maxBytes + " bytes");
        }
        var utf8 = new Utf8();
        if (!utf8.take(out, 0, bytes) || !utf8.isWhole()) {
            return new Failure(CloseCode.INVALID_DATA, "the text is not UTF-8");
        }
        return new Text(new String(out, 0, bytes, StandardCharsets.UTF_8));
    }
}

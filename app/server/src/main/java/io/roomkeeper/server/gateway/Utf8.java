package io.roomkeeper.server.gateway;

/// Whether bytes that come piece by piece are UTF-8, told with the first that cannot be. RFC 3629
/// §4.
final class Utf8 {
    private static final long HIGH_BITS = 0x8080_8080_8080_8080L;

    private static final int LEAST_CONTINUATION = 0x80;
    private static final int MOST_CONTINUATION = 0xBF;

    /// Continuation bytes that have to follow.
    private int missing;

    /// What the next of them may be: some first bytes leave less than usual.
    private int least;

    private int most;

    /// Takes in bytes `from` to `to`; false when they make it no text.
    boolean take(byte[] bytes, int from, int to) {
        for (int i = from; i < to; i++) {
            if (missing == 0) {
                i = skipAscii(bytes, i, to);
                if (i < to && !begins(bytes[i] & 0xFF)) {
                    return false;
                }
            } else if (!continues(bytes[i] & 0xFF)) {
                return false;
            }
        }
        return true;
    }

    private static int skipAscii(byte[] bytes, int from, int to) {
        int at = from;
        while (at + Long.BYTES <= to && (Bytes.longAt(bytes, at) & HIGH_BITS) == 0) {
            at += Long.BYTES;
        }
        while (at < to && bytes[at] >= 0) {
            at++;
        }
        return at;
    }

    private boolean begins(int first) {
        least = LEAST_CONTINUATION;
        most = MOST_CONTINUATION;
        if (first < 0xC2 || first > 0xF4) {
            return false;
        }
        if (first < 0xE0) {
            missing = 1;
        } else if (first < 0xF0) {
            missing = 2;
            least = first == 0xE0 ? 0xA0 : LEAST_CONTINUATION; // no longer than it has to be
            most = first == 0xED ? 0x9F : MOST_CONTINUATION; // no half of a surrogate pair
        } else {
            missing = 3;
            least = first == 0xF0 ? 0x90 : LEAST_CONTINUATION;
            most = first == 0xF4 ? 0x8F : MOST_CONTINUATION; // nothing after the last character
        }
        return true;
    }

    private boolean continues(int next) {
        if (next < least || next > most) {
            return false;
        }
        least = LEAST_CONTINUATION;
        most = MOST_CONTINUATION;
        missing--;
        return true;
    }

    /// Whether no character is open.
    boolean isWhole() {
        return missing == 0;
    }
}

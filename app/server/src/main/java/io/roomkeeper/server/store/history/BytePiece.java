package io.roomkeeper.server.store.history;

import static java.nio.charset.StandardCharsets.UTF_8;

/// A text in UTF-8, its letters from A to Z in any case, that is looked for in bytes in Horspool's
/// way: by steps of up to its length.
final class BytePiece {
    private static final byte[] LOWER = new byte[256];

    static {
        for (int value = 0; value < LOWER.length; value++) {
            LOWER[value] = (byte) (value >= 'A' && value <= 'Z' ? value - 'A' + 'a' : value);
        }
    }

    private final byte[] piece;

    /// How far to go on by the byte that stands where the piece would end; 0 when it may.
    private final int[] steps = new int[256];

    private final int stepFromEnd;

    BytePiece(String text) {
        piece = text.getBytes(UTF_8);
        for (int i = 0; i < piece.length; i++) {
            piece[i] = LOWER[piece[i] & 0xff];
        }
        int last = piece.length - 1;
        for (int value = 0; value < steps.length; value++) {
            steps[value] = LOWER[value] == piece[last] ? 0 : stepsBack(LOWER[value]);
        }
        stepFromEnd = stepsBack(piece[last]);
    }

    /// From the end to the last `letter` before it, or out of the piece.
    private int stepsBack(byte letter) {
        for (int back = 1; back < piece.length; back++) {
            if (piece[piece.length - 1 - back] == letter) {
                return back;
            }
        }
        return piece.length;
    }

    boolean isIn(byte[] bytes, int start, int length) {
        int end = start + length;
        int at = start + piece.length - 1;
        while (at < end) {
            int step = steps[bytes[at] & 0xff];
            if (step > 0) {
                at += step;
            } else if (endsAt(bytes, at)) {
                return true;
            } else {
                at += stepFromEnd;
            }
        }
        return false;
    }

    private boolean endsAt(byte[] bytes, int last) {
        for (int back = 1; back < piece.length; back++) {
            if (LOWER[bytes[last - back] & 0xff] != piece[piece.length - 1 - back]) {
                return false;
            }
        }
        return true;
    }
}

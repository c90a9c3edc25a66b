package io.roomkeeper.console.chat;

/// A text that can be looked at only so often: an expression that would try for ever ends with
/// [Exhausted] instead.
final class Patience implements CharSequence {
    /// Characters read in one text; what people write needs some hundreds.
    private static final int LOOKS = 50_000;

    /// The expression takes too long.
    static final class Exhausted extends RuntimeException {
        private Exhausted() {
            super("the expression takes too long", null, false, false);
        }
    }

    private final CharSequence text;
    private int looks;

    Patience(CharSequence text) {
        this.text = text;
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public char charAt(int index) {
        if (++looks > LOOKS) {
            throw new Exhausted();
        }
        return text.charAt(index);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return text.subSequence(start, end);
    }

    @Override
    public String toString() {
        return text.toString();
    }
}

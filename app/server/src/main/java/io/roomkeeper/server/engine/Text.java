package io.roomkeeper.server.engine;

/// How long texts are.
final class Text {
    private Text() {}

    /// Bytes of UTF-8, without making them.
    static int bytes(String text) {
        int bytes = text.length();
        for (int i = 0; i < text.length(); i++) {
            bytes += bytesBeyondOne(text.charAt(i));
        }
        return bytes;
    }

    // Half a pair of surrogates has half of their four bytes.
    private static int bytesBeyondOne(char unit) {
        if (unit < 0x80) {
            return 0;
        }
        return unit < 0x800 || Character.isSurrogate(unit) ? 1 : 2;
    }
}

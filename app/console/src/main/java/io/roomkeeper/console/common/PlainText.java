package io.roomkeeper.console.common;

/// Text that others wrote, made safe to show: data, never layout.
public final class PlainText {
    /// Stands for a character that would change how its neighbours are shown.
    public static final int SUBSTITUTE = 0xFFFD;

    /// Marks on one letter; more would run over the rows above and below.
    static final int MAX_MARKS = 4;

    private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
    private static final int ZERO_WIDTH_JOINER = 0x200D;

    private PlainText() {}

    /// At most `limit` code points of `text` in one line, with an ellipsis when there was more.
    public static String line(String text, int limit) {
        return clean(text, limit, ' ');
    }

    /// At most `limit` code points of `text` with its line breaks, an ellipsis when there was more.
    public static String lines(String text, int limit) {
        return clean(text, limit, '\n');
    }

    private static String clean(String text, int limit, char lineBreak) {
        StringBuilder clean = new StringBuilder(Math.min(text.length(), limit));
        int kept = 0;
        int marks = 0;
        for (int at = 0; at < text.length(); ) {
            int codePoint = text.codePointAt(at);
            at += Character.charCount(codePoint);
            marks = isMark(codePoint) ? marks + 1 : 0;
            int shown = marks > MAX_MARKS ? 0 : shown(codePoint, lineBreak);
            if (shown != 0) {
                if (kept == limit) {
                    return clean.append('…').toString();
                }
                clean.appendCodePoint(shown);
                kept++;
            }
        }
        return clean.toString();
    }

    /// What is shown for `codePoint`; 0 for nothing.
    private static int shown(int codePoint, char lineBreak) {
        if (codePoint == '\n') {
            return lineBreak;
        }
        if (codePoint == '\t') {
            return ' ';
        }
        if (codePoint == '\r') {
            return 0;
        }
        return switch (Character.getType(codePoint)) {
            case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> lineBreak;
            case Character.FORMAT ->
                    codePoint == ZERO_WIDTH_JOINER || codePoint == ZERO_WIDTH_NON_JOINER
                            ? codePoint
                            : SUBSTITUTE;
            case Character.CONTROL, Character.SURROGATE -> SUBSTITUTE;
            default -> codePoint;
        };
    }

    private static boolean isMark(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK -> true;
            default -> false;
        };
    }
}

package io.roomkeeper.bench;

/// Made-up text messages of usual length.
final class Chatter {
    private static final String WORDS =
            "nice one, did you see that? she is going to win this round for sure, let's go";

    private Chatter() {}

    /// The content of a text message, 30 to 100 bytes of JSON.
    static String content(long number) {
        int length = 10 + (int) Math.floorMod(number * 31, (long) WORDS.length() - 10);
        return "{\"content\":\"" + number + ' ' + WORDS.substring(0, length) + "\"}";
    }
}

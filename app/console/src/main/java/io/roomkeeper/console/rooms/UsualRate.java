package io.roomkeeper.console.rooms;

/// Learns how much is usually said in a room, and tells when it is far more.
final class UsualRate {
    /// Messages a second below which nothing is unusual.
    static final int LEAST = 5;

    /// How many times the usual is unusual.
    static final int TIMES = 3;

    /// Seconds listened to before anything is unusual.
    static final int WARM_UP = 30;

    /// Over how many seconds the usual is an average, and over how many while it is far more: a
    /// raid that goes on does not soon become usual.
    private static final int SPAN = 120;

    private static final int LONG_SPAN = 1_200;

    private double usual;
    private int seconds;

    /// Takes the messages of the last second; called once a second. Returns whether it is unusual.
    boolean tick(int rate) {
        boolean unusual = seconds >= WARM_UP && rate >= LEAST && rate > TIMES * usual;
        seconds = Math.min(seconds + 1, SPAN);
        usual += (rate - usual) / (unusual ? LONG_SPAN : seconds);
        return unusual;
    }
}

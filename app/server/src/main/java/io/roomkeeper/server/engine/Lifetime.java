package io.roomkeeper.server.engine;

/// When a room ends by itself: after `minutes` without activity or at an age of `minutes`, 60 to 10
/// 080 (7 days). Server API §2.1.
public record Lifetime(Kind kind, int minutes) {
    public static final int MIN_MINUTES = 60;
    public static final int MAX_MINUTES = 10_080;
    public static final Lifetime DEFAULT = new Lifetime(Kind.IDLE, MIN_MINUTES);

    /// `destroyType` on the wire is the ordinal: 0 idle, 1 age.
    public enum Kind {
        IDLE,
        AGE
    }

    public Lifetime {
        Terms.check("destroyTime", minutes, MIN_MINUTES, MAX_MINUTES);
    }
}

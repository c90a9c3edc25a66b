package io.roomkeeper.server.store.snapshot;

/// Names of snapshot files: the number of the last batch inside.
public final class SnapshotName {
    private static final String PREFIX = "snapshot-";

    private SnapshotName() {}

    public static String of(long batch) {
        return PREFIX + "%019d".formatted(batch);
    }

    public static boolean matches(String name) {
        return name.matches(PREFIX + "\\d{19}");
    }

    public static long batch(String name) {
        return Long.parseLong(name.substring(PREFIX.length()));
    }

    /// Under which a snapshot is written until it is whole.
    static String unfinished(long batch) {
        return of(batch) + ".unfinished";
    }

    static boolean isUnfinished(String name) {
        return name.matches(PREFIX + "\\d{19}\\.unfinished");
    }

    /// Under which a damaged one is put aside.
    static String damaged(long batch) {
        return of(batch) + ".damaged";
    }
}

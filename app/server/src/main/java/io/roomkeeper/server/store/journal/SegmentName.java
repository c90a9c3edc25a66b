package io.roomkeeper.server.store.journal;

/// Names of segment files: the number of the first batch inside.
public final class SegmentName {
    private static final String PREFIX = "journal-";
    private static final String SUFFIX = ".log";

    private SegmentName() {}

    public static String of(long firstBatch) {
        return PREFIX + "%019d".formatted(firstBatch) + SUFFIX;
    }

    public static boolean matches(String name) {
        return name.matches(PREFIX + "\\d{19}" + SUFFIX);
    }

    public static long firstBatch(String name) {
        return Long.parseLong(name.substring(PREFIX.length(), name.length() - SUFFIX.length()));
    }
}

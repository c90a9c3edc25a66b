package io.roomkeeper.server.store;

/// Names of segment files: the number of the first batch inside.
final class SegmentName {
    private static final String PREFIX = "journal-";
    private static final String SUFFIX = ".log";

    private SegmentName() {}

    static String of(long firstBatch) {
        return PREFIX + "%019d".formatted(firstBatch) + SUFFIX;
    }

    static boolean matches(String name) {
        return name.matches(PREFIX + "\\d{19}" + SUFFIX);
    }

    static long firstBatch(String name) {
        return Long.parseLong(name.substring(PREFIX.length(), name.length() - SUFFIX.length()));
    }
}

package io.roomkeeper.console.table;

import java.util.Comparator;

/// What a cell shows, with what its column is sorted by: a number, and the text among equals.
/// `detail` is said by the tooltip; empty for none.
public record CellValue(long key, String text, String detail) implements Comparable<CellValue> {
    private static final Comparator<CellValue> ORDER =
            Comparator.comparingLong(CellValue::key).thenComparing(CellValue::text);

    public static CellValue of(String text) {
        return new CellValue(0, text, "");
    }

    public static CellValue of(long key, String text) {
        return new CellValue(key, text, "");
    }

    @Override
    public int compareTo(CellValue other) {
        return ORDER.compare(this, other);
    }

    /// For the clipboard.
    @Override
    public String toString() {
        return text;
    }
}

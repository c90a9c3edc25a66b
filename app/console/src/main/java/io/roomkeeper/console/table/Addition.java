package io.roomkeeper.console.table;

import static io.roomkeeper.console.common.Texts.text;

/// What a table's button says that asks for something to add, by the keys of its texts: `shortly`
/// in the line of tools, and at length where there is room.
public record Addition(String shortly, String atLength) {
    /// Of tables to which nothing can be added.
    static final Addition NONE = new Addition("", "");

    /// Shown as "Add…" in the line of tools.
    public static Addition of(String atLength) {
        return new Addition("table.add", atLength);
    }

    boolean possible() {
        return !atLength.isEmpty();
    }

    String button() {
        return text(possible() ? shortly : "table.nothingToAdd");
    }

    String sentence() {
        return text(possible() ? atLength : "table.nothingToAdd");
    }
}

package io.roomkeeper.console.table;

import static io.roomkeeper.console.common.Texts.text;

/// What a table says, by the keys of its texts; `note` may be empty for none.
public record TableWords(
        String name, String empty, String noMatch, String count, Addition addition, String note) {
    /// A table to which nothing can be added, and of which there is nothing to remark.
    public TableWords(String name, String empty, String noMatch, String count) {
        this(name, empty, noMatch, count, Addition.NONE, "");
    }

    /// The table's name: "Muted".
    public String title() {
        return text(name);
    }

    /// What the table is for, while it is empty.
    String emptiness() {
        return text(empty);
    }

    /// What is said when no row matches `filter`; only `here` of `total` rows were looked through.
    String noMatchFor(String filter, int here, int total) {
        String none = text(noMatch, filter);
        return here < total ? text("table.lookUp", none, here, total) : none;
    }

    /// The same when no row is in the state that is called `chip`.
    static String noneLike(String chip, int here, int total) {
        String none = text("table.noneLikeThis", chip);
        return here < total ? text("table.loaded", none, here, total) : none;
    }

    /// "18 311 members, the newest 500 shown": `total` in all, `here` of them known, `matching` of
    /// those shown. "2 of 5 users" where there may be `most`, unless that is 0.
    String countOf(int total, int most, int here, int matching) {
        String all = text(count, total, most);
        if (here < total) {
            return matching < here
                    ? text("table.newestMatch", all, matching, here)
                    : text("table.newest", all, here);
        }
        return matching < here ? text("table.match", all, matching) : all;
    }

    /// A sentence about the list; empty when there is none.
    String remark() {
        return note.isEmpty() ? "" : text(note);
    }
}

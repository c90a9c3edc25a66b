package io.roomkeeper.console.management;

import static io.roomkeeper.console.common.Texts.text;

/// What a tab says.
enum TabWords {
    MEMBERS(
            "management.members",
            "management.members.empty",
            "management.members.noMatch",
            "management.members.count",
            "management.mutedTab.add",
            ""),
    MUTED(
            "management.mutedTab",
            "management.mutedTab.empty",
            "management.mutedTab.noMatch",
            "management.mutedTab.count",
            "management.mutedTab.add",
            ""),
    BANNED(
            "management.bannedTab",
            "management.bannedTab.empty",
            "management.bannedTab.noMatch",
            "management.bannedTab.count",
            "management.bannedTab.add",
            "management.bannedTab.note");

    private final String name;
    private final String empty;
    private final String noMatch;
    private final String count;
    private final String add;
    private final String note;

    TabWords(String name, String empty, String noMatch, String count, String add, String note) {
        this.name = name;
        this.empty = empty;
        this.noMatch = noMatch;
        this.count = count;
        this.add = add;
        this.note = note;
    }

    /// The tab's name: "Muted".
    String tab() {
        return text(name);
    }

    /// What the list is for, while it is empty.
    String empty() {
        return text(empty);
    }

    String noMatch(String filter) {
        return text(noMatch, filter);
    }

    /// "18 311 members, the newest 500 shown": `total` in all, `here` of them known, `matching` of
    /// those shown.
    String count(int total, int here, int matching) {
        String all = text(count, total);
        if (here < total) {
            return matching < here
                    ? text("management.newestMatch", all, matching, here)
                    : text("management.newest", all, here);
        }
        return matching < here ? text("management.match", all, matching) : all;
    }

    /// What the button says that asks for users by id.
    String add() {
        return text(add);
    }

    /// A sentence about the list; empty when there is none.
    String note() {
        return note.isEmpty() ? "" : text(note);
    }
}

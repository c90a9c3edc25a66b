package io.roomkeeper.console.management;

import io.roomkeeper.console.table.Addition;
import io.roomkeeper.console.table.TableWords;

/// What the tabs of users say.
final class TabWords {
    static final TableWords MEMBERS =
            new TableWords(
                    "management.members",
                    "management.members.empty",
                    "management.members.noMatch",
                    "management.members.count",
                    new Addition("management.members.add", "management.mutedTab.add"),
                    "");
    static final TableWords MUTED =
            new TableWords(
                    "management.mutedTab",
                    "management.mutedTab.empty",
                    "management.mutedTab.noMatch",
                    "management.mutedTab.count",
                    Addition.of("management.mutedTab.add"),
                    "");
    static final TableWords BANNED =
            new TableWords(
                    "management.bannedTab",
                    "management.bannedTab.empty",
                    "management.bannedTab.noMatch",
                    "management.bannedTab.count",
                    Addition.of("management.bannedTab.add"),
                    "management.bannedTab.note");
    static final TableWords ALLOWED =
            new TableWords(
                    "management.allowedTab",
                    "management.allowedTab.empty",
                    "management.allowedTab.noMatch",
                    "management.allowedTab.count",
                    Addition.of("management.allowedTab.add"),
                    "management.allowedTab.note");
    static final TableWords EXCEPTED =
            new TableWords(
                    "management.exceptedTab",
                    "management.exceptedTab.empty",
                    "management.exceptedTab.noMatch",
                    "management.exceptedTab.count",
                    Addition.of("management.exceptedTab.add"),
                    "management.exceptedTab.note");
    static final TableWords ATTRIBUTES =
            new TableWords(
                    "management.attributesTab",
                    "management.attributesTab.empty",
                    "management.attributesTab.noMatch",
                    "management.attributesTab.count",
                    Addition.of("management.attributesTab.add"),
                    "");

    private TabWords() {}
}

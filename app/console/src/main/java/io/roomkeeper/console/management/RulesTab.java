package io.roomkeeper.console.management;

import io.roomkeeper.console.common.Clip;
import io.roomkeeper.console.common.CommandKey;
import io.roomkeeper.console.common.Commands;
import io.roomkeeper.console.table.Addition;
import io.roomkeeper.console.table.Columns;
import io.roomkeeper.console.table.RowConditions;
import io.roomkeeper.console.table.RowsViewModel;
import io.roomkeeper.console.table.Surroundings;
import io.roomkeeper.console.table.TableTab;
import io.roomkeeper.console.table.TableWords;
import io.roomkeeper.console.table.TypeActs;

import java.util.List;

/// Makes the Message rules tab.
final class RulesTab {
    private static final TableWords WORDS =
            new TableWords(
                    "management.rulesTab",
                    "management.rulesTab.empty",
                    "global.types.noMatch",
                    "management.rulesTab.count",
                    new Addition("management.rulesTab.go", "management.rulesTab.global"),
                    "management.rulesTab.note");

    private final ManagementViewModel model;
    private final RulesViewModel rules;
    private final Runnable showGlobal;

    /// `showGlobal` shows the lists of the whole server.
    RulesTab(ManagementViewModel model, Runnable showGlobal) {
        this.model = model;
        this.showGlobal = showGlobal;
        rules = model.rules();
    }

    TableTab<RuleRow> make() {
        Surroundings around = around();
        RowsViewModel<RuleRow> rows = rules.rows();
        RowConditions<RuleRow> why = new RowConditions<>(around, rows);
        Columns columns = new Columns(around);
        TypeActs<RuleRow> acts = new TypeActs<>(rows, rules.lists());
        Commands commands =
                new Commands(model.status()::say)
                        .bind(
                                CommandKey.COPY_USER,
                                why.rows(),
                                () -> Clip.put(String.join("\n", rows.selectedIds())));
        return new TableTab<>(
                rows,
                List.of(
                        columns.id("global.type", 18),
                        acts.priority(columns, 9),
                        acts.guarded(columns, 9),
                        columns.counts("management.rules.sent", 9, row -> row.traffic().sent()),
                        columns.counts(
                                "management.rules.discarded", 9, row -> row.traffic().discarded())),
                acts.bind(commands, why),
                acts.acts(),
                showGlobal,
                WORDS);
    }

    Surroundings around() {
        Surroundings users = model.around();
        return new Surroundings(
                rules.whyNot(),
                rules.changes().pendingProperty(),
                rules.changes().failuresProperty(),
                users.now(),
                rules.question().answeredProperty(),
                rules.question().loading(),
                rules::aim);
    }
}

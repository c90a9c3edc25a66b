package io.roomkeeper.console.global;

import static io.roomkeeper.console.common.Texts.text;

import io.roomkeeper.console.common.ActOrAsk;
import io.roomkeeper.console.common.AskDialog;
import io.roomkeeper.console.common.Clip;
import io.roomkeeper.console.common.CommandKey;
import io.roomkeeper.console.common.Commands;
import io.roomkeeper.console.common.Confirmation;
import io.roomkeeper.console.common.DialogStage;
import io.roomkeeper.console.common.Fxml;
import io.roomkeeper.console.common.SanctionDialog;
import io.roomkeeper.console.table.Addition;
import io.roomkeeper.console.table.Columns;
import io.roomkeeper.console.table.Row;
import io.roomkeeper.console.table.RowConditions;
import io.roomkeeper.console.table.RowsViewModel;
import io.roomkeeper.console.table.Surroundings;
import io.roomkeeper.console.table.TableTab;
import io.roomkeeper.console.table.TableWords;
import io.roomkeeper.console.table.TypeActs;
import io.roomkeeper.protocol.UserId;
import io.roomkeeper.protocol.console.MessageTypeList;
import io.roomkeeper.protocol.console.Role;

import javafx.stage.Window;

import java.util.List;
import java.util.function.Supplier;

/// Makes the tables of the Global screen.
final class GlobalTables {
    private final GlobalViewModel model;
    private final Supplier<Window> window;

    GlobalTables(GlobalViewModel model, Supplier<Window> window) {
        this.model = model;
        this.window = window;
    }

    TableTab<GlobalRow.Muted> muted(Surroundings around) {
        RowsViewModel<GlobalRow.Muted> rows = model.muted();
        RowConditions<GlobalRow.Muted> why = new RowConditions<>(around, rows);
        Columns columns = new Columns(around);
        Commands commands =
                commands(rows, why)
                        .bind(CommandKey.UNMUTE, why.some(), this::unmute)
                        .bind(CommandKey.REMOVE, why.some(), this::unmute)
                        .bind(
                                CommandKey.MUTE,
                                why.some(),
                                () -> dialog().muteEverywhere(users(), ""));
        return new TableTab<>(
                rows,
                List.of(
                        columns.id("management.user", 13),
                        columns.instants(
                                "management.since", 12, row -> row.entry().sanction().since()),
                        columns.instants(
                                "management.ends", 12, row -> row.entry().sanction().until()),
                        columns.left("management.left", 6, row -> row.entry().sanction().until()),
                        columns.written("management.by", 8, row -> row.entry().sanction().by()),
                        columns.written(
                                "management.reason", 14, row -> row.entry().sanction().reason()),
                        columns.counts("global.rooms", 9, row -> row.entry().rooms())),
                commands,
                List.of(
                        new TableTab.Act(
                                CommandKey.UNMUTE,
                                text("global.unmute"),
                                text("management.act.unmute")),
                        new TableTab.Act(
                                CommandKey.MUTE,
                                text("management.act.term"),
                                text("management.act.termShort"))),
                () -> dialog().muteEverywhere(List.of(), ""),
                new TableWords(
                        "global.mutes",
                        "global.mutes.empty",
                        "global.mutes.noMatch",
                        "global.mutes.count",
                        Addition.of("global.mutes.add"),
                        "global.mutes.note"));
    }

    TableTab<GlobalRow.Kept> kept(Surroundings around) {
        RowsViewModel<GlobalRow.Kept> rows = model.kept();
        RowConditions<GlobalRow.Kept> why = new RowConditions<>(around, rows);
        Columns columns = new Columns(around);
        Commands commands =
                commands(rows, why)
                        .bind(
                                CommandKey.REMOVE,
                                why.some(),
                                () -> model.keepAlive(rows.selectedIds(), false));
        return new TableTab<>(
                rows,
                List.of(
                        columns.id("global.room", 18),
                        columns.counts(
                                "global.members", 8, row -> row.entry().room().memberCount()),
                        columns.ago(
                                "management.lastMessage", 12, row -> row.entry().lastMessageTime()),
                        columns.instants("management.since", 14, row -> row.entry().since()),
                        columns.written("management.by", 9, row -> row.entry().by())),
                commands,
                List.of(new TableTab.Act(CommandKey.REMOVE, text("management.act.remove"))),
                () ->
                        AskDialog.show(
                                window.get(),
                                new AskDialog.Question(
                                        text("global.kept.addTitle"),
                                        text("global.room"),
                                        text("global.kept.act"),
                                        AskDialog::wrongRoom),
                                room -> model.keepAlive(List.of(room), true)),
                new TableWords(
                        "global.keepalive",
                        "global.kept.empty",
                        "global.kept.noMatch",
                        "global.kept.count",
                        Addition.of("global.kept.add"),
                        "global.kept.note"));
    }

    TableTab<GlobalRow.Type> types(Surroundings around) {
        RowsViewModel<GlobalRow.Type> rows = model.types();
        RowConditions<GlobalRow.Type> why = new RowConditions<>(around, rows);
        Columns columns = new Columns(around);
        TypeActs<GlobalRow.Type> acts = new TypeActs<>(rows, model.lists());
        return new TableTab<>(
                rows,
                List.of(
                        columns.id("global.type", 20),
                        acts.priority(columns, 10),
                        acts.guarded(columns, 10)),
                acts.bind(commands(rows, why), why),
                acts.acts(),
                () ->
                        AskDialog.show(
                                window.get(),
                                new AskDialog.Question(
                                        text("global.types.addTitle"),
                                        text("global.type"),
                                        text("global.types.act"),
                                        GlobalTables::wrongType),
                                type ->
                                        model.lists()
                                                .change(
                                                        MessageTypeList.LOW_PRIORITY,
                                                        List.of(type),
                                                        true)),
                new TableWords(
                        "global.types",
                        "global.types.empty",
                        "global.types.noMatch",
                        "global.types.count",
                        Addition.of("global.types.add"),
                        "global.types.note"));
    }

    TableTab<GlobalRow.Moderator> moderators(Surroundings around) {
        KeysViewModel keys = model.keys();
        RowsViewModel<GlobalRow.Moderator> rows = keys.rows();
        RowConditions<GlobalRow.Moderator> why = new RowConditions<>(around, rows);
        Columns columns = new Columns(around);
        Commands commands =
                commands(rows, why)
                        .bind(CommandKey.REMOVE, why.some(), () -> askToRemove(rows.selectedIds()));
        return new TableTab<>(
                rows,
                List.of(
                        columns.id("keys.name", 16),
                        columns.written("keys.role", 12, row -> role(row.entry().role())),
                        columns.instants("keys.since", 14, row -> row.entry().created()),
                        columns.written("keys.by", 12, row -> row.entry().by())),
                commands,
                List.of(
                        new TableTab.Act(
                                CommandKey.REMOVE, text("keys.remove"), text("keys.removeShort"))),
                () ->
                        DialogStage.modal(
                                        window.get(),
                                        text("keys.title"),
                                        Fxml.NEW_KEY.load(
                                                new NewKeyController(
                                                        new NewKeyViewModel(model.session()))))
                                .show(),
                new TableWords(
                        "keys.tab",
                        keys.seen() ? "keys.empty" : "keys.ownersOnly",
                        "keys.noMatch",
                        "keys.count",
                        Addition.of("keys.add"),
                        "keys.note"));
    }

    private void askToRemove(List<String> names) {
        Confirmation.ask(
                window.get(),
                text("keys.removeAsk", names.size(), names.getFirst()),
                text("keys.removeAct", names.size()),
                () -> model.keys().remove(names));
    }

    private static String role(Role role) {
        return switch (role) {
            case AUDITOR -> text("keys.role.auditor");
            case MODERATOR -> text("keys.role.moderator");
            case OWNER -> text("keys.role.owner");
        };
    }

    private void unmute() {
        ActOrAsk.on(
                users(),
                this::dialog,
                SanctionDialog::unmuteEverywhere,
                () -> {
                    var _ = model.acts().unmuteEverywhere(users());
                });
    }

    private List<UserId> users() {
        return model.muted().selectedProperty().get().stream().map(GlobalRow.Muted::user).toList();
    }

    private SanctionDialog dialog() {
        return new SanctionDialog(window.get(), model.session(), model.acts());
    }

    private <R extends Row> Commands commands(RowsViewModel<R> rows, RowConditions<R> why) {
        return new Commands(model.status()::say)
                .bind(
                        CommandKey.COPY_USER,
                        why.rows(),
                        () -> Clip.put(String.join("\n", rows.selectedIds())));
    }

    private static String wrongType(String type) {
        return type.isEmpty() || type.length() > 32 ? text("global.badType") : "";
    }
}

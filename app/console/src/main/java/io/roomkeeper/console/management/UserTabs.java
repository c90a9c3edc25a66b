package io.roomkeeper.console.management;

import static io.roomkeeper.console.common.Texts.text;

import io.roomkeeper.console.card.CardController;
import io.roomkeeper.console.common.Clip;
import io.roomkeeper.console.common.CommandKey;
import io.roomkeeper.console.common.Commands;
import io.roomkeeper.console.common.Guard;
import io.roomkeeper.console.common.PlainText;
import io.roomkeeper.console.common.Reasons;
import io.roomkeeper.console.common.SanctionDialog;
import io.roomkeeper.console.table.RowConditions;
import io.roomkeeper.console.table.RowsViewModel;
import io.roomkeeper.console.table.Surroundings;
import io.roomkeeper.console.table.TableTab;
import io.roomkeeper.console.table.TableWords;
import io.roomkeeper.protocol.UserId;

import javafx.beans.binding.StringBinding;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// Makes the tabs of users.
final class UserTabs {
    private final ManagementViewModel model;
    private final Supplier<SanctionDialog> dialog;
    private final Surroundings around;
    private final UserColumns columns;
    private final Guard guard;
    private final UserActs acts;
    private final Consumer<String> check;
    private final Function<UserId, CardController> card;

    /// `dialog` is owned by the management window; `card` shows all that is known of a user.
    UserTabs(
            ManagementViewModel model,
            Supplier<SanctionDialog> dialog,
            Function<UserId, CardController> card) {
        this.model = model;
        this.dialog = dialog;
        this.card = card;
        around = model.around();
        columns = new UserColumns(around);
        guard = new Guard(model.session(), model.status());
        check = new MemberCheck(model.session(), model.room(), model.status())::ask;
        acts = new UserActs(model.room(), model.acts(), guard, dialog);
    }

    TableTab<UserRow.Member> members() {
        RowsViewModel<UserRow.Member> list = model.users().members();
        RowConditions<UserRow.Member> why = new RowConditions<>(around, list);
        Commands commands = commands(list, why);
        bindMute(commands, list);
        commands.bind(
                        CommandKey.UNMUTE,
                        why.some(this::mutedHere, text("management.noneMuted")),
                        () -> acts.unmute(users(list, this::mutedHere)))
                .bind(
                        CommandKey.GLOBAL_MUTE,
                        others(list),
                        () -> dialog.get().muteEverywhere(users(list), ""))
                .bind(CommandKey.BAN, others(list), () -> dialog.get().ban(users(list)))
                .bind(CommandKey.KICK, others(list), () -> acts.kick(users(list)))
                .bind(
                        CommandKey.ALLOW,
                        why.some(),
                        () -> acts.toggleAllowed(list.selectedProperty().get()))
                .bind(
                        CommandKey.EXCEPT,
                        why.some(),
                        () -> acts.toggleExcepted(list.selectedProperty().get()));
        return new TableTab<>(
                list,
                columns.members(),
                commands,
                List.of(
                        act(CommandKey.MUTE, text("management.act.mute")),
                        act(CommandKey.BAN, text("management.act.ban")),
                        act(CommandKey.MUTE_10_MINUTES, CommandKey.MUTE_10_MINUTES.label()),
                        act(CommandKey.UNMUTE, text("management.act.unmute")),
                        act(CommandKey.GLOBAL_MUTE, text("management.act.global")),
                        act(CommandKey.KICK, text("management.act.kick")),
                        act(CommandKey.ALLOW, text("management.act.allow")),
                        act(CommandKey.EXCEPT, text("management.act.except")),
                        card(),
                        note()),
                () -> dialog.get().mute(List.of()),
                TabWords.MEMBERS,
                List.of(
                        chip("management.chip.all", _ -> true),
                        chip("management.chip.muted", this::muted),
                        chip("management.chip.notMuted", row -> !muted(row)),
                        chip("management.chip.allowed", UserRow.Member::allowed),
                        chip("management.chip.excepted", UserRow.Member::excepted)),
                Optional.of(
                        new TableTab.Beyond(
                                id -> text("management.check", PlainText.line(id, 20)),
                                check,
                                model.lists()::moreMembers,
                                model.conditions().moreMembers())));
    }

    TableTab<UserRow.Sanctioned> muted() {
        RowsViewModel<UserRow.Sanctioned> list = model.users().muted();
        RowConditions<UserRow.Sanctioned> why = new RowConditions<>(around, list);
        Commands commands = commands(list, why);
        Runnable unmute = () -> acts.unmute(users(list));
        bindMute(commands, list);
        commands.bind(CommandKey.UNMUTE, why.some(), unmute)
                .bind(CommandKey.REMOVE, why.some(), unmute)
                .bind(
                        CommandKey.MUTE,
                        others(list),
                        () -> dialog.get().changeMute(users(list), reason(list)))
                .bind(
                        CommandKey.GLOBAL_MUTE,
                        others(list),
                        () -> dialog.get().muteEverywhere(users(list), reason(list)))
                .bind(CommandKey.BAN, others(list), () -> dialog.get().ban(users(list)));
        return new TableTab<>(
                list,
                columns.sanctions(),
                commands,
                List.of(
                        act(CommandKey.UNMUTE, text("management.act.unmute")),
                        changeTerm(CommandKey.MUTE),
                        act(CommandKey.GLOBAL_MUTE, text("management.act.global")),
                        act(CommandKey.BAN, text("management.act.ban")),
                        card(),
                        note()),
                () -> dialog.get().mute(List.of()),
                TabWords.MUTED,
                sanctionChips());
    }

    TableTab<UserRow.Sanctioned> banned() {
        RowsViewModel<UserRow.Sanctioned> list = model.users().banned();
        RowConditions<UserRow.Sanctioned> why = new RowConditions<>(around, list);
        Commands commands = commands(list, why);
        Runnable unban = () -> acts.unban(users(list));
        commands.bind(CommandKey.UNBAN, why.some(), unban)
                .bind(CommandKey.UNMUTE, why.some(), unban)
                .bind(CommandKey.REMOVE, why.some(), unban)
                .bind(
                        CommandKey.BAN,
                        why.some(),
                        () -> dialog.get().changeBan(users(list), reason(list)));
        return new TableTab<>(
                list,
                columns.sanctions(),
                commands,
                List.of(
                        act(CommandKey.UNBAN, text("management.act.unban")),
                        changeTerm(CommandKey.BAN),
                        card(),
                        note()),
                () -> dialog.get().ban(List.of()),
                TabWords.BANNED,
                sanctionChips());
    }

    TableTab<UserRow.Listed> allowed() {
        RowsViewModel<UserRow.Listed> list = model.users().allowed();
        Runnable remove = () -> acts.removeAllowed(users(list));
        return listed(
                list,
                CommandKey.ALLOW,
                remove,
                () -> dialog.get().allow(List.of()),
                TabWords.ALLOWED);
    }

    TableTab<UserRow.Listed> excepted() {
        RowsViewModel<UserRow.Listed> list = model.users().excepted();
        Runnable remove = () -> acts.removeExcepted(users(list));
        return listed(
                list,
                CommandKey.EXCEPT,
                remove,
                () -> dialog.get().except(List.of()),
                TabWords.EXCEPTED);
    }

    private TableTab<UserRow.Listed> listed(
            RowsViewModel<UserRow.Listed> list,
            CommandKey toggle,
            Runnable remove,
            Runnable add,
            TableWords words) {
        RowConditions<UserRow.Listed> why = new RowConditions<>(around, list);
        Commands commands =
                commands(list, why)
                        .bind(CommandKey.REMOVE, why.some(), remove)
                        .bind(toggle, why.some(), remove);
        return new TableTab<>(
                list,
                columns.listed(),
                commands,
                List.of(act(CommandKey.REMOVE, text("management.act.remove")), card(), note()),
                add,
                words,
                List.of(
                        chip("management.chip.all", _ -> true),
                        chip("management.chip.here", row -> row.entry().member()),
                        chip("management.chip.notHere", row -> !row.entry().member())));
    }

    private List<TableTab.Chip<UserRow.Sanctioned>> sanctionChips() {
        return List.of(
                chip("management.chip.all", _ -> true),
                chip(
                        "management.chip.ending",
                        row -> row.endsWithin(Duration.ofHours(1), model.nowProperty().get())));
    }

    private <R extends UserRow> Commands commands(RowsViewModel<R> list, RowConditions<R> why) {
        return new Commands(model.status()::say)
                .bind(CommandKey.CARD, why.rows(), () -> show(list))
                .bind(CommandKey.NOTE, why.rows(), () -> show(list).focusNote())
                .bind(CommandKey.COPY_USER, why.rows(), () -> copy(users(list)));
    }

    /// The card of the last selected user.
    private CardController show(RowsViewModel<? extends UserRow> list) {
        return card.apply(users(list).getLast());
    }

    private void bindMute(Commands commands, RowsViewModel<? extends UserRow> list) {
        StringBinding why = others(list);
        CommandKey.MUTE_PRESETS.forEach(preset ->
                commands.bind(preset, why, () -> acts.mute(users(list), preset.minutes())));
        commands.bind(CommandKey.MUTE, why, () -> dialog.get().mute(users(list)));
    }

    /// For acts against users, which nobody does to themselves.
    private <R extends UserRow> StringBinding others(RowsViewModel<R> list) {
        StringBinding some = new RowConditions<>(around, list).some();
        return Reasons.of(
                () -> Reasons.first(some.get(), guard.whyNot(users(list))),
                some,
                list.selectedProperty());
    }

    private boolean muted(UserRow.Member row) {
        return row.mutedAt(model.nowProperty().get());
    }

    private boolean mutedHere(UserRow.Member row) {
        return row.mutedHereAt(model.nowProperty().get());
    }

    private static <R extends UserRow> List<UserId> users(RowsViewModel<R> list) {
        return users(list, _ -> true);
    }

    private static <R extends UserRow> List<UserId> users(
            RowsViewModel<R> list, Predicate<R> which) {
        return list.selectedProperty().get().stream().filter(which).map(UserRow::user).toList();
    }

    private static String reason(RowsViewModel<UserRow.Sanctioned> list) {
        return UserRow.Sanctioned.reason(list.selectedProperty().get());
    }

    private static TableTab.Act act(CommandKey key, String text) {
        return new TableTab.Act(key, text);
    }

    private static TableTab.Act card() {
        return new TableTab.Act(
                CommandKey.CARD, CommandKey.CARD.label(), text("management.act.cardShort"));
    }

    private static TableTab.Act note() {
        return act(CommandKey.NOTE, CommandKey.NOTE.label());
    }

    private static TableTab.Act changeTerm(CommandKey key) {
        return new TableTab.Act(key, text("management.act.term"), text("management.act.termShort"));
    }

    private static <R> TableTab.Chip<R> chip(String text, Predicate<R> holds) {
        return new TableTab.Chip<>(text(text), holds);
    }

    private static void copy(List<UserId> users) {
        String ids = users.stream().map(UserId::value).collect(Collectors.joining("\n"));
        Clip.put(ids);
    }
}

package io.roomkeeper.console.management;

import static io.roomkeeper.console.common.Texts.text;

import io.roomkeeper.console.common.CommandKey;
import io.roomkeeper.console.common.Commands;
import io.roomkeeper.console.common.SanctionDialog;
import io.roomkeeper.protocol.UserId;

import javafx.beans.binding.StringBinding;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// Makes the tabs. What can be taken back and hits few is done at once, the rest is asked first.
final class UserTabs {
    /// Users acted on without being asked first. Console design §1.
    static final int ASK_ABOVE = 20;

    private final ManagementViewModel model;
    private final Supplier<SanctionDialog> dialog;
    private final UserColumns columns;

    /// `dialog` is owned by the management window.
    UserTabs(ManagementViewModel model, Supplier<SanctionDialog> dialog) {
        this.model = model;
        this.dialog = dialog;
        columns = new UserColumns(model);
    }

    UserTab<UserRow.Member> members() {
        UserListViewModel<UserRow.Member> list = model.members();
        Conditions<UserRow.Member> why = new Conditions<>(model, list);
        Commands commands = commands(list, why);
        bindMute(commands, list, why.users());
        commands.bind(CommandKey.MUTE, why.users(), () -> dialog.get().mute(list.selectedUsers()))
                .bind(
                        CommandKey.UNMUTE,
                        why.users(this::muted, text("management.noneMuted")),
                        () -> unmute(mutedAmong(list)))
                .bind(CommandKey.BAN, why.users(), () -> dialog.get().ban(list.selectedUsers()));
        return new UserTab<>(
                list,
                columns.members(),
                commands,
                List.of(
                        act(CommandKey.MUTE_10_MINUTES, "management.act.mute10"),
                        act(CommandKey.MUTE, "management.act.mute"),
                        act(CommandKey.UNMUTE, "management.act.unmute"),
                        act(CommandKey.BAN, "management.act.ban")),
                () -> dialog.get().mute(List.of()),
                TabWords.MEMBERS);
    }

    UserTab<UserRow.Sanctioned> muted() {
        UserListViewModel<UserRow.Sanctioned> list = model.muted();
        Conditions<UserRow.Sanctioned> why = new Conditions<>(model, list);
        Commands commands = commands(list, why);
        Runnable unmute = () -> unmute(list.selectedUsers());
        bindMute(commands, list, why.users());
        commands.bind(CommandKey.UNMUTE, why.users(), unmute)
                .bind(CommandKey.REMOVE, why.users(), unmute)
                .bind(
                        CommandKey.MUTE,
                        why.users(),
                        () -> dialog.get().changeMute(list.selectedUsers(), reason(list)))
                .bind(CommandKey.BAN, why.users(), () -> dialog.get().ban(list.selectedUsers()));
        return new UserTab<>(
                list,
                columns.sanctions(),
                commands,
                List.of(
                        act(CommandKey.UNMUTE, "management.act.unmute"),
                        act(CommandKey.MUTE, "management.act.term"),
                        act(CommandKey.BAN, "management.act.ban")),
                () -> dialog.get().mute(List.of()),
                TabWords.MUTED);
    }

    UserTab<UserRow.Sanctioned> banned() {
        UserListViewModel<UserRow.Sanctioned> list = model.banned();
        Conditions<UserRow.Sanctioned> why = new Conditions<>(model, list);
        Commands commands = commands(list, why);
        Runnable unban = () -> unban(list.selectedUsers());
        commands.bind(CommandKey.UNBAN, why.users(), unban)
                .bind(CommandKey.REMOVE, why.users(), unban)
                .bind(
                        CommandKey.BAN,
                        why.users(),
                        () -> dialog.get().changeBan(list.selectedUsers(), reason(list)));
        return new UserTab<>(
                list,
                columns.sanctions(),
                commands,
                List.of(
                        act(CommandKey.UNBAN, "management.act.unban"),
                        act(CommandKey.BAN, "management.act.term")),
                () -> dialog.get().ban(List.of()),
                TabWords.BANNED);
    }

    private <R extends UserRow> Commands commands(UserListViewModel<R> list, Conditions<R> why) {
        return new Commands(model.status()::say)
                .bind(CommandKey.COPY_USER, why.rows(), () -> copy(list.selectedUsers()));
    }

    private void bindMute(
            Commands commands, UserListViewModel<? extends UserRow> list, StringBinding why) {
        CommandKey.MUTE_PRESETS.forEach(preset ->
                commands.bind(preset, why, () -> mute(list.selectedUsers(), preset.minutes())));
    }

    private void mute(List<UserId> users, int minutes) {
        if (users.size() > ASK_ABOVE) {
            dialog.get().mute(users, minutes);
        } else {
            var _ = model.acts().mute(model.room(), users, minutes, "");
        }
    }

    private void unmute(List<UserId> users) {
        if (users.size() > ASK_ABOVE) {
            dialog.get().unmute(users);
        } else {
            var _ = model.acts().unmute(model.room(), users);
        }
    }

    private void unban(List<UserId> users) {
        if (users.size() > ASK_ABOVE) {
            dialog.get().unban(users);
        } else {
            var _ = model.acts().unban(model.room(), users);
        }
    }

    private List<UserId> mutedAmong(UserListViewModel<UserRow.Member> list) {
        return list.selectedProperty().get().stream()
                .filter(this::muted)
                .map(UserRow::user)
                .toList();
    }

    private boolean muted(UserRow.Member row) {
        return row.mutedAt(model.nowProperty().get());
    }

    /// The reason that all selected share; empty when they do not.
    private static String reason(UserListViewModel<UserRow.Sanctioned> list) {
        List<String> reasons =
                list.selectedProperty().get().stream()
                        .map(row -> row.entry().reason())
                        .distinct()
                        .toList();
        return reasons.size() == 1 ? reasons.getFirst() : "";
    }

    private static UserTab.Act act(CommandKey key, String text) {
        return new UserTab.Act(key, text(text));
    }

    private static void copy(List<UserId> users) {
        String ids = users.stream().map(UserId::value).collect(Collectors.joining("\n"));
        Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, ids));
    }
}

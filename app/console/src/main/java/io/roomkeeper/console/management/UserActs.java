package io.roomkeeper.console.management;

import io.roomkeeper.console.common.ActOrAsk;
import io.roomkeeper.console.common.Guard;
import io.roomkeeper.console.common.ModerationActs;
import io.roomkeeper.console.common.ModerationResult;
import io.roomkeeper.console.common.SanctionDialog;
import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.UserId;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

/// Acts on users of a room. What can be taken back and hits few is done at once, the rest is asked
/// first.
final class UserActs {
    private final RoomId room;
    private final ModerationActs acts;
    private final Guard guard;
    private final Supplier<SanctionDialog> dialog;

    /// `dialog` is owned by the management window.
    UserActs(RoomId room, ModerationActs acts, Guard guard, Supplier<SanctionDialog> dialog) {
        this.room = room;
        this.acts = acts;
        this.guard = guard;
        this.dialog = dialog;
    }

    void mute(List<UserId> users, int minutes) {
        ActOrAsk.on(
                users,
                dialog,
                (asked, these) -> asked.mute(these, minutes),
                () -> guarded("mute", users, these -> acts.mute(room, these, minutes, "")));
    }

    void unmute(List<UserId> users) {
        few(users, SanctionDialog::unmute, few -> acts.unmute(room, few));
    }

    void unban(List<UserId> users) {
        few(users, SanctionDialog::unban, few -> acts.unban(room, few));
    }

    void kick(List<UserId> users) {
        ActOrAsk.on(
                users,
                dialog,
                SanctionDialog::kick,
                () -> guarded("kick", users, these -> acts.kick(room, these)));
    }

    void toggleAllowed(List<UserRow.Member> rows) {
        List<UserId> free = users(rows, row -> !row.allowed());
        if (free.isEmpty()) {
            removeAllowed(users(rows, _ -> true));
        } else {
            few(free, SanctionDialog::allow, few -> acts.allow(room, few, true));
        }
    }

    void toggleExcepted(List<UserRow.Member> rows) {
        List<UserId> free = users(rows, row -> !row.excepted());
        if (free.isEmpty()) {
            removeExcepted(users(rows, _ -> true));
        } else {
            few(free, SanctionDialog::except, few -> acts.except(room, few, true));
        }
    }

    void removeAllowed(List<UserId> users) {
        few(users, SanctionDialog::allowNoMore, few -> acts.allow(room, few, false));
    }

    void removeExcepted(List<UserId> users) {
        few(users, SanctionDialog::exceptNoMore, few -> acts.except(room, few, false));
    }

    private void guarded(
            String name,
            List<UserId> users,
            Function<List<UserId>, CompletableFuture<ModerationResult>> act) {
        guard.pass(
                name,
                users,
                () -> {
                    var _ = act.apply(users);
                });
    }

    private void few(
            List<UserId> users,
            BiConsumer<SanctionDialog, List<UserId>> ask,
            Function<List<UserId>, CompletableFuture<ModerationResult>> act) {
        ActOrAsk.on(
                users,
                dialog,
                ask,
                () -> {
                    var _ = act.apply(users);
                });
    }

    private static List<UserId> users(List<UserRow.Member> rows, Predicate<UserRow.Member> which) {
        return rows.stream().filter(which).map(UserRow::user).toList();
    }
}

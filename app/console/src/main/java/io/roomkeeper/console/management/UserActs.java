package io.roomkeeper.console.management;

import io.roomkeeper.console.common.Guard;
import io.roomkeeper.console.common.ModerationActs;
import io.roomkeeper.console.common.ModerationResult;
import io.roomkeeper.console.common.SanctionDialog;
import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.UserId;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

/// Acts on users of a room. What can be taken back and hits few is done at once, the rest is asked
/// first.
final class UserActs {
    /// Users acted on without being asked first. Console design §1.
    static final int ASK_ABOVE = 20;

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
        if (users.size() > ASK_ABOVE) {
            dialog.get().mute(users, minutes);
        } else {
            guard.pass(
                    "mute",
                    users,
                    () -> {
                        var _ = acts.mute(room, users, minutes, "");
                    });
        }
    }

    void unmute(List<UserId> users) {
        few(users, dialog.get()::unmute, few -> acts.unmute(room, few));
    }

    void unban(List<UserId> users) {
        few(users, dialog.get()::unban, few -> acts.unban(room, few));
    }

    void kick(List<UserId> users) {
        if (users.size() > ASK_ABOVE) {
            dialog.get().kick(users);
        } else {
            guard.pass(
                    "kick",
                    users,
                    () -> {
                        var _ = acts.kick(room, users);
                    });
        }
    }

    void toggleAllowed(List<UserRow.Member> rows) {
        List<UserId> free = users(rows, row -> !row.allowed());
        if (free.isEmpty()) {
            removeAllowed(users(rows, _ -> true));
        } else {
            few(free, dialog.get()::allow, few -> acts.allow(room, few, true));
        }
    }

    void toggleExcepted(List<UserRow.Member> rows) {
        List<UserId> free = users(rows, row -> !row.excepted());
        if (free.isEmpty()) {
            removeExcepted(users(rows, _ -> true));
        } else {
            few(free, dialog.get()::except, few -> acts.except(room, few, true));
        }
    }

    void removeAllowed(List<UserId> users) {
        few(users, dialog.get()::allowNoMore, few -> acts.allow(room, few, false));
    }

    void removeExcepted(List<UserId> users) {
        few(users, dialog.get()::exceptNoMore, few -> acts.except(room, few, false));
    }

    private static void few(
            List<UserId> users,
            Consumer<List<UserId>> ask,
            Function<List<UserId>, CompletableFuture<ModerationResult>> act) {
        if (users.size() > ASK_ABOVE) {
            ask.accept(users);
        } else {
            var _ = act.apply(users);
        }
    }

    private static List<UserId> users(List<UserRow.Member> rows, Predicate<UserRow.Member> which) {
        return rows.stream().filter(which).map(UserRow::user).toList();
    }
}

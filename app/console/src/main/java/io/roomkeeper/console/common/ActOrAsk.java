package io.roomkeeper.console.common;

import io.roomkeeper.protocol.UserId;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Supplier;

/// What hits few is done at once, what hits many is asked about first.
public final class ActOrAsk {
    /// Users or messages acted on without being asked first. Console design §1.
    public static final int ASK_ABOVE = 20;

    private ActOrAsk() {}

    /// Does `act` to `users`, or has a dialog ask for it.
    public static void on(
            List<UserId> users,
            Supplier<SanctionDialog> dialog,
            BiConsumer<SanctionDialog, List<UserId>> ask,
            Runnable act) {
        if (users.size() > ASK_ABOVE) {
            ask.accept(dialog.get(), users);
        } else {
            act.run();
        }
    }
}

package io.roomkeeper.server.engine;

import io.roomkeeper.protocol.UserId;

import java.time.Instant;
import java.util.List;

/// What happens to the app as a whole, in one order.
public sealed interface AppEvent permits AppChange, AppEvent.UsersNotified {
    Instant at();

    /// A notice to the users it names wherever they are connected. Client behaviour §9.
    record UsersNotified(
            Instant at, RoomEvent.NoticeKind kind, List<UserId> users, int minutes, String extra)
            implements AppEvent {
        public UsersNotified {
            users = List.copyOf(users);
        }
    }
}

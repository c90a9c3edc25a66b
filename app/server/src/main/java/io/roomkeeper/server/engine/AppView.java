package io.roomkeeper.server.engine;

import io.roomkeeper.protocol.UserId;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What holds in all rooms, to be read on any thread; may be moments old.
public interface AppView {
    AppSettings settings();

    Limits limits();

    List<String> types(TypeList list);

    /// The sanction of a kind of the app that is in force, if any.
    Optional<Sanction> sanction(Sanction.Kind kind, UserId user, Instant now);
}

package io.roomkeeper.server.engine;

import org.jspecify.annotations.Nullable;

/// What a create call says about the room; `lifetime` is null when it says nothing, which leaves an
/// existing room's as it is and gives a new one the default. `muteAll` only ever switches it on.
public record CreateOptions(@Nullable Lifetime lifetime, boolean muteAll, String name) {
    public static final CreateOptions NONE = new CreateOptions(null, false, "");
}

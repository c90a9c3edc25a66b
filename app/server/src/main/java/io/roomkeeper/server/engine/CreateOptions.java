package io.roomkeeper.server.engine;

import io.roomkeeper.protocol.UserId;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;

/// What a create call says about the room. Server API §2.1.
///
/// @param lifetime null when nothing is said, which leaves an existing room's as it is
/// @param pinned whether a new room without a lifetime gets [Lifetime#DEFAULT], not the app's
/// @param muteAll only ever switches it on
/// @param name of a new room
/// @param exceptions from mutes, added to those there are
/// @param attributeOwner null when there are no attributes
/// @param attributes set as by the Server API
public record CreateOptions(
        @Nullable Lifetime lifetime,
        boolean pinned,
        boolean muteAll,
        String name,
        List<UserId> exceptions,
        @Nullable UserId attributeOwner,
        Map<String, String> attributes) {
    public static final CreateOptions NONE = named("");

    public CreateOptions {
        exceptions = List.copyOf(exceptions);
    }

    /// Nothing but a name.
    public static CreateOptions named(String name) {
        return new CreateOptions(null, false, false, name, List.of(), null, Map.of());
    }

    public CreateOptions with(Lifetime pinnedLifetime) {
        return new CreateOptions(
                pinnedLifetime, true, muteAll, name, exceptions, attributeOwner, attributes);
    }
}

package io.roomkeeper.server.engine;

import java.time.Instant;
import java.util.List;

/// The answer to a join. Client behaviour §2.
///
/// @param sequence the room's last one
/// @param syncTime of the room's last message, or just before it was made
/// @param muteAll whether the room is muted for all
/// @param globallyMuted whether this user is muted in every room
/// @param muted whether this user is muted here
/// @param excepted whether this user may send here in spite of a mute
/// @param missed what came after what was seen and before `recent`
public record Admission(
        Instant created,
        Instant joined,
        int memberCount,
        long sequence,
        Instant syncTime,
        boolean muteAll,
        boolean globallyMuted,
        boolean muted,
        boolean excepted,
        Gap missed,
        List<RoomEvent.MessageSent> recent,
        List<Attribute> attributes) {
    /// Messages a join can ask for. Client behaviour §2.
    public static final int MAX_RECENT = 50;

    public Admission {
        recent = List.copyOf(recent);
        attributes = List.copyOf(attributes);
    }
}

package io.roomkeeper.console.management;

import io.roomkeeper.console.common.ModerationActs;
import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.console.RoomSummary;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

import java.util.Optional;
import java.util.function.Supplier;

/// What is on or off in a room as a whole; the server's word changes what is shown.
final class RoomSwitches {
    private final RoomId room;
    private final ModerationActs acts;
    private final Supplier<Optional<RoomSummary>> told;
    private final ReadOnlyBooleanWrapper mutingAll = new ReadOnlyBooleanWrapper();
    private boolean keeping;

    /// `told` are the room's figures as the server told them last.
    RoomSwitches(RoomId room, ModerationActs acts, Supplier<Optional<RoomSummary>> told) {
        this.room = room;
        this.acts = acts;
        this.told = told;
    }

    /// Whether nobody in the room may send.
    boolean muteAll() {
        return told.get().map(RoomSummary::muteAll).orElse(false);
    }

    /// Whether it is awaited that mute all goes on or off.
    ReadOnlyBooleanProperty mutingAllProperty() {
        return mutingAll.getReadOnlyProperty();
    }

    /// Turns mute all on, or off when it is on.
    void toggleMuteAll() {
        mutingAll.set(true);
        var _ = acts.muteAll(room, !muteAll()).thenAccept(_ -> mutingAll.set(false));
    }

    /// Whether the room is kept alive when idle.
    boolean kept() {
        return told.get().map(RoomSummary::kept).orElse(false);
    }

    /// Keeps the room alive, or no more when it is kept; not while that is awaited.
    void toggleKeepAlive() {
        if (!keeping) {
            keeping = true;
            var _ = acts.keepAlive(room, !kept()).thenAccept(_ -> keeping = false);
        }
    }
}

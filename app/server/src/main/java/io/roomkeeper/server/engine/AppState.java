package io.roomkeeper.server.engine;

import io.roomkeeper.protocol.RoomId;

import java.util.List;

/// What of the app outlives the process, but for its users; `kept` and `muted` are the rooms that
/// are kept and those that are muted for all.
public record AppState(
        AppSettings settings,
        List<String> allowedTypes,
        List<String> lowPriorityTypes,
        List<Sanction> sanctions,
        List<RoomId> kept,
        List<RoomId> muted) {
    public static final AppState NEW =
            new AppState(
                    AppSettings.DEFAULT, List.of(), List.of(), List.of(), List.of(), List.of());

    public AppState {
        allowedTypes = List.copyOf(allowedTypes);
        lowPriorityTypes = List.copyOf(lowPriorityTypes);
        sanctions = List.copyOf(sanctions);
        kept = List.copyOf(kept);
        muted = List.copyOf(muted);
    }
}

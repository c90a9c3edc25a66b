package io.roomkeeper.server.engine;

import java.util.List;

/// What of the app outlives the process, but for its users.
public record AppState(
        AppSettings settings,
        List<String> allowedTypes,
        List<String> lowPriorityTypes,
        List<Sanction> sanctions) {
    public static final AppState NEW =
            new AppState(AppSettings.DEFAULT, List.of(), List.of(), List.of());

    public AppState {
        allowedTypes = List.copyOf(allowedTypes);
        lowPriorityTypes = List.copyOf(lowPriorityTypes);
        sanctions = List.copyOf(sanctions);
    }
}

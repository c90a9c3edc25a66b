package io.roomkeeper.server;

import io.roomkeeper.server.engine.AppSwitch;

import java.util.Map;
import java.util.OptionalInt;

/// The app a server serves. What is switched here is so from every start on; what is not stays as
/// it was left.
///
/// @param key of the Server API; empty for the one in the data folder
/// @param secret of the Server API; empty for the one in the data folder
/// @param switches what is switched on or off at the start
/// @param inactivityMinutes of rooms without a lifetime of their own
public record ServedApp(
        String key,
        String secret,
        Map<AppSwitch, Boolean> switches,
        OptionalInt inactivityMinutes) {
    static final ServedApp DEFAULT = new ServedApp("", "", Map.of(), OptionalInt.empty());

    public ServedApp {
        switches = Map.copyOf(switches);
    }

    @Override
    public String toString() {
        return "ServedApp[switches=%s, inactivityMinutes=%s]"
                .formatted(switches, inactivityMinutes);
    }
}

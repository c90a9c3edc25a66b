package io.roomkeeper.server.engine;

import io.roomkeeper.protocol.ErrorCode;
import io.roomkeeper.protocol.RoomkeeperException;

/// Refuses what belongs to a service that is off.
final class Services {
    private Services() {}

    /// Throws 1009 when `service` is off.
    static void require(App app, AppSwitch service) {
        if (!app.has(service)) {
            throw new RoomkeeperException(
                    ErrorCode.SERVICE_OFF, "the service " + service.key() + " is not switched on.");
        }
    }
}

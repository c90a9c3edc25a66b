package io.roomkeeper.server;

import io.roomkeeper.server.delivery.DeliveryLimits;
import io.roomkeeper.server.gateway.GatewayLimits;

import java.time.Duration;

/// How messages are handed to members.
///
/// @param limits how many at once, and how many for one who reads slowly
/// @param writeWithin that a member must take some of what waits for it, 1 s to 1 h; default 10 s
/// @param reconnectSpread over which members are asked to come back when the server stops, 0 to 1
///   h; default 10 s
/// @param sendBuffer bytes that the system keeps for a member who reads slowly, 4 KiB to 64 MiB;
///   default 128 KiB
public record DeliverySettings(
        DeliveryLimits limits, Duration writeWithin, Duration reconnectSpread, int sendBuffer) {
    private static final Duration LONGEST = Duration.ofHours(1);
    private static final int LEAST_BUFFER = 4 << 10;
    private static final int MOST_BUFFER = 64 << 20;

    static final DeliverySettings DEFAULT =
            new DeliverySettings(
                    DeliveryLimits.DEFAULT,
                    GatewayLimits.defaults().writeWithin(),
                    GatewayLimits.defaults().reconnectSpread(),
                    GatewayLimits.defaults().sendBuffer());

    /// Throws `IllegalArgumentException` with a sentence for what is out of range.
    public DeliverySettings {
        if (writeWithin.toSeconds() < 1 || writeWithin.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("The write time must be 1 to 3600 s.");
        }
        if (reconnectSpread.isNegative() || reconnectSpread.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("The reconnect spread must be 0 to 3600 s.");
        }
        if (sendBuffer < LEAST_BUFFER || sendBuffer > MOST_BUFFER) {
            throw new IllegalArgumentException("The send buffer must be 4 to 65536 KiB.");
        }
    }
}

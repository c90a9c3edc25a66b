package io.roomkeeper.server.gateway;

import java.time.Duration;
import java.util.Set;
import java.util.function.Consumer;

/// The default limits, but deadlines are looked at often, those that are not the point of a test
/// are far away, and messages may come at any speed.
final class LimitsForTests {
    private static final Duration FAR = Duration.ofMinutes(5);
    private static final GatewayLimits DEFAULTS = GatewayLimits.defaults();

    Duration connectWithin = FAR;
    Duration messageWithin = FAR;
    Duration pingEvery = FAR;
    Duration silentFor = FAR;
    Duration closeWithin = Duration.ofSeconds(1);
    int frameBytes = DEFAULTS.frameBytes();
    int sendsPerSecond;
    int connectionsPerAddress;

    private LimitsForTests() {}

    static GatewayLimits relaxed() {
        return with(_ -> {});
    }

    static GatewayLimits with(Consumer<LimitsForTests> change) {
        var limits = new LimitsForTests();
        change.accept(limits);
        return limits.made();
    }

    private GatewayLimits made() {
        return new GatewayLimits(
                connectWithin,
                messageWithin,
                pingEvery,
                silentFor,
                closeWithin,
                Duration.ofMillis(20),
                frameBytes,
                DEFAULTS.waitingBytes(),
                DEFAULTS.unreadableFrames(),
                sendsPerSecond,
                connectionsPerAddress,
                Set.of("chat.example"));
    }
}

package io.roomkeeper.server.gateway;

import io.roomkeeper.server.callback.Draft;
import io.roomkeeper.server.callback.PreSend;
import io.roomkeeper.server.callback.Verdict;
import io.roomkeeper.server.delivery.DeliveryLimits;
import io.roomkeeper.server.engine.Limit;
import io.roomkeeper.server.engine.Limits;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/// The defaults, but deadlines are looked at often, those that are not the point of a test are far
/// away, and everything may come at any speed.
final class DoorSettings {
    private static final Duration FAR = Duration.ofMinutes(5);
    private static final GatewayLimits DEFAULTS = GatewayLimits.defaults();

    Duration connectWithin = FAR;
    Duration messageWithin = FAR;
    Duration pingEvery = FAR;
    Duration silentFor = FAR;
    Duration closeWithin = Duration.ofSeconds(1);
    Duration writeWithin = FAR;
    boolean devTokens;
    DeliveryLimits delivery = DeliveryLimits.DEFAULT;
    Limits limits = Limits.DEFAULT.withoutRates();
    PreSend review = new Unreviewed();

    private DoorSettings() {}

    /// Delivers everything as it is.
    private static final class Unreviewed implements PreSend {
        @Override
        public boolean concerns(String objectName) {
            return false;
        }

        @Override
        public CompletableFuture<Verdict> ask(Draft draft) {
            return CompletableFuture.completedFuture(new Verdict.Deliver(draft.content()));
        }
    }

    static DoorSettings relaxed() {
        return with(_ -> {});
    }

    static DoorSettings with(Consumer<DoorSettings> change) {
        var settings = new DoorSettings();
        change.accept(settings);
        return settings;
    }

    void limit(Limit which, int value) {
        limits = limits.with(which, value);
    }

    GatewayLimits ofGateway() {
        return new GatewayLimits(
                connectWithin,
                messageWithin,
                pingEvery,
                silentFor,
                closeWithin,
                writeWithin,
                DEFAULTS.reconnectSpread(),
                Duration.ofMillis(20),
                DEFAULTS.sendBuffer(),
                DEFAULTS.unreadableFrames(),
                Set.of("chat.example"),
                devTokens);
    }
}

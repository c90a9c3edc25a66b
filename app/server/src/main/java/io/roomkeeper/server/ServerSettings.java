package io.roomkeeper.server;

import io.roomkeeper.server.callback.CallbackSettings;
import io.roomkeeper.server.delivery.DeliveryLimits;
import io.roomkeeper.server.engine.AppSwitch;
import io.roomkeeper.server.engine.Limit;
import io.roomkeeper.server.engine.Limits;
import io.roomkeeper.server.gateway.GatewayLimits;
import io.roomkeeper.server.store.history.MessageSettings;
import io.roomkeeper.server.store.journal.FreeSpace;
import io.roomkeeper.server.store.state.AuditRetention;

import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/// How a server runs.
///
/// @param data the folder in which everything is kept
/// @param listening where members and operators are served
/// @param app key, secret and what is switched at the start
/// @param rateLimits whether calls and messages per second are limited; default yes
/// @param limits all others; default [Limits#DEFAULT]
/// @param api how the Server API answers
/// @param callbacks whom to tell what happens; default nobody
/// @param storage how what has to last is stored
/// @param delivery how messages are handed to members
/// @param dev whether tokens like `dev:kim` are taken and the clock can be moved; loopback only
/// @param demo whether its rooms are made up
public record ServerSettings(
        Path data,
        Listening listening,
        App app,
        boolean rateLimits,
        Limits limits,
        Api api,
        CallbackSettings callbacks,
        Storage storage,
        Delivering delivery,
        boolean dev,
        boolean demo) {
    /// Where a server is reached.
    ///
    /// @param host address of the members' listener; default loopback
    /// @param port of the members' listener, 0 for a free one; default 8420
    /// @param apiHost address of the operators' listener, which has no encryption; default loopback
    /// @param apiPort of the operators' listener, 0 for a free one; default 8421
    /// @param hosts further names by which the server may be called, without ports
    /// @param origins hosts of web pages whose members may connect, besides loopback
    public record Listening(
            String host,
            int port,
            String apiHost,
            int apiPort,
            Set<String> hosts,
            Set<String> origins) {
        static final Listening DEFAULT =
                new Listening("127.0.0.1", 8420, "127.0.0.1", 8421, Set.of(), Set.of());

        public Listening {
            hosts = Set.copyOf(hosts);
            origins = Set.copyOf(origins);
        }

        Listening at(String address, int membersPort, int operatorsPort) {
            return new Listening(address, membersPort, apiHost, operatorsPort, hosts, origins);
        }
    }

    /// The app a server serves. What is switched here is so from every start on; what is not stays
    /// as it was left.
    ///
    /// @param key of the Server API; empty for the one in the data folder
    /// @param secret of the Server API; empty for the one in the data folder
    /// @param switches what is switched on or off at the start
    /// @param inactivityMinutes of rooms without a lifetime of their own
    public record App(
            String key,
            String secret,
            Map<AppSwitch, Boolean> switches,
            OptionalInt inactivityMinutes) {
        static final App DEFAULT = new App("", "", Map.of(), OptionalInt.empty());

        public App {
            switches = Map.copyOf(switches);
        }

        @Override
        public String toString() {
            return "App[switches=%s, inactivityMinutes=%s]".formatted(switches, inactivityMinutes);
        }
    }

    /// How the Server API answers.
    ///
    /// @param zone of the times in answers; default UTC
    /// @param callers addresses and ranges from which it may be called; default none, which means
    ///   all
    public record Api(ZoneId zone, Set<String> callers) {
        static final Api DEFAULT = new Api(ZoneOffset.UTC, Set.of());

        public Api {
            callers = Set.copyOf(callers);
        }
    }

    /// How what has to last is stored.
    ///
    /// @param messages how the history is kept
    /// @param audit how long the audit log is kept; default 90 days
    /// @param freeBytes of the disk below which nothing more is stored; default 256 MiB
    public record Storage(MessageSettings messages, AuditRetention audit, long freeBytes) {
        static final Storage DEFAULT =
                new Storage(MessageSettings.DEFAULT, AuditRetention.DEFAULT, FreeSpace.DEFAULT);
    }

    /// How messages are handed to members.
    ///
    /// @param limits how many at once, and how many for one who reads slowly
    /// @param writeWithin that a member must take some of what waits for it, 1 s to 1 h; default 10
    ///   s
    /// @param reconnectSpread over which members are asked to come back when the server stops, 0 to
    ///   1 h; default 10 s
    /// @param sendBuffer bytes that the system keeps for a member who reads slowly, 4 KiB to 64
    ///   MiB; default 128 KiB
    public record Delivering(
            DeliveryLimits limits, Duration writeWithin, Duration reconnectSpread, int sendBuffer) {
        private static final Duration LONGEST = Duration.ofHours(1);
        private static final int LEAST_BUFFER = 4 << 10;
        private static final int MOST_BUFFER = 64 << 20;

        static final Delivering DEFAULT =
                new Delivering(
                        DeliveryLimits.DEFAULT,
                        GatewayLimits.defaults().writeWithin(),
                        GatewayLimits.defaults().reconnectSpread(),
                        GatewayLimits.defaults().sendBuffer());

        /// Throws `IllegalArgumentException` with a sentence for what is out of range.
        public Delivering {
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

    /// The defaults.
    public static ServerSettings in(Path data) {
        return new ServerSettings(
                data,
                Listening.DEFAULT,
                App.DEFAULT,
                true,
                Limits.DEFAULT,
                Api.DEFAULT,
                CallbackSettings.NONE,
                Storage.DEFAULT,
                Delivering.DEFAULT,
                false,
                false);
    }

    /// Members are served at `address`; operators stay where they are, on a port of their own.
    public ServerSettings listening(String address, int membersPort, int operatorsPort) {
        return with(listening.at(address, membersPort, operatorsPort));
    }

    public ServerSettings with(Listening others) {
        return new ServerSettings(
                data,
                others,
                app,
                rateLimits,
                limits,
                api,
                callbacks,
                storage,
                delivery,
                dev,
                demo);
    }

    public ServerSettings with(App other) {
        return new ServerSettings(
                data,
                listening,
                other,
                rateLimits,
                limits,
                api,
                callbacks,
                storage,
                delivery,
                dev,
                demo);
    }

    public ServerSettings withApp(String key, String secret) {
        return with(new App(key, secret, app.switches(), app.inactivityMinutes()));
    }

    public ServerSettings withSwitch(AppSwitch which, boolean on) {
        return with(new App(app.key(), app.secret(), Map.of(which, on), app.inactivityMinutes()));
    }

    public ServerSettings withRateLimits(boolean on) {
        return new ServerSettings(
                data, listening, app, on, limits, api, callbacks, storage, delivery, dev, demo);
    }

    public ServerSettings with(Limits others) {
        return new ServerSettings(
                data,
                listening,
                app,
                rateLimits,
                others,
                api,
                callbacks,
                storage,
                delivery,
                dev,
                demo);
    }

    public ServerSettings withZone(ZoneId ofAnswers) {
        return new ServerSettings(
                data,
                listening,
                app,
                rateLimits,
                limits,
                new Api(ofAnswers, api.callers()),
                callbacks,
                storage,
                delivery,
                dev,
                demo);
    }

    public ServerSettings with(Storage others) {
        return new ServerSettings(
                data,
                listening,
                app,
                rateLimits,
                limits,
                api,
                callbacks,
                others,
                delivery,
                dev,
                demo);
    }

    public ServerSettings with(Delivering others) {
        return new ServerSettings(
                data,
                listening,
                app,
                rateLimits,
                limits,
                api,
                callbacks,
                storage,
                others,
                dev,
                demo);
    }

    public ServerSettings with(Api other) {
        return new ServerSettings(
                data,
                listening,
                app,
                rateLimits,
                limits,
                other,
                callbacks,
                storage,
                delivery,
                dev,
                demo);
    }

    public ServerSettings with(CallbackSettings others) {
        return new ServerSettings(
                data,
                listening,
                app,
                rateLimits,
                limits,
                api,
                others,
                storage,
                delivery,
                dev,
                demo);
    }

    public ServerSettings forDevelopers(boolean on) {
        return new ServerSettings(
                data,
                listening,
                app,
                rateLimits,
                limits,
                api,
                callbacks,
                storage,
                delivery,
                on,
                demo);
    }

    public ServerSettings forDemo() {
        return new ServerSettings(
                data,
                listening,
                app,
                rateLimits,
                limits,
                api,
                callbacks,
                storage,
                delivery,
                dev,
                true);
    }

    /// The limits that hold, the rates lifted where they are off.
    Limits limitsInForce() {
        return rateLimits ? limits : limits.withoutRates();
    }

    int limit(Limit which) {
        return limitsInForce().of(which);
    }
}

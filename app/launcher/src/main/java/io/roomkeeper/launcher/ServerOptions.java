package io.roomkeeper.launcher;

import io.roomkeeper.server.ApiSettings;
import io.roomkeeper.server.ListeningSettings;
import io.roomkeeper.server.ServedApp;
import io.roomkeeper.server.ServerSettings;
import io.roomkeeper.server.StorageSettings;
import io.roomkeeper.server.engine.AppSwitch;
import io.roomkeeper.server.engine.Limit;
import io.roomkeeper.server.engine.Limits;
import io.roomkeeper.server.store.history.MessageSettings;
import io.roomkeeper.server.store.history.MessageSync;
import io.roomkeeper.server.store.state.AuditRetention;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/// The settings of a server: each is declared here and nowhere else.
final class ServerOptions {
    private static final long MIB = 1024 * 1024;

    /// On or off, as people write it.
    enum Switch {
        ON,
        OFF
    }

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Data folder; default ${DEFAULT-VALUE}. [ROOMKEEPER_DATA]")
    Path data = Path.of("");

    @Option(
            names = "--host",
            paramLabel = "ADDRESS",
            defaultValue = "127.0.0.1",
            description =
                    "Address on which members are served; default ${DEFAULT-VALUE}."
                            + " [ROOMKEEPER_HOST]")
    String host = "";

    @Option(
            names = "--port",
            defaultValue = "8420",
            description =
                    "Members' port; 0 takes a free one; default ${DEFAULT-VALUE}."
                            + " [ROOMKEEPER_PORT]")
    int port;

    @Option(
            names = "--api-host",
            paramLabel = "ADDRESS",
            defaultValue = "127.0.0.1",
            description =
                    "Address of Server API and console API, which are not encrypted; default"
                            + " ${DEFAULT-VALUE}. [ROOMKEEPER_API_HOST]")
    String apiHost = "";

    @Option(
            names = "--api-port",
            paramLabel = "PORT",
            defaultValue = "8421",
            description =
                    "Port of Server API and console API; 0 takes a free one; default"
                            + " ${DEFAULT-VALUE}. [ROOMKEEPER_API_PORT]")
    int apiPort;

    @Option(
            names = "--names",
            paramLabel = "NAME",
            split = ",",
            description =
                    "Further names and addresses by which the server may be called."
                            + " [ROOMKEEPER_NAMES]")
    Set<String> names = Set.of();

    @Option(
            names = "--origins",
            paramLabel = "HOST",
            split = ",",
            description =
                    "Hosts of web pages whose visitors may connect, besides this machine's."
                            + " [ROOMKEEPER_ORIGINS]")
    Set<String> origins = Set.of();

    @Option(
            names = "--proxies",
            paramLabel = "ADDRESS",
            split = ",",
            description =
                    "Addresses and ranges of proxies in front, whose X-Forwarded-For says for whom"
                            + " they ask. [ROOMKEEPER_PROXIES]")
    Set<String> proxies = Set.of();

    @Option(
            names = "--app-key",
            paramLabel = "KEY",
            defaultValue = "",
            description =
                    "App key of the Server API; default: the one in the data folder."
                            + " [ROOMKEEPER_APP_KEY]")
    String appKey = "";

    @Option(
            names = "--app-secret",
            paramLabel = "SECRET",
            defaultValue = "",
            description =
                    "App secret of the Server API; better given by the environment, where others"
                            + " do not see it; default: the one in the data folder."
                            + " [ROOMKEEPER_APP_SECRET]")
    String appSecret = "";

    @Option(
            names = "--rate-limits",
            paramLabel = "on|off",
            defaultValue = "on",
            description =
                    "Limits of calls and messages per second; default ${DEFAULT-VALUE}."
                            + " [ROOMKEEPER_RATE_LIMITS]")
    Switch rateLimits = Switch.ON;

    @Option(
            names = "--time-zone",
            paramLabel = "ZONE",
            defaultValue = "Z",
            description =
                    "Zone of the times in the Server API's answers; default: UTC."
                            + " [ROOMKEEPER_TIME_ZONE]")
    ZoneId timeZone = ZoneOffset.UTC;

    @Option(
            names = "--limits",
            paramLabel = "NAME=VALUE",
            split = ",",
            description =
                    "Limits other than their defaults; the console API lists them all."
                            + " [ROOMKEEPER_LIMITS]")
    Map<Limit, Integer> limits = Map.of();

    @Option(
            names = "--switches",
            paramLabel = "NAME=on|off",
            split = ",",
            description =
                    "Services and ways to behave, switched at every start; the console API lists"
                            + " them all. [ROOMKEEPER_SWITCHES]")
    Map<AppSwitch, Switch> switches = Map.of();

    @Option(
            names = "--inactivity-minutes",
            paramLabel = "MINUTES",
            description =
                    "Minutes without activity after which a room ends that has no lifetime of its"
                        + " own, 60 to 1440, set at every start. [ROOMKEEPER_INACTIVITY_MINUTES]")
    @Nullable Integer inactivityMinutes;

    @Option(
            names = "--message-sync",
            paramLabel = "always|interval|never",
            defaultValue = "interval",
            description =
                    "When stored messages are forced to the disk; default ${DEFAULT-VALUE}, at most"
                            + " 50 ms later. [ROOMKEEPER_MESSAGE_SYNC]")
    MessageSync messageSync = MessageSync.INTERVAL;

    @Option(
            names = "--history-days",
            paramLabel = "DAYS",
            defaultValue = "60",
            description =
                    "Days for which messages are stored; default ${DEFAULT-VALUE}."
                            + " [ROOMKEEPER_HISTORY_DAYS]")
    int historyDays;

    @Option(
            names = "--history-megabytes",
            paramLabel = "MIB",
            defaultValue = "0",
            description =
                    "Most MiB of stored messages before the oldest go; default ${DEFAULT-VALUE}: as"
                            + " many as there are. [ROOMKEEPER_HISTORY_MEGABYTES]")
    long historyMegabytes;

    @Option(
            names = "--audit-days",
            paramLabel = "DAYS",
            defaultValue = "90",
            description =
                    "Days for which the audit log is kept, 0: for ever; default ${DEFAULT-VALUE}."
                            + " [ROOMKEEPER_AUDIT_DAYS]")
    int auditDays;

    @Option(
            names = "--free-space",
            paramLabel = "MIB",
            defaultValue = "256",
            description =
                    "MiB of the disk that stay free: below, nothing more is stored and changes are"
                            + " refused; default ${DEFAULT-VALUE}. [ROOMKEEPER_FREE_SPACE]")
    long freeSpace;

    @Option(
            names = "--api-callers",
            paramLabel = "ADDRESS",
            split = ",",
            description =
                    "Addresses and ranges like 192.0.2.0/24 from which the Server API may be"
                            + " called; default: all. [ROOMKEEPER_API_CALLERS]")
    Set<String> callers = Set.of();

    @Option(
            names = "--token-days",
            paramLabel = "DAYS",
            defaultValue = "0",
            description =
                    "Days for which a member's token holds, 0: until the app secret is another;"
                            + " default ${DEFAULT-VALUE}. [ROOMKEEPER_TOKEN_DAYS]")
    int tokenDays;

    @Mixin DeliveryOptions delivery = new DeliveryOptions();

    @Mixin CallbackOptions callbacks = new CallbackOptions();

    @Option(
            names = "--dev",
            description =
                    "For development on this machine only: takes tokens like dev:kim, and the"
                            + " console API can move the clock. [ROOMKEEPER_DEV]")
    boolean dev;

    ServerSettings settings() {
        return settings(data, port);
    }

    /// The same with another data folder, and another port for members, by which the operators'
    /// port moves along.
    ServerSettings settings(Path inFolder, int members) {
        int operators = apiPort == 0 || members == 0 ? apiPort : apiPort + members - port;
        return ServerSettings.in(inFolder)
                .with(
                        new ListeningSettings(
                                host, members, apiHost, operators, names, origins, proxies))
                .with(app())
                .withRateLimits(rateLimits == Switch.ON)
                .with(new Limits(limits))
                .with(new ApiSettings(timeZone, callers, Duration.ofDays(tokenDays)))
                .with(callbacks.settings())
                .with(storage())
                .with(delivery.settings())
                .forDevelopers(dev);
    }

    private StorageSettings storage() {
        return new StorageSettings(
                new MessageSettings(
                        messageSync, Duration.ofDays(historyDays), bytes(historyMegabytes)),
                new AuditRetention(auditDays),
                bytes(freeSpace));
    }

    // What is far out of range stays so, and is refused with the rest.
    private static long bytes(long mib) {
        return Math.clamp(mib, -1, Long.MAX_VALUE / MIB) * MIB;
    }

    private ServedApp app() {
        var switched = new EnumMap<AppSwitch, Boolean>(AppSwitch.class);
        switches.forEach((which, to) -> switched.put(which, to == Switch.ON));
        var minutes =
                inactivityMinutes == null ? OptionalInt.empty() : OptionalInt.of(inactivityMinutes);
        return new ServedApp(appKey, appSecret, switched, minutes);
    }
}

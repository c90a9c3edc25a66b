package io.roomkeeper.launcher;

import io.roomkeeper.server.ServerSettings;

import picocli.CommandLine.Option;

import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Set;

/// The settings of a server: each is declared here and nowhere else.
final class ServerOptions {
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

    ServerSettings settings() {
        return ServerSettings.in(data)
                .listening(host, port, apiPort)
                .withApiHost(apiHost)
                .withNames(names, origins)
                .withApp(appKey, appSecret)
                .withRateLimits(rateLimits == Switch.ON)
                .withZone(timeZone);
    }
}

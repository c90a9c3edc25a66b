package io.roomkeeper.launcher;

import io.roomkeeper.server.ServerSettings;

import picocli.CommandLine.Option;

import java.nio.file.Path;

/// The settings of a server: each is declared here and nowhere else.
final class ServerOptions {
    /// On or off, as people write it.
    enum Switch {
        ON,
        OFF
    }

    @Option(
            names = "--host",
            paramLabel = "ADDRESS",
            defaultValue = "127.0.0.1",
            description = "Address to listen on; default ${DEFAULT-VALUE}.")
    String host = "";

    @Option(
            names = "--port",
            defaultValue = "8420",
            description = "Members' port; 0 takes a free one; default ${DEFAULT-VALUE}.")
    int port;

    @Option(
            names = "--api-port",
            paramLabel = "PORT",
            defaultValue = "8421",
            description =
                    "Port of Server API and console API; 0 takes a free one; default"
                            + " ${DEFAULT-VALUE}.")
    int apiPort;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Data folder; default ${DEFAULT-VALUE}.")
    Path data = Path.of("");

    @Option(
            names = "--app-key",
            paramLabel = "KEY",
            defaultValue = "",
            description = "App key of the Server API; default: the one in the data folder.")
    String appKey = "";

    @Option(
            names = "--app-secret",
            paramLabel = "SECRET",
            defaultValue = "",
            description =
                    "App secret of the Server API, better given by the environment; default: the"
                            + " one in the data folder.")
    String appSecret = "";

    @Option(
            names = "--rate-limits",
            paramLabel = "on|off",
            defaultValue = "on",
            description = "Limits of calls and messages per second; default ${DEFAULT-VALUE}.")
    Switch rateLimits = Switch.ON;

    ServerSettings settings() {
        return ServerSettings.in(data)
                .listening(host, port, apiPort)
                .withApp(appKey, appSecret)
                .withRateLimits(rateLimits == Switch.ON);
    }
}

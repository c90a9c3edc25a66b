package io.roomkeeper.server.admin;

import io.roomkeeper.protocol.console.ServerInfo;
import io.roomkeeper.server.http.Route;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/// The server a console is connected to.
record ServerRoutes(ConsoleApi.About about, Instant started, InstantSource clock) {
    List<Route> routes() {
        return List.of(Route.get("/console/v1/server", _ -> info()));
    }

    private ServerInfo info() {
        return new ServerInfo(
                about.version(),
                started.toEpochMilli(),
                clock.millis(),
                Acts.MODERATOR,
                about.demo());
    }
}

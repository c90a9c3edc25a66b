package io.roomkeeper.server.admin;

import io.roomkeeper.protocol.console.Role;
import io.roomkeeper.protocol.console.ServerInfo;
import io.roomkeeper.server.access.ModeratorKeys;
import io.roomkeeper.server.http.HttpCall;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/// The server a console is connected to.
record ServerRoutes(
        ConsoleApi.About about, ModeratorKeys keys, Instant started, InstantSource clock) {
    List<ConsoleRoute> routes() {
        return List.of(ConsoleRoute.see("/console/v1/server", this::info));
    }

    private ServerInfo info(HttpCall http) {
        var role = keys.role(http.caller()).orElseThrow();
        var place = about.place().get();
        return new ServerInfo(
                about.version(),
                started.toEpochMilli(),
                clock.millis(),
                http.caller(),
                role,
                about.demo(),
                keys.names(),
                role.includes(Role.OWNER) ? place : place.withoutData());
    }
}

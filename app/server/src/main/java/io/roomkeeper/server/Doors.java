package io.roomkeeper.server;

import io.roomkeeper.protocol.ErrorCode;
import io.roomkeeper.protocol.RoomkeeperException;
import io.roomkeeper.protocol.console.ServerPlace;
import io.roomkeeper.server.access.AllowedAddresses;
import io.roomkeeper.server.access.Credentials;
import io.roomkeeper.server.access.MemberTokens;
import io.roomkeeper.server.access.ModeratorKeys;
import io.roomkeeper.server.admin.ConsoleApi;
import io.roomkeeper.server.admin.LiveFigures;
import io.roomkeeper.server.admin.LogTail;
import io.roomkeeper.server.api.LogFiles;
import io.roomkeeper.server.api.ServerApi;
import io.roomkeeper.server.callback.OnlineStatus;
import io.roomkeeper.server.gateway.GatewayLimits;
import io.roomkeeper.server.gateway.GatewayPorts;
import io.roomkeeper.server.gateway.MemberGateway;
import io.roomkeeper.server.gateway.Presence;
import io.roomkeeper.server.http.Route;
import io.roomkeeper.server.http.Workers;
import io.roomkeeper.server.store.data.Backup;
import io.roomkeeper.server.store.data.Progress;
import io.roomkeeper.server.store.history.HourlyLogs;
import io.roomkeeper.server.store.journal.StoreException;
import io.undertow.server.HttpHandler;
import io.undertow.server.handlers.PathHandler;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// The ways in: the members' WebSocket, the Server API and the console API.
final class Doors implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Doors.class);

    private final Rooms rooms;
    private final HourlyLogs logs;
    private final LogTail logTail = LogTail.open();
    private final MemberGateway members;
    private final ServerApi serverApi;
    private final ConsoleApi consoleApi;

    Doors(
            ServerSettings settings,
            Credentials credentials,
            ModeratorKeys keys,
            Stores stores,
            Rooms rooms,
            Supplier<ServerPlace> place,
            InstantSource clock) {
        this.rooms = rooms;
        logs = stores.logs(settings, credentials.appKey(), clock);
        var tokens =
                new MemberTokens(
                        credentials.appKey(),
                        credentials.appSecret(),
                        clock,
                        settings.api().tokenLifetime());
        serverApi =
                new ServerApi(
                        new ServerApi.Parts(
                                rooms.engine(),
                                stores.history(),
                                new LogFiles(logs::file, logs::delete),
                                rooms.callbacks()::review,
                                tokens::issue,
                                rooms.delivery()::isConnected,
                                credentials,
                                new AllowedAddresses(settings.api().callers()),
                                clock,
                                settings.api().zone()));
        members =
                new MemberGateway(
                        new GatewayPorts(
                                rooms.engine(),
                                rooms.delivery(),
                                stores.history(),
                                rooms.callbacks().preSend(),
                                tokens,
                                this::tellPresence,
                                clock),
                        GatewayLimits.defaults()
                                .withWriteWithin(settings.delivery().writeWithin())
                                .withReconnectSpread(settings.delivery().reconnectSpread())
                                .withSendBuffer(settings.delivery().sendBuffer())
                                .withOrigins(settings.listening().origins())
                                .withDevTokens(settings.dev()));
        consoleApi =
                new ConsoleApi(
                        new ConsoleApi.Parts(
                                rooms.engine(),
                                stores.state(),
                                stores.history(),
                                keys,
                                rooms.consoles(),
                                new LiveFigures(
                                        new LiveFigures.Sources(
                                                rooms.engine(),
                                                rooms.delays(),
                                                members::connections,
                                                () -> FolderSize.of(settings.data()),
                                                clock)),
                                logTail,
                                new ConsoleApi.About(
                                        Version.TEXT,
                                        settings.demo(),
                                        (int) settings.storage().messages().retention().toDays(),
                                        place),
                                to -> backUp(settings.data(), clock, to),
                                clock));
    }

    private static void backUp(Path data, InstantSource clock, OutputStream to) throws IOException {
        var unsaid = new Progress("copied", _ -> {});
        try {
            var copied = new Backup(data, Version.TEXT, clock).write(to, unsaid);
            LOG.info("a console has made a backup of {} files", copied.files());
        } catch (StoreException refusal) {
            throw new RoomkeeperException(
                    ErrorCode.STORE_REFUSED, String.valueOf(refusal.getMessage()));
        }
    }

    private void tellPresence(Presence presence) {
        rooms.callbacks()
                .tell(
                        new OnlineStatus(
                                presence.user(),
                                switch (presence.state()) {
                                    case ONLINE -> OnlineStatus.State.ONLINE;
                                    case OFFLINE -> OnlineStatus.State.OFFLINE;
                                    case LOGOUT -> OnlineStatus.State.LOGOUT;
                                },
                                presence.platform().wire(),
                                presence.at().toEpochMilli(),
                                presence.address(),
                                Long.toString(presence.session().value())));
    }

    MemberGateway members() {
        return members;
    }

    ConsoleApi consoleApi() {
        return consoleApi;
    }

    HourlyLogs logs() {
        return logs;
    }

    HttpHandler membersHandler() {
        return new PathHandler().addExactPath("/ws", members);
    }

    HttpHandler operatorsHandler(Workers workers) {
        var console = consoleApi.handler(workers);
        return new PathHandler(serverApi.handler(workers))
                .addExactPath(OpenApi.PATH, new OpenApi())
                .addExactPath(ConsoleApi.METRICS, console)
                .addPrefixPath(ConsoleApi.PREFIX, console);
    }

    /// What the operators' listener answers to.
    List<Route> routes() {
        return Stream.concat(serverApi.routes().stream(), consoleApi.routes().stream()).toList();
    }

    /// Hears the log no more.
    @Override
    public void close() {
        logTail.close();
    }
}

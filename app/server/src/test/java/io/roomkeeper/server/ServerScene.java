package io.roomkeeper.server;

import io.roomkeeper.server.fixture.TestClock;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

/// A data folder on which servers are started, by a clock that stands, and who operates them.
abstract class ServerScene {
    @TempDir Path data;

    final TestClock clock = new TestClock();
    final Operator operator = new Operator();

    @AfterEach
    void leave() {
        operator.close();
    }

    /// On free ports of this machine.
    ServerSettings settings() {
        return ServerSettings.in(data).listening("127.0.0.1", 0, 0);
    }

    RoomkeeperServer start() {
        return start(settings());
    }

    RoomkeeperServer start(ServerSettings settings) {
        return RoomkeeperServer.start(settings, clock);
    }
}

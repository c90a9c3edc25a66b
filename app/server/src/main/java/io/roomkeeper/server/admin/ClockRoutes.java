package io.roomkeeper.server.admin;

import io.roomkeeper.protocol.ErrorCode;
import io.roomkeeper.protocol.RoomkeeperException;
import io.roomkeeper.protocol.console.ConsoleRequest;
import io.roomkeeper.protocol.console.ServerTime;
import io.roomkeeper.server.engine.ChatroomEngine;
import io.roomkeeper.server.http.HttpCall;
import io.roomkeeper.server.http.Waiting;

import java.time.Duration;
import java.util.List;

/// A developer's clock, moved forward; what is due by then has happened when this answers.
record ClockRoutes(DevClock clock, ChatroomEngine engine) {
    /// Seconds of one move, a year.
    private static final long MOST = Duration.ofDays(365).toSeconds();

    List<ConsoleRoute> routes() {
        return List.of(ConsoleRoute.configure("/console/v1/clock", this::forward));
    }

    private ServerTime forward(HttpCall http) {
        long seconds = http.json(ConsoleRequest.MoveClock.class).seconds();
        if (seconds < 1 || seconds > MOST) {
            throw new RoomkeeperException(
                    ErrorCode.BAD_PARAMETER,
                    "seconds must be 1 to " + MOST + ", was " + seconds + ".");
        }
        clock.forward(Duration.ofSeconds(seconds));
        Waiting.on(engine.sweep());
        return new ServerTime(clock.millis());
    }
}

package io.roomkeeper.protocol.console;

import java.util.List;

/// The server a console is connected to; `startTime` and `serverTime` in ms since 1970. `moderator`
/// is the name the presented key stands for, `role` what it may do, `demo` whether its rooms are
/// made up, `moderators` the names of all who have a key, `place` where it is.
public record ServerInfo(
        String version,
        long startTime,
        long serverTime,
        String moderator,
        Role role,
        boolean demo,
        List<String> moderators,
        ServerPlace place) {
    public ServerInfo {
        moderators = List.copyOf(moderators);
    }

    /// With nobody else who has a key, at the usual place.
    public ServerInfo(
            String version,
            long startTime,
            long serverTime,
            String moderator,
            Role role,
            boolean demo) {
        this(
                version,
                startTime,
                serverTime,
                moderator,
                role,
                demo,
                List.of(moderator),
                new ServerPlace(
                        new ServerPlace.Listener("127.0.0.1", 8420, true),
                        new ServerPlace.Listener("127.0.0.1", 8421, true),
                        ""));
    }

    /// The same when these have keys.
    public ServerInfo with(List<String> moderators) {
        return new ServerInfo(
                version, startTime, serverTime, moderator, role, demo, moderators, place);
    }
}

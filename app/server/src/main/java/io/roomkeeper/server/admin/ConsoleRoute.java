package io.roomkeeper.server.admin;

import io.roomkeeper.protocol.console.Role;
import io.roomkeeper.server.http.Endpoint;
import io.roomkeeper.server.http.Route;

import java.util.Optional;

/// A call, the least role it needs, and what it attempts, if the audit log tells of that.
record ConsoleRoute(Role needs, Route route, Optional<Attempt> attempt) {
    /// Something an auditor may look at.
    static ConsoleRoute see(String path, Endpoint endpoint) {
        return see(Role.AUDITOR, path, endpoint);
    }

    static ConsoleRoute see(Role needs, String path, Endpoint endpoint) {
        return new ConsoleRoute(needs, Route.get(path, endpoint), Optional.empty());
    }

    /// Something a moderator may do.
    static ConsoleRoute act(String path, Endpoint endpoint) {
        return new ConsoleRoute(Role.MODERATOR, Route.post(path, endpoint), Optional.empty());
    }

    static ConsoleRoute act(String path, Attempt attempt, Endpoint endpoint) {
        return act(path, endpoint).attempting(attempt);
    }

    /// Something only an owner may do.
    static ConsoleRoute configure(String path, Endpoint endpoint) {
        return new ConsoleRoute(Role.OWNER, Route.post(path, endpoint), Optional.empty());
    }

    static ConsoleRoute configure(String path, Attempt attempt, Endpoint endpoint) {
        return configure(path, endpoint).attempting(attempt);
    }

    private ConsoleRoute attempting(Attempt what) {
        return new ConsoleRoute(needs, route, Optional.of(what));
    }
}

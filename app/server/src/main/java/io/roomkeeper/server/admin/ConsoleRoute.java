package io.roomkeeper.server.admin;

import io.roomkeeper.protocol.console.Role;
import io.roomkeeper.server.http.Endpoint;
import io.roomkeeper.server.http.Route;

/// A call and the least role it needs.
record ConsoleRoute(Role needs, Route route) {
    /// Something an auditor may look at.
    static ConsoleRoute see(String path, Endpoint endpoint) {
        return new ConsoleRoute(Role.AUDITOR, Route.get(path, endpoint));
    }

    /// Something a moderator may do.
    static ConsoleRoute act(String path, Endpoint endpoint) {
        return new ConsoleRoute(Role.MODERATOR, Route.post(path, endpoint));
    }

    /// Something only an owner may do.
    static ConsoleRoute configure(String path, Endpoint endpoint) {
        return new ConsoleRoute(Role.OWNER, Route.post(path, endpoint));
    }
}

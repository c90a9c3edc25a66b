package io.roomkeeper.server.api;

import io.roomkeeper.server.engine.Sanction;

import java.util.List;

/// Member bans, called block on the wire. Server API §6.
record BanRoutes(Rooms rooms, WireTime times) {
    List<ApiRoute> routes() {
        return new SanctionCalls(Sanction.Kind.BAN, rooms, times).under("/chatroom/user/block");
    }
}

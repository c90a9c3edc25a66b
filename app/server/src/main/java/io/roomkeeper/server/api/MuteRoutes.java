package io.roomkeeper.server.api;

import io.roomkeeper.server.engine.Sanction;

import java.util.List;

/// Member mutes, called gag on the wire. Server API §7.
record MuteRoutes(Rooms rooms, WireTime times) {
    List<ApiRoute> routes() {
        return new SanctionCalls(Sanction.Kind.MUTE, rooms, times).under("/chatroom/user/gag");
    }
}

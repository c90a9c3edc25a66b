/// Members' way in: one WebSocket each, one small handler per command. Everything that belongs to a
/// connection happens on its I/O thread. Frames are documented in `app/protocol/README.md`; its
/// face is [io.roomkeeper.server.gateway.MemberGateway].
@NullMarked
package io.roomkeeper.server.gateway;

import org.jspecify.annotations.NullMarked;

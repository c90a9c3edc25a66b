/// The rules of a chatroom: no sockets, no files, no wall clock. The only way in is
/// [io.roomkeeper.server.engine.ChatroomEngine]; the ways out are the ports
/// [io.roomkeeper.server.engine.StateStore] and [io.roomkeeper.server.engine.RoomListener].
@NullMarked
package io.roomkeeper.server.engine;

import org.jspecify.annotations.NullMarked;

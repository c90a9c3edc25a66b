/// The moderation console. [io.roomkeeper.console.RoomkeeperConsole] is its only way in.
@NullMarked
package io.roomkeeper.console;

import org.jspecify.annotations.NullMarked;

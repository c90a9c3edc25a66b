/// The room list, and the dialogs that create and destroy a room.
@NullMarked
package io.roomkeeper.console.rooms;

import org.jspecify.annotations.NullMarked;

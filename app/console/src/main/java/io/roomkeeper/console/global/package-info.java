/// What holds in all rooms: global mutes, keepalive, message types, reasons.
@NullMarked
package io.roomkeeper.console.global;

import org.jspecify.annotations.NullMarked;

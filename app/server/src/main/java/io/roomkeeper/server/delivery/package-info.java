/// Fan-out: each thing a room says is encoded once and handed to every member's socket, in the
/// room's order, without ever waiting for a slow one. Its face is
/// [io.roomkeeper.server.delivery.Delivery].
@NullMarked
package io.roomkeeper.server.delivery;

import org.jspecify.annotations.NullMarked;

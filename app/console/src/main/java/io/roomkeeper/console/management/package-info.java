/// The Chatroom Management window: a room's members, mutes and bans.
@NullMarked
package io.roomkeeper.console.management;

import org.jspecify.annotations.NullMarked;

/// Callbacks (webhooks): what the app's own server is told about rooms, and asked before a message
/// goes out. Server API §13.
@NullMarked
package io.roomkeeper.server.callback;

import org.jspecify.annotations.NullMarked;

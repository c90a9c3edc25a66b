/// The console API: what moderators see and do, over HTTP and one stream of events. Its face is
/// {@link io.roomkeeper.server.admin.ConsoleApi}.
@NullMarked
package io.roomkeeper.server.admin;

import org.jspecify.annotations.NullMarked;

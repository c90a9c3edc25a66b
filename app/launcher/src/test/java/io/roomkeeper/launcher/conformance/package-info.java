/// Whether members' connections are WebSockets as RFC 6455 has them: the packaged server, spoken to
/// in bytes. Each case says what is sent and what has to come back.
@NullMarked
package io.roomkeeper.launcher.conformance;

import org.jspecify.annotations.NullMarked;

/// Whether members' connections are WebSockets as RFC 6455 has them: a whole server, spoken to in
/// bytes. Each case says what is sent and what has to come back.
@NullMarked
package io.roomkeeper.server.conformance;

import org.jspecify.annotations.NullMarked;

/// Frames between the server and a member, one JSON text each. Documented in
/// `app/protocol/README.md`.
@NullMarked
package io.roomkeeper.protocol.member;

import org.jspecify.annotations.NullMarked;

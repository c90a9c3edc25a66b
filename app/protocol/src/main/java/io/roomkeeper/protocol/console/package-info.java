/// Payloads of the console API `/console/v1` and of its event stream.
@NullMarked
package io.roomkeeper.protocol.console;

import org.jspecify.annotations.NullMarked;

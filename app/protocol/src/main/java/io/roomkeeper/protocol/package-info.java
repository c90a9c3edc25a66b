/// What crosses the wire: identifiers, error codes and the payloads of the three interfaces.
@NullMarked
package io.roomkeeper.protocol;

import org.jspecify.annotations.NullMarked;

/// Servers the console starts, and the connection to one.
@NullMarked
package io.roomkeeper.console.connection;

import org.jspecify.annotations.NullMarked;

/// A backup of the server, fetched into a file.
@NullMarked
package io.roomkeeper.console.backup;

import org.jspecify.annotations.NullMarked;

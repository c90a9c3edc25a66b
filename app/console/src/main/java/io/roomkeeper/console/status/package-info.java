/// The server: live figures, services, log and backup.
@NullMarked
package io.roomkeeper.console.status;

import org.jspecify.annotations.NullMarked;

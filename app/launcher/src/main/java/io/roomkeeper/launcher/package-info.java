/// The command line: one entry for server, console and demo.
@NullMarked
package io.roomkeeper.launcher;

import org.jspecify.annotations.NullMarked;

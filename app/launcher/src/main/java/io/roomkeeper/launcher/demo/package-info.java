/// The demo: a server whose invented rooms are filled by real members that talk from a script.
@NullMarked
package io.roomkeeper.launcher.demo;

import org.jspecify.annotations.NullMarked;

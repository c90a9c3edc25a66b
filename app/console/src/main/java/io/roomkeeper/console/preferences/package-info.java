/// What the person at the console prefers, shown and changed.
@NullMarked
package io.roomkeeper.console.preferences;

import org.jspecify.annotations.NullMarked;

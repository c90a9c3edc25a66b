/// What every screen shares: the session, texts, times, commands, themes.
@NullMarked
package io.roomkeeper.console.common;

import org.jspecify.annotations.NullMarked;

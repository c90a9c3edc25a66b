/// The main window: menus, status bar, banners, and the windows about the console itself.
@NullMarked
package io.roomkeeper.console.shell;

import org.jspecify.annotations.NullMarked;

package io.roomkeeper.console.shell;

/// The screens of the main window, as the rail has them from the top.
enum Place {
    ROOMS,
    GLOBAL,
    AUDIT,
    SERVER
}

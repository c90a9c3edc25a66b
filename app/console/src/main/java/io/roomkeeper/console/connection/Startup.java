package io.roomkeeper.console.connection;

/// Which server the console starts and connects to.
public sealed interface Startup {
    /// The machine's own server.
    record Local() implements Startup {}

    /// A demo server.
    record Demo(DemoLoad load) implements Startup {}
}

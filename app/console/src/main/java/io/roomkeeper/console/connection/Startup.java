package io.roomkeeper.console.connection;

import java.net.URI;

/// Which server the console connects to, and whether it starts it.
public sealed interface Startup {
    /// The machine's own server.
    record Local() implements Startup {}

    /// A demo server.
    record Demo(DemoLoad load) implements Startup {}

    /// A server that runs elsewhere, with the key of a moderator of it.
    record Remote(URI operators, String key) implements Startup {
        @Override
        public String toString() {
            return "Remote[operators=" + operators + "]";
        }
    }
}

package io.roomkeeper.console.connection;

import java.net.URI;
import java.util.Optional;

/// Which server the console connects to, and whether it starts it.
public sealed interface Startup {
    /// The machine's own server at `place`, or where it usually is.
    record Local(Optional<LocalPlace> place) implements Startup {
        public Local() {
            this(Optional.empty());
        }
    }

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

package io.roomkeeper.console.connection;

import io.roomkeeper.client.ServerAddress;

/// Starts servers on this machine for the console; called off the FX thread. A failure is an
/// unchecked exception whose message is a sentence for people.
public interface LocalServers {
    /// Where the machine's own server is when nothing else is said.
    LocalPlace usual();

    /// The machine's own server, with the rooms stored there.
    Running start(LocalPlace place);

    /// A server with invented rooms and members; nothing is stored.
    Running startDemo(DemoLoad load);

    /// A server that answers at `address` and lets the holder of `key` moderate; `stop` ends it.
    record Running(ServerAddress address, String key, AutoCloseable stop) {
        @Override
        public String toString() {
            return "Running[address=" + address + "]";
        }
    }
}

package io.roomkeeper.console.connection;

import io.roomkeeper.client.ServerAddress;

/// Starts servers on this machine for the console; called off the FX thread. A failure is an
/// unchecked exception whose message is a sentence for people.
public interface LocalServers {
    /// The machine's own server, with its stored rooms.
    Running start();

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

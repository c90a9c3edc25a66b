package io.roomkeeper.protocol.console;

/// Where a server is: its listener for members, that for operators (Server API and console API),
/// and the folder on its machine in which it keeps everything, which only owners are told; empty
/// for others.
public record ServerPlace(Listener members, Listener operators, String data) {
    /// For a [Listener] on every address of its machine.
    public static final String EVERY_ADDRESS = "*";

    /// Where it listens; `local` when only its own machine reaches it.
    public record Listener(String host, int port, boolean local) {}

    /// The same for those who are not told of the folder.
    public ServerPlace withoutData() {
        return new ServerPlace(members, operators, "");
    }
}

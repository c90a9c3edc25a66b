package io.roomkeeper.console.connection;

/// How far the console is with the server it was told to use.
public sealed interface ConnectionState {
    /// Nothing was asked for yet.
    record Idle() implements ConnectionState {}

    /// The server is being started.
    record Starting(Startup startup) implements ConnectionState {}

    record Connected(LiveSession session) implements ConnectionState {}

    /// `why` is a sentence.
    record Failed(Startup startup, String why) implements ConnectionState {}
}

package io.roomkeeper.protocol.console;

/// The body of a refused console call, and of a change that was made (`code` 200).
public record ConsoleAnswer(int code, String errorMessage) {
    /// The change was made and is durable.
    public static final ConsoleAnswer DONE = new ConsoleAnswer(200, "");
}

package io.roomkeeper.protocol.console;

import java.util.List;

/// The body of a refused console call, and of a change that was made (`code` 200) and is durable:
/// `lines` are the numbers of the lines of the audit log that it wrote, in order.
public record ConsoleAnswer(int code, String errorMessage, List<Long> lines) {
    /// The answer to what is no act in the audit log.
    public static final ConsoleAnswer DONE = done(List.of());

    public ConsoleAnswer {
        lines = List.copyOf(lines);
    }

    /// Why nothing was done.
    public static ConsoleAnswer refused(int code, String errorMessage) {
        return new ConsoleAnswer(code, errorMessage, List.of());
    }

    public static ConsoleAnswer done(List<Long> lines) {
        return new ConsoleAnswer(200, "", lines);
    }
}

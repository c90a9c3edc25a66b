package io.roomkeeper.server.callback;

import java.util.Optional;

/// What is to become of a message. Server API §13.4.
public sealed interface Verdict {
    /// It goes out with this content, which may be another than it came with.
    record Deliver(String content) implements Verdict {}

    /// It is refused with 20113; `extra` is what the app adds for the sender, may be empty.
    record Refuse(String extra) implements Verdict {}

    /// What goes out, if anything.
    default Optional<String> delivered() {
        return switch (this) {
            case Deliver(var content) -> Optional.of(content);
            case Refuse _ -> Optional.empty();
        };
    }
}

package io.roomkeeper.server.engine;

import io.roomkeeper.protocol.UserId;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What all messages have that somebody looks for, so that a log may pass over most others without
/// reading them: sent from `since` on, by `sender`, of type `objectName`, and in their content each
/// of `texts`, in any case, perhaps with characters that JSON has escaped.
public record MessageSieve(
        Instant since, Optional<UserId> sender, Optional<String> objectName, List<String> texts) {
    /// Lets every message through.
    public static final MessageSieve OPEN =
            new MessageSieve(Instant.EPOCH, Optional.empty(), Optional.empty(), List.of());

    public MessageSieve {
        texts = List.copyOf(texts);
    }
}

package io.roomkeeper.server;

import java.io.Serial;

/// The server could not start; the message is a sentence for the operator.
public final class StartException extends RuntimeException {
    @Serial private static final long serialVersionUID = 1;

    StartException(String sentence) {
        super(sentence);
    }

    StartException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}

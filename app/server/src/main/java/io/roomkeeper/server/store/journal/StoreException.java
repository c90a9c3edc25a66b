package io.roomkeeper.server.store.journal;

import java.io.Serial;

/// The data folder cannot be used; the message is a sentence for the operator.
public class StoreException extends RuntimeException {
    @Serial private static final long serialVersionUID = 1;

    public StoreException(String sentence) {
        super(sentence);
    }

    public StoreException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}

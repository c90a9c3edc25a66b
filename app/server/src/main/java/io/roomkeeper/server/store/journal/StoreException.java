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

    /// What was written to the file `path` of `what` is not there any more; `why` ends the clause
    /// "cannot be read, and".
    public static StoreException damage(String what, String path, long offset, String why) {
        return new StoreException(
                "The %s is damaged: %s at offset %d cannot be read, and %s. Nothing was changed. Run `roomkeeper data check`, then `roomkeeper data repair`."
                        .formatted(what, path, offset, why));
    }
}

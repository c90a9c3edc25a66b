package io.roomkeeper.launcher;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What went wrong, for the person at the command line.
final class Sentence {
    private static final Logger LOG = LoggerFactory.getLogger(Sentence.class);

    private Sentence() {}

    /// The message of `failure`; its trace goes to the log at debug level only.
    static String of(Throwable failure) {
        LOG.debug("failed", failure);
        var message = failure.getMessage();
        return message == null ? failure.toString() : message;
    }
}

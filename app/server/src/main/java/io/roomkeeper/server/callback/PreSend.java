package io.roomkeeper.server.callback;

import java.util.concurrent.CompletableFuture;

/// Decides what is to become of a message before it is sent. Server API §13.4.
public interface PreSend {
    /// Whether messages of this type are to be asked about.
    boolean concerns(String objectName);

    /// Returns at once; completes, never exceptionally, within about the time-out. What is left
    /// undecided is delivered, or refused if the settings say so.
    CompletableFuture<Verdict> ask(Draft draft);
}

package io.roomkeeper.server.api;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/// The messages of finished hours as files. Server API §11.4.
public interface LogFiles {
    /// The zip file of the hour that starts then, if there is one.
    Optional<Path> find(Instant hour);

    /// Removes it; one that is not there is no error.
    void delete(Instant hour);
}

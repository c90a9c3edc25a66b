package io.roomkeeper.console.connection;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/// Where this machine's own server is.
///
/// @param port at which members reach it, 0 for a free one
/// @param data the folder in which it keeps everything
public record LocalPlace(int port, Path data) {
    /// The highest port but one, for that of the operators is the next.
    static final int MOST_PORT = 65_534;

    /// The place as people write it; empty when the port is no number from 0 to 65 534 or there is
    /// no folder of that name.
    static Optional<LocalPlace> parse(String port, String data) {
        if (data.isBlank()) {
            return Optional.empty();
        }
        try {
            int number = Integer.parseInt(port.strip());
            return number < 0 || number > MOST_PORT
                    ? Optional.empty()
                    : Optional.of(new LocalPlace(number, Path.of(data.strip())));
        } catch (NumberFormatException | InvalidPathException _) {
            return Optional.empty();
        }
    }
}

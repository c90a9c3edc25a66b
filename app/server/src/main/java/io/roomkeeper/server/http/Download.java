package io.roomkeeper.server.http;

import java.io.IOException;
import java.io.OutputStream;

/// An answer that is no JSON and too long to be held in memory.
///
/// @param type its media type
/// @param name of the file it is meant for
public record Download(String type, String name, Body body) {
    /// Writes an answer as it goes. A refusal is a {@link
    /// io.roomkeeper.protocol.RoomkeeperException}, which the caller is told if nothing was written
    /// before it.
    @FunctionalInterface
    public interface Body {
        void write(OutputStream to) throws IOException;
    }
}

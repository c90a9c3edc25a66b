package io.roomkeeper.server.store.data;

import tools.jackson.databind.json.JsonMapper;

import java.time.Instant;
import java.util.List;

/// What a backup holds; the last entry of its zip, so that a backup without it is not whole.
///
/// @param format how the backup is written
/// @param roomkeeper version of the program that made it
/// @param made when it was begun
/// @param lastBatch number of the last batch of the journal of state
/// @param lastMessageBatch number of the last batch of the journal of messages
/// @param files all other entries
record Manifest(
        int format,
        String roomkeeper,
        Instant made,
        long lastBatch,
        long lastMessageBatch,
        List<Part> files) {
    static final String NAME = "manifest.json";

    /// How backups are written today; a higher one is refused.
    static final int FORMAT = 1;

    /// One file of the data folder.
    ///
    /// @param name in the data folder, with `/` in front of the file's own name
    /// @param crc32c checksum of its bytes
    record Part(String name, long bytes, long crc32c) {}

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    Manifest {
        files = List.copyOf(files);
    }

    byte[] json() {
        return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsBytes(this);
    }

    /// The format of a manifest of any format; 0 when it has none. Throws `JacksonException` when
    /// it is no JSON.
    static int format(byte[] json) {
        return MAPPER.readTree(json).path("format").asInt(0);
    }

    static Manifest of(byte[] json) {
        return MAPPER.readValue(json, Manifest.class);
    }

    long bytes() {
        return files.stream().mapToLong(Part::bytes).sum();
    }
}

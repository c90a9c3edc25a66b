package io.roomkeeper.server.store.history;

import io.roomkeeper.server.store.journal.DataFolder;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32C;
import java.util.zip.CheckedInputStream;

/// Says that the index of a segment is whole, and what need not be looked up in it.
///
/// @param version of the index; one of another version is built anew
/// @param lastBatch of the segment
/// @param end bytes of the segment that are indexed
/// @param indexBytes length of the index
/// @param indexChecksum CRC-32C of the index
/// @param oldest time of a message in it, in milliseconds
/// @param newest time of a message in it, in milliseconds
/// @param cleaned rooms that were cleaned in this segment, and before when
record SegmentMark(
        int version,
        long lastBatch,
        int end,
        long indexBytes,
        int indexChecksum,
        long oldest,
        long newest,
        Map<String, Long> cleaned) {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    /// What is written today.
    static final int VERSION = 3;

    SegmentMark {
        cleaned = Map.copyOf(cleaned);
    }

    static SegmentMark of(LiveIndex index, long lastBatch, long indexBytes, int indexChecksum) {
        return new SegmentMark(
                VERSION,
                lastBatch,
                index.end(),
                indexBytes,
                indexChecksum,
                index.oldest(),
                index.newest(),
                index.cleaned());
    }

    private static String name(long segment) {
        return "messages-%019d.whole".formatted(segment);
    }

    static Path file(Path folder, long segment) {
        return folder.resolve(name(segment));
    }

    /// The index that the mark speaks of.
    static Path index(Path folder, long segment) {
        return folder.resolve("messages-%019d.db".formatted(segment));
    }

    /// Says which rooms have nothing there.
    static Path filter(Path folder, long segment) {
        return folder.resolve("messages-%019d.rooms".formatted(segment));
    }

    /// The mark, if there is one and the index is as it says.
    static Optional<SegmentMark> read(Path folder, long segment) throws IOException {
        var file = file(folder, segment);
        var index = index(folder, segment);
        if (Files.notExists(file) || Files.notExists(index)) {
            return Optional.empty();
        }
        try {
            var mark = MAPPER.readValue(Files.readAllBytes(file), SegmentMark.class);
            return Optional.of(mark)
                    .filter(found -> found.version() == VERSION)
                    .filter(found -> found.indexBytes() == size(index))
                    .filter(_ -> Files.exists(filter(folder, segment)));
        } catch (JacksonException damaged) {
            return Optional.empty();
        }
    }

    /// CRC-32C of all of `file`.
    static int checksum(Path file) throws IOException {
        var sum = new CRC32C();
        try (var bytes = new CheckedInputStream(Files.newInputStream(file), sum)) {
            bytes.transferTo(OutputStream.nullOutputStream());
        }
        return (int) sum.getValue();
    }

    private static long size(Path file) {
        return file.toFile().length();
    }

    void write(Path folder, long segment) throws IOException {
        DataFolder.writeDurably(folder, name(segment), MAPPER.writeValueAsString(this) + "\n");
    }

    /// From now on the index is not trusted.
    static void delete(Path folder, long segment) throws IOException {
        if (Files.deleteIfExists(file(folder, segment))) {
            DataFolder.forceNames(folder);
        }
    }
}

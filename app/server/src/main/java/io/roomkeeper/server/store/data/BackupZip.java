package io.roomkeeper.server.store.data;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32C;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// The zip of a backup, written as it goes.
final class BackupZip {
    private static final int BUFFER = 64 * 1024;

    private final ZipOutputStream zip;
    private final Instant made;
    private final Progress progress;
    private final List<Manifest.Part> parts = new ArrayList<>();

    BackupZip(OutputStream to, Instant made, Progress progress) {
        zip = new ZipOutputStream(to);
        zip.setLevel(Deflater.BEST_SPEED);
        this.made = made;
        this.progress = progress;
    }

    /// Adds a file as a whole.
    void add(String name, Path file) throws IOException {
        begin(name);
        var sum = new CRC32C();
        var buffer = new byte[BUFFER];
        long length = 0;
        try (var in = Files.newInputStream(file)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                zip.write(buffer, 0, read);
                sum.update(buffer, 0, read);
                length += read;
            }
        }
        end(name, length, sum);
    }

    /// Adds the first `length` bytes of a file.
    void add(String name, byte[] file, int length) throws IOException {
        begin(name);
        zip.write(file, 0, length);
        var sum = new CRC32C();
        sum.update(file, 0, length);
        end(name, length, sum);
    }

    private void begin(String name) throws IOException {
        var entry = new ZipEntry(name);
        entry.setTime(made.toEpochMilli());
        zip.putNextEntry(entry);
    }

    private void end(String name, long length, CRC32C sum) throws IOException {
        zip.closeEntry();
        parts.add(new Manifest.Part(name, length, sum.getValue()));
        progress.read(length);
    }

    /// Writes what was added into the manifest, and the end of the zip.
    Manifest finish(String roomkeeper, long lastBatch, long lastMessageBatch) throws IOException {
        var manifest =
                new Manifest(Manifest.FORMAT, roomkeeper, made, lastBatch, lastMessageBatch, parts);
        begin(Manifest.NAME);
        zip.write(manifest.json());
        zip.closeEntry();
        zip.finish();
        zip.flush();
        return manifest;
    }
}

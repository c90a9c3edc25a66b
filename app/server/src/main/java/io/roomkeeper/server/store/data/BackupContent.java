package io.roomkeeper.server.store.data;

import static java.util.stream.Collectors.toSet;

import io.roomkeeper.server.store.journal.DataFolder;
import io.roomkeeper.server.store.journal.StoreException;

import tools.jackson.core.JacksonException;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32C;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/// The zip of a backup, whose manifest has been read.
record BackupContent(Path file, ZipFile zip, Manifest manifest) {
    private static final int BUFFER = 64 * 1024;

    /// Names of files in a data folder; nothing outside of it.
    private static final String NAME = "([a-z][a-z-]*/)?[A-Za-z0-9][A-Za-z0-9.-]*";

    /// Throws [StoreException] when it is no backup that this program can restore.
    static BackupContent of(Path file, ZipFile zip) throws IOException {
        var entry = zip.getEntry(Manifest.NAME);
        if (entry == null) {
            throw notWhole(file, "it has no manifest");
        }
        try {
            var json = zip.getInputStream(entry).readAllBytes();
            int format = Manifest.format(json);
            if (format > Manifest.FORMAT) {
                throw new StoreException(
                        "%s was made by a newer Roomkeeper (backup format %d, this one reads up to %d). Use that one."
                                .formatted(file, format, Manifest.FORMAT));
            }
            var content = new BackupContent(file, zip, Manifest.of(json));
            content.checkNames();
            content.checkVersion();
            return content;
        } catch (JacksonException damaged) {
            throw notWhole(file, "its manifest cannot be read");
        }
    }

    static StoreException notWhole(Path file, String why) {
        return new StoreException(
                "%s is not a whole backup of Roomkeeper: %s. Nothing was restored."
                        .formatted(file, why));
    }

    private void checkNames() {
        var named = manifest.files().stream().map(Manifest.Part::name).collect(toSet());
        var there =
                zip.stream()
                        .map(ZipEntry::getName)
                        .filter(name -> !name.equals(Manifest.NAME))
                        .collect(toSet());
        if (!named.equals(there) || named.size() != manifest.files().size()) {
            throw notWhole(file, "it does not hold the files that its manifest names");
        }
        for (var name : named) {
            if (!name.matches(NAME)) {
                throw notWhole(file, "it holds a file that belongs into no data folder");
            }
        }
    }

    private void checkVersion() throws IOException {
        var entry = zip.getEntry("version");
        if (entry == null) {
            return;
        }
        var text = new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
        if (!text.strip().matches("[0-9]{1,9}")) {
            throw notWhole(file, "it does not say of which version it is");
        }
        if (Integer.parseInt(text.strip()) > DataFolder.VERSION) {
            throw new StoreException(
                    "%s was made by a newer Roomkeeper (data folder version %s, this one reads up to %d). Use that one."
                            .formatted(file, text.strip(), DataFolder.VERSION));
        }
    }

    /// Makes `folder` with all files, forced; after an exception there is nothing.
    void extract(Path folder, Progress progress) throws IOException {
        try {
            DataFolder.create(folder);
            for (var part : manifest.files()) {
                int end = part.name().indexOf('/');
                if (end > 0) {
                    DataFolder.create(folder.resolve(part.name().substring(0, end)));
                }
                extract(part, folder.resolve(part.name()));
                progress.read(part.bytes());
            }
            forceNames(folder);
        } catch (IOException | RuntimeException failed) {
            FileTree.delete(folder);
            throw failed;
        }
    }

    private void extract(Manifest.Part part, Path target) throws IOException {
        var sum = new CRC32C();
        long length;
        try (var in = zip.getInputStream(zip.getEntry(part.name()));
                var out = OwnerOnly.create(target)) {
            length = copy(in, out, sum);
            out.force(true);
        } catch (ZipException | EOFException damaged) {
            throw notWhole(file, part.name() + " is damaged");
        }
        if (length != part.bytes() || sum.getValue() != part.crc32c()) {
            throw notWhole(file, part.name() + " is not what the manifest says");
        }
    }

    private static long copy(InputStream in, FileChannel out, CRC32C sum) throws IOException {
        var buffer = new byte[BUFFER];
        long length = 0;
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            sum.update(buffer, 0, read);
            var bytes = ByteBuffer.wrap(buffer, 0, read);
            while (bytes.hasRemaining()) {
                out.write(bytes);
            }
            length += read;
        }
        return length;
    }

    private static void forceNames(Path folder) throws IOException {
        try (var inside = Files.walk(folder)) {
            for (var each : inside.filter(Files::isDirectory).toList()) {
                DataFolder.forceNames(each);
            }
        }
    }
}

package io.roomkeeper.server.store.history;

import io.roomkeeper.protocol.ErrorCode;
import io.roomkeeper.protocol.RoomkeeperException;
import io.roomkeeper.server.engine.MessageLog;
import io.roomkeeper.server.engine.StoredMessage;
import io.roomkeeper.server.store.journal.DataFolder;
import io.roomkeeper.server.store.journal.FreeSpace;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Log files of finished hours in the folder `hourly-logs` of the data folder: zips with a line of
/// JSON for each message of all rooms, made when first asked for. Calls block. Server API §11.4.
public final class HourlyLogs {
    /// How long the log of an hour can be had after its end. Server API §11.4.
    static final Duration KEPT = Duration.ofDays(3);

    /// Until then the last message of an hour is in the history for sure.
    private static final Duration SETTLED = Duration.ofSeconds(10);

    private static final String LOG = ".zip";

    /// Stands in place of a log that was deleted and must not be made again.
    private static final String DELETED = ".deleted";

    private static final String UNFINISHED = ".new";

    private final Path folder;
    private final MessageLog messages;
    private final String appKey;
    private final ZoneId zone;
    private final DateTimeFormatter time;
    private final FreeSpace space;
    private final InstantSource clock;

    /// `zone` is that of the hours and of the times in the files, which are written only while
    /// there is enough of `space`.
    public HourlyLogs(
            Path data,
            MessageLog messages,
            String appKey,
            ZoneId zone,
            FreeSpace space,
            InstantSource clock) {
        folder = data.resolve("hourly-logs");
        this.messages = messages;
        this.appKey = appKey;
        this.zone = zone;
        time = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSS").withZone(zone);
        this.space = space;
        this.clock = clock;
    }

    /// The log of the hour `date` (`yyyyMMddHH`). Empty when the hour is not over, or was longer
    /// ago than three days, or has no messages, or its log was deleted. Throws 1002 when `date` is
    /// not an hour, 1050 when the disk is too full to make the log, 23413 when the history cannot
    /// be read.
    public synchronized Optional<Path> file(String date) {
        var hour = LogHour.of(date, zone);
        sweep();
        if (!over(hour) || expired(hour) || Files.exists(path(hour, DELETED))) {
            return Optional.empty();
        }
        var file = path(hour, LOG);
        try {
            return Files.exists(file) || make(hour, file) ? Optional.of(file) : Optional.empty();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /// Deletes the log of the hour `date`, which is not made again; nothing happens when the hour
    /// is not over. Throws 1002 when `date` is not an hour.
    public synchronized void delete(String date) {
        var hour = LogHour.of(date, zone);
        if (!over(hour) || expired(hour)) {
            return;
        }
        try {
            DataFolder.create(folder);
            DataFolder.writeDurably(folder, date + DELETED, "");
            Files.deleteIfExists(path(hour, LOG));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /// Deletes the logs of hours that were over more than three days ago.
    public synchronized void sweep() {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (var files = Files.list(folder)) {
            for (var file : files.toList()) {
                var name = file.getFileName().toString();
                if (name.matches("[0-9]{10}\\..*")
                        && expired(LogHour.of(name.substring(0, name.indexOf('.')), zone))) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private boolean over(LogHour hour) {
        return !clock.instant().isBefore(hour.end().plus(SETTLED));
    }

    private boolean expired(LogHour hour) {
        return !clock.instant().isBefore(hour.end().plus(KEPT));
    }

    private Path path(LogHour hour, String ending) {
        return folder.resolve(hour.date() + ending);
    }

    private boolean make(LogHour hour, Path file) throws IOException {
        DataFolder.create(folder);
        var unfinished = path(hour, UNFINISHED);
        try {
            if (write(hour, unfinished) == 0) {
                return false;
            }
            force(unfinished);
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
            return true;
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    private long write(LogHour hour, Path file) throws IOException {
        try (var zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            var entry = new ZipEntry(hour.date() + ".txt");
            entry.setTime(hour.end().toEpochMilli());
            zip.putNextEntry(entry);
            long count = read(hour, zip);
            zip.closeEntry();
            return count;
        }
    }

    private long read(LogHour hour, OutputStream to) {
        try {
            return messages.read(hour.start(), hour.end(), message -> add(message, to)).join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RoomkeeperException refusal ? refusal : failed;
        }
    }

    private static void force(Path file) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    private void add(StoredMessage message, OutputStream to) {
        if (!space.isEnough()) {
            throw new RoomkeeperException(
                    ErrorCode.STORE_REFUSED, "the disk is too full for the log of an hour.");
        }
        try {
            to.write(LogLine.of(message, appKey, time).json());
            to.write('\n');
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}

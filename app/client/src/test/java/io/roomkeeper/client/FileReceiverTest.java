package io.roomkeeper.client;

import static io.roomkeeper.client.Futures.result;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.Flow;

/// What comes is for the owner of the file, whatever stood in its place.
@DisabledOnOs(OS.WINDOWS)
class FileReceiverTest {
    private static final String SECRET = "app secret";

    @TempDir private Path folder;

    private Path received() throws Exception {
        var file = folder.resolve("backup.zip.part");
        var receiver = new FileReceiver(file, _ -> {});
        receiver.onSubscribe(
                new Flow.Subscription() {
                    @Override
                    public void request(long parts) {}

                    @Override
                    public void cancel() {}
                });
        receiver.onNext(List.of(ByteBuffer.wrap(SECRET.getBytes(StandardCharsets.UTF_8))));
        receiver.onComplete();
        assertThat(result(receiver.getBody().toCompletableFuture()))
                .isEqualTo((long) SECRET.length());
        return file;
    }

    @Test
    void a_file_that_others_keep_open_gets_nothing() throws Exception {
        var planted = Files.createFile(folder.resolve("backup.zip.part"));
        Files.setPosixFilePermissions(planted, PosixFilePermissions.fromString("rw-rw-rw-"));
        try (var theirs = FileChannel.open(planted)) {
            var file = received();
            assertThat(theirs.size()).isZero();
            assertThat(file).hasContent(SECRET);
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void a_link_is_not_followed() throws Exception {
        var theirs = Files.createFile(folder.resolve("theirs"));
        Files.createSymbolicLink(folder.resolve("backup.zip.part"), theirs);
        assertThat(received()).isRegularFile().hasContent(SECRET).isNotEqualTo(theirs);
        assertThat(theirs).isEmptyFile();
    }
}

package io.roomkeeper.console.backup;

import static org.assertj.core.api.Assertions.assertThat;

import io.roomkeeper.console.common.FakeSession;
import io.roomkeeper.protocol.ErrorCode;
import io.roomkeeper.protocol.RoomkeeperException;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

class BackupViewModelTest {
    private final FakeSession session = new FakeSession();
    private final BackupViewModel model = new BackupViewModel(session, Path.of("backup.zip"));

    @BeforeEach
    void start() {
        model.start();
    }

    @Test
    void it_says_how_much_has_come_until_all_is_there() {
        assertThat(model.busyProperty().get()).isTrue();
        assertThat(model.stateProperty().get()).isEqualTo("Copying to backup.zip: 0.0 MB so far.");
        session.moderation.backup.progress().accept(12_340_000);
        assertThat(model.stateProperty().get()).isEqualTo("Copying to backup.zip: 12.3 MB so far.");
        session.moderation.backup.done().complete(20_000_000L);
        assertThat(model.busyProperty().get()).isFalse();
        assertThat(model.problem().textProperty().get()).isEmpty();
        assertThat(model.stateProperty().get())
                .isEqualTo(
                        "backup.zip holds everything the server stores, 20.0 MB. It holds the"
                                + " server’s keys, too: keep it secret.");
    }

    @Test
    void it_can_be_stopped() {
        model.cancel();
        assertThat(model.problem().textProperty().get())
                .isEqualTo("No backup was made: it was stopped.");
        assertThat(model.busyProperty().get()).isFalse();
    }

    @Test
    void why_the_server_refuses_is_said() {
        session.moderation
                .backup
                .done()
                .completeExceptionally(
                        new RoomkeeperException(ErrorCode.STORE_REFUSED, "A file is damaged."));
        assertThat(model.problem().textProperty().get())
                .isEqualTo("No backup was made: A file is damaged.");
    }

    @Test
    void a_file_that_cannot_be_written_is_named() {
        session.moderation
                .backup
                .done()
                .completeExceptionally(
                        new UncheckedIOException(new IOException("No space left on device")));
        assertThat(model.problem().textProperty().get())
                .isEqualTo(
                        "No backup was made: the file cannot be written (No space left on device)."
                                + " Choose another place.");
    }

    @Test
    void a_lost_server_is_said() {
        session.moderation
                .backup
                .done()
                .completeExceptionally(new RoomkeeperException(ErrorCode.NOT_CONNECTED));
        assertThat(model.problem().textProperty().get()).startsWith("No backup was made: ");
        assertThat(model.stateProperty().get()).isEmpty();
    }
}

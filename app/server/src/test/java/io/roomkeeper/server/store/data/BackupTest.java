package io.roomkeeper.server.store.data;

import static io.roomkeeper.server.store.data.Stage.get;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.roomkeeper.server.store.journal.Hold;
import io.roomkeeper.server.store.journal.StoreException;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

class BackupTest extends BackupScene {
    @Test
    void what_was_stored_is_there_after_a_restore_and_nothing_else_is_made() throws IOException {
        Stage.fill(data(), 5);
        Stage.cut(data().resolve("journal"), 400);
        Stage.cut(data().resolve("messages"), 400);
        Files.writeString(data().resolve("credentials.json"), "keys");
        Files.writeString(data().resolve("settings.toml"), "api-port = 1\n");
        write();
        restore();
        assertThat(inPlace()).containsExactly("backup.zip", "data", "restored");
        assertThat(restored().resolve("credentials.json")).hasContent("keys");
        assertThat(restored().resolve("settings.toml")).hasContent("api-port = 1");
        assertThat(restored().resolve("state.mapdb")).doesNotExist();
        assertThat(Stage.check(restored())).isEmpty();
        assertRestored(5);
    }

    @Test
    void a_backup_and_what_is_restored_are_for_the_owner_only() throws IOException {
        Stage.fill(data(), 1);
        Files.writeString(data().resolve("credentials.json"), "keys");
        write();
        restore();
        assertThat(rights(file())).isEqualTo("rw-------");
        assertThat(rights(restored())).isEqualTo("rwx------");
        assertThat(rights(restored().resolve("credentials.json"))).isEqualTo("rw-------");
    }

    private static String rights(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }

    @Test
    void everything_acknowledged_before_a_backup_under_load_is_in_it() {
        var muted = new AtomicInteger();
        var sent = new AtomicInteger();
        var stop = new AtomicBoolean();
        int mutedBefore;
        int sentBefore;
        try (var state = Stage.state(data());
                var messages = Stage.messages(data())) {
            get(state.append(List.of(Stage.created())));
            var mutes =
                    CompletableFuture.runAsync(() -> {
                        while (!stop.get()) {
                            get(state.append(List.of(Stage.mute(muted.get() + 1))));
                            muted.incrementAndGet();
                        }
                    });
            var chat =
                    CompletableFuture.runAsync(() -> {
                        while (!stop.get()) {
                            get(messages.append(Stage.message(sent.get() + 1)));
                            sent.incrementAndGet();
                        }
                    });
            while (muted.get() < 50 || sent.get() < 50) {
                Thread.onSpinWait();
            }
            mutedBefore = muted.get();
            sentBefore = sent.get();
            write();
            stop.set(true);
            get(mutes);
            get(chat);
        }
        restore();
        try (var state = Stage.state(restored());
                var messages = Stage.messages(restored())) {
            assertThat(Stage.muted(state)).hasSizeGreaterThanOrEqualTo(mutedBefore);
            var last = Stage.message(sentBefore);
            assertThat(get(messages.find(Stage.ROOM, last.messageUId()))).contains(last);
        }
    }

    @Test
    void a_file_that_is_there_is_replaced_only_when_told_to() throws IOException {
        Stage.fill(data(), 1);
        Files.writeString(file(), "an older one");
        assertThatThrownBy(this::write)
                .isInstanceOf(StoreException.class)
                .hasMessage(file() + " is there already. Choose another name, or give --replace.");
        assertThat(file()).hasContent("an older one");
        write(file(), true);
        restore();
        assertRestored(1);
    }

    @Test
    void a_damaged_folder_is_not_copied_and_the_older_backup_stays() throws IOException {
        Stage.fill(data(), 5);
        Files.writeString(file(), "an older one");
        var segment = Stage.segments(data().resolve("journal")).getFirst();
        Stage.flip(segment, 20);
        assertThatThrownBy(() -> write(file(), true))
                .isInstanceOf(StoreException.class)
                .hasMessage(
                        "Nothing was copied, because "
                                + segment
                                + " is damaged at offset 0. Run `roomkeeper data check`, then"
                                + " `roomkeeper data repair`.");
        assertThat(file()).hasContent("an older one");
        assertThat(inPlace()).containsExactly("backup.zip", "data");
    }

    @Test
    void a_backup_that_cannot_be_written_says_why_and_leaves_nothing_there() {
        Stage.fill(data(), 1);
        var nowhere = place.resolve("missing").resolve("backup.zip");
        assertThatThrownBy(() -> write(nowhere, false))
                .isInstanceOf(StoreException.class)
                .hasMessage(nowhere + " was not written: no such file: " + nowhere + ".part.");
    }

    @Test
    void nothing_is_deleted_while_a_backup_is_made() throws IOException {
        Stage.fill(data(), 1);
        var taken = new AtomicBoolean();
        var _ =
                backup().write(
                                new OutputStream() {
                                    @Override
                                    public void write(int next) throws IOException {
                                        try (var other = Hold.tryTake(data()).orElse(null)) {
                                            taken.set(taken.get() || other == null);
                                        }
                                    }
                                },
                                Stage.quiet());
        assertThat(taken).isTrue();
        try (var free = Hold.tryTake(data()).orElseThrow()) {
            assertThat(free).isNotNull();
        }
    }

    @Test
    void a_folder_that_is_not_there_is_no_data_folder() {
        assertThatThrownBy(this::write)
                .isInstanceOf(StoreException.class)
                .hasMessage("There is no data folder at " + data() + ".");
    }
}

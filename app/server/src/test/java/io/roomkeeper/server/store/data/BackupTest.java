package io.roomkeeper.server.store.data;

import static io.roomkeeper.server.store.data.Stage.get;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.roomkeeper.server.fixture.TestClock;
import io.roomkeeper.server.store.journal.Hold;
import io.roomkeeper.server.store.journal.StoreException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

class BackupTest {
    @TempDir Path place;

    private Path data() {
        return place.resolve("data");
    }

    private Path file() {
        return place.resolve("backup.zip");
    }

    private Path restored() {
        return place.resolve("restored");
    }

    private Backup backup() {
        return new Backup(data(), "1.2.3", new TestClock());
    }

    private void write() {
        write(file(), false);
    }

    private void write(Path file, boolean replace) {
        var _ = new OutputFile(file).write(replace, out -> backup().write(out, Stage.quiet()));
    }

    private void restore() {
        var _ = Restore.run(file(), restored(), Stage.quiet());
    }

    private void assertRestored(int count) {
        var numbers = IntStream.rangeClosed(1, count);
        var expected = numbers.boxed().toList();
        try (var state = Stage.state(restored());
                var messages = Stage.messages(restored())) {
            assertThat(Stage.muted(state)).isEqualTo(expected);
            assertThat(Stage.sent(messages))
                    .isEqualTo(expected.stream().map(Long::valueOf).toList());
        }
    }

    private List<String> inPlace() throws IOException {
        try (var files = Files.list(place)) {
            return files.map(each -> each.getFileName().toString()).sorted().toList();
        }
    }

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
    void a_folder_that_holds_something_is_never_restored_into() throws IOException {
        Stage.fill(data(), 1);
        write();
        Files.createDirectory(restored());
        Files.writeString(restored().resolve("mine"), "precious");
        assertThatThrownBy(this::restore)
                .isInstanceOf(StoreException.class)
                .hasMessageStartingWith(restored() + " is not empty.");
        assertThat(restored()).isDirectoryContaining("glob:**/mine");
    }

    @Test
    void an_empty_folder_is_restored_into() throws IOException {
        Stage.fill(data(), 2);
        write();
        Files.createDirectory(restored());
        restore();
        assertRestored(2);
    }

    @Test
    void a_backup_that_was_cut_short_is_refused_at_any_length() throws IOException {
        Stage.fill(data(), 1);
        write();
        var whole = Files.readAllBytes(file());
        for (int length = 0; length < whole.length; length += 97) {
            Files.write(file(), Arrays.copyOf(whole, length));
            assertRefused();
        }
    }

    @Test
    void a_backup_with_a_changed_byte_is_refused_or_restored_as_it_was() throws IOException {
        Stage.fill(data(), 1);
        write();
        var whole = Files.readAllBytes(file());
        for (int offset = 0; offset < whole.length; offset += 53) {
            var changed = whole.clone();
            changed[offset] ^= 1;
            Files.write(file(), changed);
            try {
                restore();
                assertRestored(1);
                FileTree.delete(restored());
            } catch (StoreException refused) {
                assertThat(refused).hasMessageContaining(file().toString());
                assertThat(inPlace()).containsExactly("backup.zip", "data");
            }
        }
    }

    private void assertRefused() throws IOException {
        assertThatThrownBy(this::restore)
                .isInstanceOf(StoreException.class)
                .hasMessageStartingWith(file() + " is not a whole backup of Roomkeeper: ");
        assertThat(inPlace()).containsExactly("backup.zip", "data");
    }

    @Test
    void a_backup_of_a_newer_program_is_refused() throws IOException {
        Stage.fill(data(), 1);
        zip("manifest.json", "{\"format\":2}");
        assertThatThrownBy(this::restore)
                .isInstanceOf(StoreException.class)
                .hasMessage(
                        file()
                                + " was made by a newer Roomkeeper (backup format 2, this one reads"
                                + " up to 1). Use that one.");
    }

    @Test
    void a_backup_with_a_file_for_another_folder_is_refused() throws IOException {
        Stage.fill(data(), 1);
        zip(
                "../evil",
                "",
                "manifest.json",
                """
                {"format":1,"roomkeeper":"1","made":"2026-11-22T13:00:00Z","lastBatch":0,
                 "lastMessageBatch":0,"files":[{"name":"../evil","bytes":0,"crc32c":0}]}
                """);
        assertRefused();
    }

    private void zip(String... namesAndTexts) throws IOException {
        try (var zip = new ZipOutputStream(Files.newOutputStream(file()))) {
            for (int i = 0; i < namesAndTexts.length; i += 2) {
                zip.putNextEntry(new ZipEntry(namesAndTexts[i]));
                zip.write(namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
    }

    @Test
    void a_folder_that_is_not_there_is_no_data_folder() {
        assertThatThrownBy(this::write)
                .isInstanceOf(StoreException.class)
                .hasMessage("There is no data folder at " + data() + ".");
    }
}

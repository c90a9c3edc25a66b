package io.roomkeeper.server.store.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.roomkeeper.protocol.UserId;
import io.roomkeeper.server.engine.AuditLog;
import io.roomkeeper.server.engine.Subjects;
import io.roomkeeper.server.store.journal.Fault;
import io.roomkeeper.server.store.journal.FileDisk;
import io.roomkeeper.server.store.journal.Hold;
import io.roomkeeper.server.store.journal.MemoryDisk;
import io.roomkeeper.server.store.journal.StoreException;
import io.roomkeeper.server.store.snapshot.SnapshotName;
import io.roomkeeper.server.store.snapshot.SnapshotUpgrade;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.zip.ZipInputStream;

/// On a folder that a Roomkeeper of version 2 wrote and stopped cleanly: 25 lines about 14 users,
/// 20 of them in the newer and ten in the older of two snapshots.
class UserIndexUpgradeTest {
    private static final InstantSource CLOCK =
            InstantSource.fixed(Instant.parse("2026-11-21T12:00:00Z"));
    private static final int LINES = 25;
    private static final int LITTLE = 3;

    @TempDir Path folder;

    @BeforeEach
    void unpack() throws IOException {
        try (var packed =
                new ZipInputStream(
                        Objects.requireNonNull(
                                getClass().getResourceAsStream("folder-of-version-2.zip")))) {
            Files.createDirectory(folder.resolve("journal"));
            for (var file = packed.getNextEntry(); file != null; file = packed.getNextEntry()) {
                if (!file.isDirectory()) {
                    Files.copy(packed, folder.resolve(file.getName()));
                }
            }
        }
    }

    private RoomkeeperStore open() {
        return RoomkeeperStore.open(folder, AuditRetention.FOR_EVER, 0, CLOCK);
    }

    private static List<AuditLog.Line> about(RoomkeeperStore store, @Nullable UserId user) {
        var found =
                store.search(
                        new AuditLog.Search(
                                new AuditLog.Query(null, 0, AuditLog.MAX_LINES),
                                user,
                                null,
                                null,
                                AuditLog.Hints.NONE,
                                _ -> true,
                                Integer.MAX_VALUE));
        return found.lines();
    }

    private void assertFindsByUser() {
        try (var store = open()) {
            var all = about(store, null);
            assertThat(all).hasSize(LINES);
            var users =
                    all.stream()
                            .flatMap(line -> Subjects.users(line.change()).stream())
                            .distinct()
                            .toList();
            assertThat(users).hasSize(14);
            for (var user : users) {
                assertThat(about(store, user))
                        .as(user.value())
                        .isEqualTo(
                                all.stream()
                                        .filter(line ->
                                                Subjects.users(line.change()).contains(user))
                                        .toList());
            }
            assertThat(store.trouble()).isEmpty();
        }
    }

    private void assertVersion(int version) {
        assertThat(folder.resolve("version")).hasContent(version + "\n");
    }

    private List<Path> snapshots() throws IOException {
        var journal = folder.resolve("journal");
        return new FileDisk(journal)
                .files().stream().filter(SnapshotName::matches).map(journal::resolve).toList();
    }

    @Test
    void all_lines_are_found_by_their_users_from_the_first_start_on() throws IOException {
        for (int start = 0; start < 2; start++) {
            assertFindsByUser();
            assertVersion(3);
        }
        Files.delete(folder.resolve("clean-stop"));
        assertFindsByUser();
        Files.delete(folder.resolve("clean-stop"));
        Files.delete(snapshots().getLast());
        assertFindsByUser();
    }

    @Test
    void a_damaged_snapshot_is_put_aside_and_the_next_start_ends_the_upgrade() throws IOException {
        var newest = snapshots().getLast();
        var bytes = Files.readAllBytes(newest);
        bytes[500] ^= 1;
        Files.write(newest, bytes);
        try (var store = open()) {
            assertThat(store.trouble()).isPresent();
            assertThat(about(store, new UserId("kim"))).hasSize(8);
        }
        assertVersion(2);
        assertThat(newest).doesNotExist();
        assertFindsByUser();
        assertVersion(3);
    }

    @Test
    void a_folder_that_has_lost_its_version_is_upgraded_too() throws IOException {
        Files.delete(folder.resolve("version"));
        assertFindsByUser();
        assertVersion(3);
    }

    @Test
    void nothing_is_changed_while_somebody_copies_the_folder() throws IOException {
        try (var _ = Hold.tryTake(folder).orElseThrow()) {
            assertThatThrownBy(this::open)
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("is of version 2 and is being copied");
        }
        assertVersion(2);
        assertFindsByUser();
    }

    @Test
    void what_does_not_fit_on_the_disk_is_refused_with_the_space_it_needs() throws IOException {
        var disk = inMemory();
        disk.free(1);
        assertThatThrownBy(() -> upgrade(disk))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("0 MiB are free");
        assertThat(content(disk)).isEqualTo(content(inMemory()));
    }

    /// A kill, a power cut or an error at each call to the disk in turn; then it begins again.
    @ParameterizedTest
    @EnumSource
    void wherever_it_is_interrupted_the_next_one_ends_it(Fault fault) throws IOException {
        var whole = inMemory();
        upgrade(whole);
        assertThat(content(whole)).isNotEqualTo(content(inMemory()));
        for (int call = 0; call < whole.calls(); call++) {
            var disk = inMemory();
            disk.failAt(call, fault);
            try {
                upgrade(disk);
            } catch (IOException interrupted) {
                assertThat(fault).isNotEqualTo(Fault.NONE);
            }
            for (var after : List.of(disk.afterKill(), disk.afterPowerCut(new Random(call)))) {
                upgrade(after);
                assertThat(content(after))
                        .as("%s at call %d", fault, call)
                        .isEqualTo(content(whole));
            }
        }
    }

    private static void upgrade(MemoryDisk disk) throws IOException {
        assertThat(SnapshotUpgrade.run(disk, () -> new UserIndexUpgrade(LITTLE))).isTrue();
    }

    private MemoryDisk inMemory() throws IOException {
        var disk = new MemoryDisk();
        for (var file : snapshots()) {
            disk.put(file.getFileName().toString(), Files.readAllBytes(file));
        }
        return disk;
    }

    private static Map<String, String> content(MemoryDisk disk) throws IOException {
        var content = new HashMap<String, String>();
        for (var name : disk.files()) {
            if (SnapshotName.matches(name)) {
                content.put(name, HexFormat.of().formatHex(disk.read(name)));
            }
        }
        return content;
    }
}

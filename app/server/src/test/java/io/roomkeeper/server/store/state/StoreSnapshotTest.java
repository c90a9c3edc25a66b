package io.roomkeeper.server.store.state;

import static org.assertj.core.api.Assertions.assertThat;

import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.UserId;
import io.roomkeeper.server.engine.Attribute;
import io.roomkeeper.server.engine.AttributeChange;
import io.roomkeeper.server.engine.AuditLog;
import io.roomkeeper.server.engine.Change;
import io.roomkeeper.server.engine.Lifetime;
import io.roomkeeper.server.engine.RoomState;
import io.roomkeeper.server.engine.Sanction;
import io.roomkeeper.server.engine.StateChange;
import io.roomkeeper.server.engine.User;
import io.roomkeeper.server.store.journal.Frame;
import io.roomkeeper.server.store.journal.SegmentName;
import io.roomkeeper.server.store.snapshot.SnapshotName;
import io.roomkeeper.server.store.snapshot.SnapshotSettings;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The whole store on real files, with snapshots after every few changes.
class StoreSnapshotTest {
    private static final Instant NOW = Instant.parse("2026-11-22T14:00:00Z");
    private static final UserId KIM = new UserId("kim");
    private static final int ROOMS = 300;
    private static final int MOST = 100_000;
    private static final SnapshotSettings SMALL =
            new SnapshotSettings(10_000, 40_000, 10_000, Duration.ofMinutes(5), Duration.ZERO, 0);

    @TempDir Path folder;

    private static RoomkeeperStore open(Path folder) {
        return RoomkeeperStore.open(folder, AuditRetention.FOR_EVER, SMALL, InstantSource.system());
    }

    private static List<Change> changes(int number) {
        var room = new RoomId("room-" + number);
        var before = new RoomId("room-" + (number - 1));
        return List.of(
                new StateChange.RoomCreated(room, NOW, "ana", "", "", Lifetime.DEFAULT, "LIFE-1"),
                new StateChange.AttributesChanged(
                        room,
                        NOW,
                        "kim",
                        "",
                        List.of(new AttributeChange("score", "" + number, KIM, false, false, 1))),
                number % 3 == 0
                        ? new StateChange.RoomDestroyed(before, NOW, "ana", "", false)
                        : new StateChange.MuteAllChanged(room, NOW, "ana", "", true));
    }

    private static List<Optional<RoomState>> rooms(RoomkeeperStore store) {
        return Stream.iterate(0, i -> i < ROOMS, i -> i + 1)
                .map(i -> store.room(new RoomId("room-" + i)).join())
                .toList();
    }

    private static List<AuditLog.Line> audit(RoomkeeperStore store) {
        return store.find(new AuditLog.Query(null, 0, 500));
    }

    private boolean hasSnapshot() throws IOException {
        try (var files = Files.list(folder.resolve("journal"))) {
            return files.anyMatch(file -> SnapshotName.matches(file.getFileName().toString()));
        }
    }

    @Test
    void what_was_stored_is_there_after_a_clean_stop_and_after_a_kill() throws IOException {
        List<Optional<RoomState>> expected;
        List<AuditLog.Line> lines;
        try (var store = open(folder)) {
            for (int number = 0; number < ROOMS || (number < MOST && !hasSnapshot()); number++) {
                store.append(changes(number)).join();
            }
            expected = rooms(store);
            lines = audit(store);
        }
        assertThat(hasSnapshot()).isTrue();
        assertThat(expected).anyMatch(Optional::isPresent).anyMatch(Optional::isEmpty);
        for (int start = 0; start < 3; start++) {
            try (var store = open(folder)) {
                assertThat(rooms(store)).isEqualTo(expected);
                assertThat(audit(store)).isEqualTo(lines);
                assertThat(store.trouble()).isEmpty();
            }
            Files.delete(folder.resolve("clean-stop"));
        }
    }

    @Test
    void tables_that_cannot_be_opened_are_built_anew() throws IOException {
        try (var store = open(folder)) {
            store.append(changes(1)).join();
        }
        var file = folder.resolve("state.mapdb");
        var garbage = new byte[Math.toIntExact(Files.size(file))];
        Arrays.fill(garbage, (byte) 'x');
        Files.write(file, garbage);
        try (var store = open(folder)) {
            assertThat(store.room(new RoomId("room-1")).join()).isPresent();
        }
    }

    @Test
    void a_folder_of_version_1_is_taken_over_with_all_that_is_stored() throws IOException {
        var journal = Files.createDirectories(folder.resolve("journal"));
        Files.writeString(folder.resolve("version"), "1\n");
        write(
                journal,
                """
                {"change":"room-created","room":"launch","at":"2026-11-20T14:00:00.5Z","by":"ana","reason":"","name":"Launch","lifetime":{"kind":"AGE","minutes":600},"session":"LIFE-1"}
                {"change":"kept-changed","room":"launch","at":"2026-11-20T14:00:01Z","by":"ana","reason":"","on":true}
                {"change":"sanction-imposed","room":"launch","at":"2026-11-20T14:00:02Z","by":"bo","reason":"spam","kind":"BAN","user":"kim","until":"2027-11-20T14:00:02Z"}
                {"change":"users-listed","room":"launch","at":"2026-11-20T14:00:03Z","by":"bo","reason":"","list":"ALLOWED","added":true,"users":["ana","bo"]}
                {"change":"attributes-changed","room":"launch","at":"2026-11-20T14:00:04Z","by":"ana","reason":"","changes":[{"key":"score","value":"2","owner":"ana","autoDelete":true,"removed":false,"version":3}]}
                {"change":"user-saved","at":"2026-11-20T14:00:05Z","by":"kim","reason":"","user":{"id":"kim","name":"Kim","portrait":"","created":"2026-11-20T14:00:05Z"}}
                {"change":"room-created","room":"gone","at":"2026-11-20T14:00:06Z","by":"ana","reason":"","name":"","lifetime":null,"session":"LIFE-2"}
                {"change":"room-destroyed","room":"gone","at":"2026-11-20T14:00:07Z","by":"bo","reason":"over","automatic":false}
                """);
        try (var store = open(folder)) {
            var room = store.room(new RoomId("launch")).join().orElseThrow();
            assertThat(room.row().name()).isEqualTo("Launch");
            assertThat(room.row().kept()).isTrue();
            assertThat(room.row().version()).isEqualTo(3);
            assertThat(room.sanctions()).extracting(Sanction::reason).containsExactly("spam");
            assertThat(room.allowed()).containsExactly(new UserId("ana"), new UserId("bo"));
            assertThat(room.attributes()).extracting(Attribute::value).containsExactly("2");
            assertThat(store.user(KIM)).get().extracting(User::name).isEqualTo("Kim");
            assertThat(store.room(new RoomId("gone")).join()).isEmpty();
            assertThat(audit(store))
                    .hasSize(6)
                    .first()
                    .extracting(AuditLog.Line::number)
                    .isEqualTo(6L);
        }
        assertThat(folder.resolve("version")).hasContent("3\n");
        assertThat(folder.resolve("before-version-2/journal").resolve(SegmentName.of(1)))
                .hasSameBinaryContentAs(journal.resolve(SegmentName.of(1)));
    }

    private static void write(Path journal, String changes) throws IOException {
        var records =
                changes.lines().map(change -> change.getBytes(StandardCharsets.UTF_8)).toList();
        Files.write(journal.resolve(SegmentName.of(1)), new Frame(1, records).encoded().array());
    }
}

package io.roomkeeper.server.store.state;

import static org.assertj.core.api.Assertions.assertThat;

import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.UserId;
import io.roomkeeper.protocol.console.AuditAct;
import io.roomkeeper.server.engine.Activity;
import io.roomkeeper.server.engine.AppChange;
import io.roomkeeper.server.engine.AppSettings;
import io.roomkeeper.server.engine.AppState;
import io.roomkeeper.server.engine.AppSwitch;
import io.roomkeeper.server.engine.Attribute;
import io.roomkeeper.server.engine.AttributeChange;
import io.roomkeeper.server.engine.AttributeEdit;
import io.roomkeeper.server.engine.AuditLog;
import io.roomkeeper.server.engine.Change;
import io.roomkeeper.server.engine.Lifetime;
import io.roomkeeper.server.engine.Note;
import io.roomkeeper.server.engine.Recalled;
import io.roomkeeper.server.engine.Refusal;
import io.roomkeeper.server.engine.RoomFlag;
import io.roomkeeper.server.engine.RoomRow;
import io.roomkeeper.server.engine.RoomState;
import io.roomkeeper.server.engine.Sanction;
import io.roomkeeper.server.engine.StateChange;
import io.roomkeeper.server.engine.TypeList;
import io.roomkeeper.server.engine.User;
import io.roomkeeper.server.engine.UserList;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

class RoomkeeperStoreTest {
    private static final RoomId ROOM = new RoomId("launch");
    private static final UserId KIM = new UserId("kim");
    private static final Instant NOW = Instant.parse("2026-11-22T14:00:00.123456789Z");
    private static final Instant LATER = NOW.plusSeconds(600);

    @TempDir Path folder;

    private static RoomkeeperStore open(Path folder) {
        return RoomkeeperStore.open(folder, AuditRetention.FOR_EVER, 0, InstantSource.system());
    }

    private static StateChange created(RoomId room) {
        return new StateChange.RoomCreated(
                room, NOW, "ana", "", "Launch stream", Lifetime.DEFAULT, "LIFE-1");
    }

    private static StateChange imposed(RoomId room, Sanction.Kind kind, UserId user) {
        return new StateChange.SanctionImposed(room, NOW, "ana", "spam", kind, user, LATER);
    }

    private static StateChange listed(UserList list, boolean added, UserId... users) {
        return new StateChange.UsersListed(ROOM, NOW, "bo", "", list, added, List.of(users));
    }

    private static List<Change> everyKind() {
        var other = new RoomId("old");
        return List.of(
                created(ROOM),
                created(other),
                new StateChange.LifetimeChanged(
                        ROOM,
                        NOW,
                        "ana",
                        "",
                        new Lifetime(Lifetime.Kind.AGE, 90),
                        Lifetime.DEFAULT),
                imposed(ROOM, Sanction.Kind.MUTE, KIM),
                imposed(ROOM, Sanction.Kind.BAN, KIM),
                imposed(other, Sanction.Kind.BAN, KIM),
                new StateChange.SanctionLifted(ROOM, NOW, "bo", "", Sanction.Kind.MUTE, KIM),
                new StateChange.MuteAllChanged(ROOM, NOW, "bo", "raid", true),
                new StateChange.KeptChanged(ROOM, NOW, "bo", "", true),
                new StateChange.DistributionChanged(ROOM, NOW, "bo", "", false),
                listed(UserList.MUTE_EXCEPTIONS, true, KIM, new UserId("gone")),
                listed(UserList.MUTE_EXCEPTIONS, false, new UserId("gone")),
                listed(UserList.ALLOWED, true, new UserId("bo")),
                new StateChange.AttributesChanged(
                        ROOM,
                        NOW,
                        "kim",
                        "",
                        List.of(
                                new AttributeChange("score", "1", KIM, false, false, 1),
                                new AttributeChange("round", "1", KIM, false, false, 2),
                                new AttributeChange("score", "2", KIM, true, false, 3),
                                new AttributeChange("round", "", KIM, false, true, 4))),
                new StateChange.RoomRenamed(ROOM, NOW, "bo", "", "Stage", "Launch stream"),
                new StateChange.RoomRenamed(ROOM, NOW, "bo", "", "Launch stream", "Stage"),
                new StateChange.MessagesRecalled(
                        ROOM, NOW, "bo", "spam", List.of(new Recalled("A", KIM, NOW))),
                new StateChange.AttributesEdited(
                        ROOM,
                        NOW,
                        "bo",
                        "",
                        List.of(
                                new AttributeEdit(
                                        "score",
                                        null,
                                        new Attribute("score", "2", KIM, true, NOW, 3)))),
                new StateChange.ActUndone(ROOM, NOW, "bo", "", 3),
                new AppChange.NoteAdded(NOW, "bo", "", NOTE),
                new AppChange.NoteAdded(NOW, "bo", "", new Note(KIM, 8, NOW, "bo", "sorry")),
                new AppChange.NoteRemoved(NOW, "bo", "", KIM, 8),
                new AppChange.ActUndone(NOW, "bo", "", 5),
                new AppChange.MessagesDeleted(NOW, "server-api", "operator bo", ROOM, ""),
                new AppChange.MessagesDeleted(NOW, "server-api", "", null, "2026112213"),
                new AppChange.ModeratorChanged(NOW, "ana", "", "bo", true),
                new AppChange.ActRefused(
                        NOW,
                        "bo",
                        "",
                        new Refusal(
                                AuditAct.BAN, ROOM, List.of(KIM), "kim", 5, 400, "no such user.")),
                new AppChange.SettingsChanged(
                        NOW, "ana", "", EXPECTED_APP.settings(), AppSettings.DEFAULT),
                new AppChange.TypesChanged(
                        NOW, "ana", "", TypeList.ALLOWED, List.of("RC:TxtMsg"), List.of()),
                new AppChange.TypesChanged(
                        NOW, "ana", "", TypeList.LOW_PRIORITY, List.of("app:like"), List.of()),
                new AppChange.GlobalSanctionImposed(
                        NOW, "ana", "spam", Sanction.Kind.GLOBAL_MUTE, KIM, LATER),
                new AppChange.GlobalSanctionImposed(
                        NOW, "ana", "spam", Sanction.Kind.BLOCK, KIM, LATER),
                new AppChange.GlobalSanctionLifted(NOW, "ana", "", Sanction.Kind.BLOCK, KIM),
                new AppChange.UserSaved(NOW, "kim", "", SAVED),
                new StateChange.RoomDestroyed(other, NOW, "bo", "over", false));
    }

    private static final RoomState EXPECTED =
            new RoomState(
                    new RoomRow(
                            ROOM,
                            "Launch stream",
                            "LIFE-1",
                            NOW,
                            new Lifetime(Lifetime.Kind.AGE, 90),
                            EnumSet.allOf(RoomFlag.class),
                            4,
                            Activity.from(NOW)),
                    List.of(new Sanction(Sanction.Kind.BAN, KIM, NOW, LATER, "ana", "spam")),
                    List.of(KIM),
                    List.of(new UserId("bo")),
                    List.of(new Attribute("score", "2", KIM, true, NOW, 3)));

    private static final AppState EXPECTED_APP =
            new AppState(
                    AppSettings.DEFAULT.with(AppSwitch.SEVERAL_ROOMS, true),
                    List.of("RC:TxtMsg"),
                    List.of("app:like"),
                    List.of(
                            new Sanction(
                                    Sanction.Kind.GLOBAL_MUTE, KIM, NOW, LATER, "ana", "spam")),
                    List.of(ROOM),
                    List.of(ROOM));

    private static final Note NOTE = new Note(KIM, 7, NOW, "bo", "was warned");

    private static final User SAVED = new User(KIM, "Kim", "", NOW);

    private void assertThere(int line) {
        try (var store = open(folder)) {
            assertThat(store.room(ROOM).join()).contains(EXPECTED);
            assertThat(store.roomCount()).isEqualTo(1);
            assertThat(store.loadApp()).isEqualTo(EXPECTED_APP);
            assertThat(store.user(KIM)).contains(SAVED);
            assertThat(store.notes(KIM)).containsExactly(NOTE);
            assertThat(store.find(new AuditLog.Query(null, 6, 3)))
                    .extracting(AuditLog.Line::undoneBy)
                    .as("lines 5, 4 and 3")
                    .satisfiesExactly(
                            by -> assertThat(by).isPositive(),
                            by -> assertThat(by).isZero(),
                            by -> assertThat(by).isPositive());
            assertThat(store.find(new AuditLog.Query(null, 0, 500)))
                    .hasSize(line)
                    .first()
                    .isEqualTo(new AuditLog.Line(line, everyKind().getLast(), 0));
        }
    }

    @Test
    void every_kind_of_change_is_there_after_a_clean_stop_and_after_a_rebuild() throws IOException {
        try (var store = open(folder)) {
            store.append(everyKind()).join();
        }
        assertThat(folder.resolve("clean-stop")).exists();
        assertThere(33);
        Files.delete(folder.resolve("clean-stop"));
        assertThere(33);
        Files.writeString(folder.resolve("state.mapdb"), "garbage");
        assertThere(33);
    }

    @Test
    void while_running_there_is_no_mark_of_a_clean_stop() {
        try (var store = open(folder)) {
            store.append(List.of(created(ROOM))).join();
        }
        try (var store = open(folder)) {
            assertThat(folder.resolve("clean-stop")).doesNotExist();
            assertThat(store.roomCount()).isEqualTo(1);
        }
    }

    @Test
    void a_change_knows_its_lines_of_the_audit_log_across_starts() {
        var quiet = new AppChange.UserSaved(NOW, "kim", "", new User(KIM, "Kim", "", NOW));
        for (long start = 0; start < 2; start++) {
            try (var store = open(folder)) {
                var lines =
                        store.append(
                                        List.of(
                                                imposed(ROOM, Sanction.Kind.MUTE, KIM),
                                                quiet,
                                                imposed(ROOM, Sanction.Kind.BAN, KIM)))
                                .join();
                assertThat(lines.numbers()).containsExactly(2 * start + 1, 2 * start + 2);
                assertThat(store.append(List.of(quiet)).join().numbers()).isEmpty();
                assertThat(store.find(new AuditLog.Query(null, 0, 1)))
                        .extracting(AuditLog.Line::number)
                        .containsExactly(2 * start + 2);
            }
        }
    }

    @Test
    void many_callers_at_once_are_all_stored() {
        var rooms = IntStream.range(0, 500).mapToObj(i -> new RoomId("room-" + i)).toList();
        try (var store = open(folder)) {
            var durable = new ArrayList<CompletableFuture<?>>();
            rooms.parallelStream()
                    .map(room -> store.append(List.of(created(room))))
                    .forEachOrdered(durable::add);
            CompletableFuture.allOf(durable.toArray(CompletableFuture[]::new)).join();
        }
        try (var store = open(folder)) {
            assertThat(store.rooms(null, 500, ""))
                    .extracting(RoomRow::room)
                    .containsExactlyInAnyOrderElementsOf(rooms);
        }
    }

    @Test
    void the_audit_log_is_read_newest_first_in_pages_and_by_room() {
        try (var store = open(folder)) {
            for (var change : everyKind()) {
                store.append(List.of(change)).join();
            }
            assertThat(store.find(new AuditLog.Query(null, 0, 4)))
                    .extracting(AuditLog.Line::number)
                    .containsExactly(33L, 32L, 31L, 30L);
            assertThat(store.find(new AuditLog.Query(null, 6, 4)))
                    .extracting(AuditLog.Line::number)
                    .containsExactly(5L, 4L, 3L, 2L);
            assertThat(store.find(new AuditLog.Query(new RoomId("old"), 9, 500)))
                    .extracting(AuditLog.Line::number)
                    .containsExactly(6L, 2L);
        }
    }
}

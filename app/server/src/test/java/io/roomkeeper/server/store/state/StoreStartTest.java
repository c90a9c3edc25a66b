package io.roomkeeper.server.store.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.server.engine.Lifetime;
import io.roomkeeper.server.engine.StateChange;
import io.roomkeeper.server.store.journal.SegmentName;
import io.roomkeeper.server.store.journal.StoreException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collections;
import java.util.List;

/// What a start does with a folder that is not as a clean stop has left it.
class StoreStartTest {
    private static final RoomId ROOM = new RoomId("launch");
    private static final Instant NOW = Instant.parse("2026-11-22T14:00:00Z");

    @TempDir Path folder;

    private static RoomkeeperStore open(Path folder) {
        return RoomkeeperStore.open(folder, AuditRetention.FOR_EVER, 0, InstantSource.system());
    }

    private void fill() {
        try (var store = open(folder)) {
            store.append(
                            List.of(
                                    new StateChange.RoomCreated(
                                            ROOM, NOW, "ana", "", "", Lifetime.DEFAULT, "LIFE-1")))
                    .join();
        }
    }

    @Test
    void a_damaged_mark_of_a_clean_stop_is_as_good_as_none() throws IOException {
        fill();
        Files.write(folder.resolve("clean-stop"), new byte[] {(byte) 0xff, 1, 2});
        try (var store = open(folder)) {
            assertThat(store.room(ROOM).join()).isPresent();
        }
    }

    @Test
    void tables_that_cannot_be_written_are_named_with_the_reason() {
        var file = folder.resolve("missing").resolve("state.mapdb");
        assertThatThrownBy(() -> StateTables.build(file, Collections.emptyIterator()))
                .isInstanceOf(StoreException.class)
                .hasMessageStartingWith(file + " cannot be written: ")
                .hasMessageContaining("Nothing is lost");
    }

    @Test
    void a_folder_in_use_is_refused() {
        try (var _ = open(folder)) {
            assertThatThrownBy(() -> open(folder))
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("is in use by another Roomkeeper");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"4\n", "", "garbage"})
    void a_folder_of_another_version_is_refused_and_left_as_it_is(String version)
            throws IOException {
        Files.writeString(folder.resolve("version"), version);
        assertThatThrownBy(() -> open(folder))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("this Roomkeeper reads versions up to 3");
        assertThat(folder.resolve("version")).hasContent(version);
    }

    @Test
    void a_folder_that_cannot_be_made_is_named() throws IOException {
        var file = Files.writeString(folder.resolve("file"), "");
        assertThatThrownBy(() -> open(file.resolve("data")))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining(file.resolve("data").toString());
    }

    @Test
    void a_damaged_journal_stops_the_start_and_frees_the_folder() throws IOException {
        fill();
        var segment = folder.resolve("journal").resolve(SegmentName.of(1));
        var bytes = Files.readAllBytes(segment);
        bytes[40] ^= 1;
        Files.write(segment, bytes);
        for (int tries = 0; tries < 2; tries++) {
            assertThatThrownBy(() -> open(folder))
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("The journal is damaged: " + segment + " at offset 0");
        }
    }
}

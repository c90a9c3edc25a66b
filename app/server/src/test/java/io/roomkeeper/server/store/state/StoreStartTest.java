package io.roomkeeper.server.store.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.server.engine.Lifetime;
import io.roomkeeper.server.engine.StateChange;
import io.roomkeeper.server.store.journal.StoreException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
}

package io.roomkeeper.server.store.state;

import io.roomkeeper.server.fixture.TestClock;
import io.roomkeeper.server.store.snapshot.SnapshotSettings;

import java.nio.file.Path;
import java.time.Duration;

/// A store that makes a snapshot whenever a little was stored.
public final class EagerSnapshots {
    private static final long LITTLE = 2_000;

    private EagerSnapshots() {}

    public static RoomkeeperStore open(Path data) {
        var settings =
                new SnapshotSettings(LITTLE, LITTLE, LITTLE, Duration.ZERO, Duration.ZERO, 0);
        return RoomkeeperStore.open(data, AuditRetention.DEFAULT, settings, new TestClock());
    }
}

package io.roomkeeper.server.store.state;

import java.time.InstantSource;

/// Goes round and round the tables in small steps and removes what has had its time. Belongs to the
/// writer's thread. Nothing of it is journalled: snapshots leave the same out.
final class StateSweep implements Runnable {
    /// Entries that one step looks at, some milliseconds' work.
    static final int STEP = 1000;

    private static final byte[] BEGINNING = {};

    private final StateTables tables;
    private final AuditRetention audit;
    private final InstantSource clock;
    private byte[] reached = BEGINNING;

    StateSweep(StateTables tables, AuditRetention audit, InstantSource clock) {
        this.tables = tables;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public void run() {
        var kept = WorthKeeping.at(clock.instant(), audit);
        reached = tables.trim(reached, STEP, kept).orElse(BEGINNING);
    }
}

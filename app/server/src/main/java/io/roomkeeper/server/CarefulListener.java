package io.roomkeeper.server;

import io.roomkeeper.server.engine.AppEvent;
import io.roomkeeper.server.engine.Change;
import io.roomkeeper.server.engine.RoomEvent;
import io.roomkeeper.server.engine.RoomListener;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.List;

/// Keeps what goes wrong with one listener from the others and from the room.
record CarefulListener(RoomListener listener) implements RoomListener {
    private static final Logger LOG = LoggerFactory.getLogger(CarefulListener.class);

    @Override
    public void audited(long number, Change change) {
        tell(() -> listener.audited(number, change));
    }

    @Override
    public void happened(List<RoomEvent> events) {
        tell(() -> listener.happened(events));
    }

    @Override
    public void appHappened(List<AppEvent> events) {
        tell(() -> listener.appHappened(events));
    }

    private void tell(Runnable what) {
        try {
            what.run();
        } catch (RuntimeException | Error defect) {
            LOG.error("{} missed what happened", listener.getClass().getSimpleName(), defect);
        }
    }
}

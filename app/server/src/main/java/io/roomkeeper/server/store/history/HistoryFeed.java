package io.roomkeeper.server.store.history;

import io.roomkeeper.server.engine.MessageLog;
import io.roomkeeper.server.engine.Retention;
import io.roomkeeper.server.engine.RoomEvent;
import io.roomkeeper.server.engine.RoomListener;
import io.roomkeeper.server.engine.StoredMessage;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/// Puts what is to be kept into the history. A message that cannot be kept is delivered all the
/// same, and the log says so once until one can be kept again.
public final class HistoryFeed implements RoomListener {
    private static final Logger LOG = LoggerFactory.getLogger(HistoryFeed.class);

    private final MessageLog history;
    private final AtomicBoolean failing = new AtomicBoolean();

    public HistoryFeed(MessageLog history) {
        this.history = history;
    }

    @Override
    public void happened(List<RoomEvent> events) {
        for (var event : events) {
            if (event instanceof RoomEvent.MessageSent sent
                    && sent.retention() == Retention.HISTORY) {
                keep(sent);
            }
        }
    }

    private void keep(RoomEvent.MessageSent sent) {
        var _ =
                history.append(
                                new StoredMessage(
                                        sent.room(),
                                        sent.sequence(),
                                        sent.sender(),
                                        sent.objectName(),
                                        sent.content(),
                                        sent.messageUId(),
                                        sent.at(),
                                        sent.source()))
                        .whenComplete((_, failure) -> concluded(sent, failure != null));
    }

    private void concluded(RoomEvent.MessageSent sent, boolean failed) {
        if (failed && failing.compareAndSet(false, true)) {
            LOG.error("messages are not kept, from {} in {} on", sent.messageUId(), sent.room());
        } else if (!failed && failing.compareAndSet(true, false)) {
            LOG.info("messages are kept again, from {} on", sent.messageUId());
        }
    }
}

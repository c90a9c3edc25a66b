package io.roomkeeper.server;

import io.roomkeeper.server.engine.Limit;
import io.roomkeeper.server.store.history.HourlyLogs;
import io.roomkeeper.server.store.history.MessageStore;
import io.roomkeeper.server.store.journal.FileDisk;
import io.roomkeeper.server.store.journal.FreeSpace;
import io.roomkeeper.server.store.journal.StoreException;
import io.roomkeeper.server.store.state.RoomkeeperStore;

import java.time.InstantSource;
import java.util.Optional;

/// What is kept in the data folder: the state of the rooms, and the history of their messages.
record Stores(RoomkeeperStore state, MessageStore history) implements AutoCloseable {
    /// Throws {@link StartException} with a sentence when the data folder cannot be used.
    static Stores open(ServerSettings settings, InstantSource clock) {
        var storage = settings.storage();
        try {
            var state =
                    RoomkeeperStore.open(
                            settings.data(), storage.audit(), storage.freeBytes(), clock);
            try {
                return new Stores(
                        state,
                        MessageStore.open(
                                settings.data(),
                                storage.messages()
                                        .withSearches(settings.limit(Limit.SEARCHES_AT_A_TIME)),
                                storage.freeBytes(),
                                clock));
            } catch (RuntimeException failed) {
                state.close();
                throw failed;
            }
        } catch (StoreException unusable) {
            throw new StartException(String.valueOf(unusable.getMessage()), unusable);
        }
    }

    /// A sentence for the operator while something cannot be stored.
    Optional<String> trouble() {
        return state.trouble().or(history::trouble);
    }

    /// Log files of finished hours.
    HourlyLogs logs(ServerSettings settings, String appKey, InstantSource clock) {
        var space =
                new FreeSpace(new FileDisk(settings.data()), settings.storage().freeBytes(), clock);
        return new HourlyLogs(
                settings.data(), history, appKey, settings.api().zone(), space, clock);
    }

    @Override
    public void close() {
        try (state) {
            history.close();
        }
    }
}

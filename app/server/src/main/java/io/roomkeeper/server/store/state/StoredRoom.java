package io.roomkeeper.server.store.state;

import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.UserId;
import io.roomkeeper.server.engine.Attribute;
import io.roomkeeper.server.engine.Lifetime;
import io.roomkeeper.server.engine.RoomState;
import io.roomkeeper.server.engine.Sanction;
import io.roomkeeper.server.engine.StateChange;
import io.roomkeeper.server.engine.UserList;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;

/// A room's own row in MapDB, under its id.
record StoredRoom(
        String name,
        String session,
        Instant created,
        @Nullable Lifetime lifetime,
        boolean kept,
        boolean muteAll,
        boolean distributing,
        List<UserId> exceptions,
        List<UserId> allowed,
        long version) {
    static StoredRoom of(StateChange.RoomCreated created) {
        return new StoredRoom(
                created.name(),
                created.session(),
                created.at(),
                created.lifetime(),
                false,
                false,
                true,
                List.of(),
                List.of(),
                0);
    }

    StoredRoom with(Lifetime pinned) {
        return new StoredRoom(
                name,
                session,
                created,
                pinned,
                kept,
                muteAll,
                distributing,
                exceptions,
                allowed,
                version);
    }

    StoredRoom withKept(boolean on) {
        return new StoredRoom(
                name,
                session,
                created,
                lifetime,
                on,
                muteAll,
                distributing,
                exceptions,
                allowed,
                version);
    }

    StoredRoom withMuteAll(boolean on) {
        return new StoredRoom(
                name,
                session,
                created,
                lifetime,
                kept,
                on,
                distributing,
                exceptions,
                allowed,
                version);
    }

    StoredRoom withDistributing(boolean on) {
        return new StoredRoom(
                name, session, created, lifetime, kept, muteAll, on, exceptions, allowed, version);
    }

    StoredRoom withVersion(long ofAttributes) {
        return new StoredRoom(
                name,
                session,
                created,
                lifetime,
                kept,
                muteAll,
                distributing,
                exceptions,
                allowed,
                ofAttributes);
    }

    StoredRoom with(StateChange.UsersListed listed) {
        boolean ofExceptions = listed.list() == UserList.MUTE_EXCEPTIONS;
        return new StoredRoom(
                name,
                session,
                created,
                lifetime,
                kept,
                muteAll,
                distributing,
                ofExceptions ? changed(exceptions, listed) : exceptions,
                ofExceptions ? allowed : changed(allowed, listed),
                version);
    }

    private static List<UserId> changed(List<UserId> users, StateChange.UsersListed listed) {
        var all = new LinkedHashSet<>(users);
        if (listed.added()) {
            all.addAll(listed.users());
        } else {
            listed.users().forEach(all::remove);
        }
        return List.copyOf(all);
    }

    RoomState state(RoomId id, List<Sanction> sanctions, List<Attribute> attributes) {
        return new RoomState(
                id,
                name,
                session,
                created,
                lifetime,
                kept,
                muteAll,
                distributing,
                sanctions,
                exceptions,
                allowed,
                attributes,
                version);
    }
}

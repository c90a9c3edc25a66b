package io.roomkeeper.server.engine.contract;

import io.roomkeeper.protocol.UserId;
import io.roomkeeper.server.engine.Attribute;
import io.roomkeeper.server.engine.Lifetime;
import io.roomkeeper.server.engine.RoomState;
import io.roomkeeper.server.engine.Sanction;
import io.roomkeeper.server.engine.StateChange;
import io.roomkeeper.server.engine.UserList;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// One room's state after a change.
final class RoomFold {
    private final RoomState before;
    private @Nullable Lifetime lifetime;
    private boolean kept;
    private boolean muteAll;
    private boolean distributing;
    private final List<Sanction> sanctions;
    private final List<UserId> exceptions;
    private final List<UserId> allowed;
    private final List<Attribute> attributes;
    private long version;

    private RoomFold(RoomState before) {
        this.before = before;
        lifetime = before.lifetime();
        kept = before.kept();
        muteAll = before.muteAll();
        distributing = before.distributing();
        sanctions = new ArrayList<>(before.sanctions());
        exceptions = new ArrayList<>(before.exceptions());
        allowed = new ArrayList<>(before.allowed());
        attributes = new ArrayList<>(before.attributes());
        version = before.version();
    }

    static RoomState begin(StateChange.RoomCreated created) {
        return new RoomState(
                created.room(),
                created.name(),
                created.session(),
                created.at(),
                created.lifetime(),
                false,
                false,
                true,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                0);
    }

    static RoomState after(RoomState before, StateChange change) {
        var fold = new RoomFold(before);
        fold.take(change);
        return fold.state();
    }

    private void take(StateChange change) {
        switch (change) {
            case StateChange.RoomCreated _, StateChange.RoomDestroyed _ ->
                    throw new IllegalArgumentException("not within a room's life");
            case StateChange.LifetimeChanged changed -> lifetime = changed.lifetime();
            case StateChange.KeptChanged changed -> kept = changed.on();
            case StateChange.MuteAllChanged changed -> muteAll = changed.on();
            case StateChange.DistributionChanged changed -> distributing = changed.on();
            case StateChange.SanctionImposed imposed -> {
                drop(imposed.kind(), imposed.user());
                sanctions.add(imposed.sanction());
            }
            case StateChange.SanctionLifted lifted -> drop(lifted.kind(), lifted.user());
            case StateChange.UsersListed listed -> {
                var list = listed.list() == UserList.ALLOWED ? allowed : exceptions;
                list.removeAll(listed.users());
                if (listed.added()) {
                    list.addAll(listed.users());
                }
            }
            case StateChange.AttributesChanged changed -> take(changed);
        }
    }

    private void drop(Sanction.Kind kind, UserId user) {
        sanctions.removeIf(each -> each.kind() == kind && each.user().equals(user));
    }

    private void take(StateChange.AttributesChanged changed) {
        for (var each : changed.changes()) {
            attributes.removeIf(pair -> pair.key().equals(each.key()));
            if (!each.removed()) {
                attributes.add(
                        new Attribute(
                                each.key(),
                                each.value(),
                                each.owner(),
                                each.autoDelete(),
                                changed.at(),
                                each.version()));
            }
            version = each.version();
        }
    }

    private RoomState state() {
        return new RoomState(
                before.room(),
                before.name(),
                before.session(),
                before.created(),
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

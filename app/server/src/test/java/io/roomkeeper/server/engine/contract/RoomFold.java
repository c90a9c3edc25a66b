package io.roomkeeper.server.engine.contract;

import io.roomkeeper.protocol.UserId;
import io.roomkeeper.server.engine.Attribute;
import io.roomkeeper.server.engine.RoomRow;
import io.roomkeeper.server.engine.RoomState;
import io.roomkeeper.server.engine.Sanction;
import io.roomkeeper.server.engine.StateChange;
import io.roomkeeper.server.engine.UserList;

import java.util.ArrayList;
import java.util.List;

/// One room's state after a change.
final class RoomFold {
    private RoomRow row;
    private final List<Sanction> sanctions;
    private final List<UserId> exceptions;
    private final List<UserId> allowed;
    private final List<Attribute> attributes;

    private RoomFold(RoomState before) {
        row = before.row();
        sanctions = new ArrayList<>(before.sanctions());
        exceptions = new ArrayList<>(before.exceptions());
        allowed = new ArrayList<>(before.allowed());
        attributes = new ArrayList<>(before.attributes());
    }

    static RoomState begin(StateChange.RoomCreated created) {
        return new RoomState(RoomRow.of(created), List.of(), List.of(), List.of(), List.of());
    }

    static RoomState after(RoomState before, StateChange change) {
        var fold = new RoomFold(before);
        fold.take(change);
        return fold.state();
    }

    private void take(StateChange change) {
        row = row.after(change);
        switch (change) {
            case StateChange.RoomCreated _, StateChange.RoomDestroyed _ ->
                    throw new IllegalArgumentException("not within a room's life");
            case StateChange.LifetimeChanged _,
                    StateChange.KeptChanged _,
                    StateChange.MuteAllChanged _,
                    StateChange.DistributionChanged _,
                    StateChange.ActivityNoted _,
                    StateChange.RoomRenamed _,
                    StateChange.Remark _ -> {}
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
        }
    }

    private RoomState state() {
        return new RoomState(row, sanctions, exceptions, allowed, attributes);
    }
}

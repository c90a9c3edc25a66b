package io.roomkeeper.server.callback;

import io.roomkeeper.protocol.UserId;
import io.roomkeeper.server.engine.AttributeChange;
import io.roomkeeper.server.engine.Departure;
import io.roomkeeper.server.engine.RoomEvent;
import io.roomkeeper.server.engine.RoomListener;
import io.roomkeeper.server.engine.RoomRow;
import io.roomkeeper.server.engine.StateChange;

import java.util.List;
import java.util.function.BooleanSupplier;

/// Tells the app of what happens in the rooms. Server API §13.1 to §13.3.
record RoomCallbacks(Callbacks callbacks, BooleanSupplier routesServerMessages)
        implements RoomListener {
    @Override
    public void happened(List<RoomEvent> events) {
        events.forEach(this::happened);
    }

    private void happened(RoomEvent event) {
        switch (event) {
            case StateChange.RoomCreated _ ->
                    tell(event, List.of(), RoomStatus.Cause.CALL, RoomStatus.Type.CREATED);
            case StateChange.RoomDestroyed destroyed -> destroyed(destroyed);
            case RoomEvent.MemberJoined joined ->
                    tell(
                            joined,
                            List.of(joined.user()),
                            RoomStatus.Cause.CALL,
                            RoomStatus.Type.JOINED);
            case RoomEvent.MemberLeft left ->
                    tell(left, List.of(left.user()), cause(left.why()), RoomStatus.Type.LEFT);
            case StateChange.AttributesChanged changed ->
                    changed.changes().forEach(change -> tell(changed, change));
            case RoomEvent.MessageSent sent -> route(sent);
            case RoomEvent.MembersChanged _,
                    RoomEvent.SessionJoined _,
                    RoomEvent.SessionLeft _,
                    RoomEvent.Notified _,
                    StateChange.LifetimeChanged _,
                    StateChange.KeptChanged _,
                    StateChange.SanctionImposed _,
                    StateChange.SanctionLifted _,
                    StateChange.MuteAllChanged _,
                    StateChange.UsersListed _,
                    StateChange.DistributionChanged _,
                    StateChange.ActivityNoted _,
                    StateChange.RoomRenamed _,
                    StateChange.Remark _ -> {}
        }
    }

    private void tell(
            RoomEvent event, List<UserId> users, RoomStatus.Cause cause, RoomStatus.Type type) {
        callbacks.tell(new RoomStatus(event.room(), users, cause, type, event.at().toEpochMilli()));
    }

    /// The users are not told one by one. §13.1.
    private void destroyed(StateChange.RoomDestroyed destroyed) {
        var cause = destroyed.automatic() ? RoomStatus.Cause.AUTOMATIC : RoomStatus.Cause.CALL;
        tell(destroyed, List.of(), cause, RoomStatus.Type.DESTROYED);
        callbacks.tell(
                new AttributeSync(
                        destroyed.room(),
                        "",
                        "",
                        AttributeSync.Operation.ALL_DELETED,
                        "",
                        destroyed.at().toEpochMilli(),
                        RoomRow.versionAt(destroyed.at().plusMillis(1)) - 1));
    }

    private void tell(StateChange.AttributesChanged changed, AttributeChange change) {
        callbacks.tell(
                new AttributeSync(
                        changed.room(),
                        change.key(),
                        change.value(),
                        change.removed()
                                ? AttributeSync.Operation.DELETED
                                : AttributeSync.Operation.SET,
                        changed.by(),
                        changed.at().toEpochMilli(),
                        change.version()));
    }

    private static RoomStatus.Cause cause(Departure why) {
        return switch (why) {
            case QUIT, WITH_DEVICE, MOVED -> RoomStatus.Cause.CALL;
            case LOST, TIMED_OUT -> RoomStatus.Cause.OFFLINE;
            case BANNED -> RoomStatus.Cause.BANNED;
        };
    }

    private void route(RoomEvent.MessageSent sent) {
        if (sent.from() != null || routesServerMessages.getAsBoolean()) {
            callbacks.tell(
                    new RoutedMessage(
                            sent.sender(),
                            sent.room(),
                            sent.objectName(),
                            sent.content(),
                            sent.at(),
                            sent.messageUId(),
                            sent.replaced(),
                            sent.source()));
        }
    }
}

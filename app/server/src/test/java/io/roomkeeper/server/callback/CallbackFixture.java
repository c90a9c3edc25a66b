package io.roomkeeper.server.callback;

import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.UserId;
import io.roomkeeper.server.access.Credentials;
import io.roomkeeper.server.fixture.TestClock;

import java.net.InetAddress;
import java.util.List;
import java.util.Set;

/// Callbacks of all kinds to one receiver; pauses end by hand.
final class CallbackFixture implements AutoCloseable {
    static final RoomId ROOM = new RoomId("launch");
    static final UserId KIM = new UserId("kim");
    static final Credentials KEYS = new Credentials("app", "secret", "console");

    final TestClock clock = new TestClock();
    final Receiver receiver = new Receiver();
    final PausesByHand pauses = new PausesByHand();
    final LimitsForTests limits = new LimitsForTests();
    boolean failOpen = true;
    Set<String> reviewedTypes = Set.of();

    /// Opened by the test when its limits stand; all kinds if none is named.
    Callbacks open(CallbackKind... kinds) {
        var settings =
                CallbackSettings.NONE
                        .allowing(List.of("127.0.0.1"))
                        .reviewing(reviewedTypes, failOpen)
                        .within(limits.build());
        for (var kind : kinds.length == 0 ? CallbackKind.values() : kinds) {
            settings = settings.calling(kind, receiver.url("/" + kind.name()));
        }
        return new Callbacks(settings, KEYS, clock, InetAddress::getAllByName, pauses);
    }

    /// One that can be told from others by `time`.
    static RoomStatus status(RoomId room, long time) {
        return new RoomStatus(
                room, List.of(), RoomStatus.Cause.CALL, RoomStatus.Type.CREATED, time);
    }

    static String json(long... times) {
        var text = new StringBuilder();
        for (long time : times) {
            text.append(text.isEmpty() ? "[" : ",")
                    .append("{\"chatRoomId\":\"launch\",\"userIds\":[],\"status\":0,\"type\":0,")
                    .append("\"time\":%d}".formatted(time));
        }
        return text + "]";
    }

    @Override
    public void close() {
        receiver.close();
    }
}

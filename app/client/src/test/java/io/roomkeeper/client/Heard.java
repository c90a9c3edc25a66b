package io.roomkeeper.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.roomkeeper.protocol.ErrorCode;
import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.RoomkeeperException;
import io.roomkeeper.protocol.member.MemberFrame;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/// Everything a member hears, in order.
final class Heard implements MemberListener {
    record Synced(RoomId room) {}

    record Disconnected(int code) {}

    record Reconnected() {}

    record Rejoined(MemberFrame.Joined joined) {}

    record RejoinRefused(RoomId room, ErrorCode why) {}

    record SessionEnded(ErrorCode why) {}

    /// Whether it throws each time.
    volatile boolean failing;

    private final BlockingQueue<Object> heard = new LinkedBlockingQueue<>();

    /// The next thing, which is one of those.
    <T> T next(Class<T> type) throws InterruptedException {
        var next = heard.poll(10, TimeUnit.SECONDS);
        assertThat(next).isInstanceOf(type);
        return type.cast(next);
    }

    boolean isNothing() {
        return heard.isEmpty();
    }

    private void hear(Object what) {
        heard.add(what);
        if (failing) {
            throw new IllegalStateException("a listener's");
        }
    }

    @Override
    public void messageCame(MemberFrame.Message message) {
        hear(message);
    }

    @Override
    public void noticeCame(MemberFrame.Notice notice) {
        hear(notice);
    }

    @Override
    public void noticeCame(MemberFrame.GlobalNotice notice) {
        hear(notice);
    }

    @Override
    public void attributesChanged(MemberFrame.AttributesChanged changed) {
        hear(changed);
    }

    @Override
    public void attributesSynced(RoomId room) {
        hear(new Synced(room));
    }

    @Override
    public void messagesMissed(MemberFrame.Gap gap) {
        hear(gap);
    }

    @Override
    public void roomDestroyed(MemberFrame.Destroyed destroyed) {
        hear(destroyed);
    }

    @Override
    public void disconnected(int code, String why) {
        hear(new Disconnected(code));
    }

    @Override
    public void reconnected() {
        hear(new Reconnected());
    }

    @Override
    public void rejoined(MemberFrame.Joined joined) {
        hear(new Rejoined(joined));
    }

    @Override
    public void rejoinRefused(RoomId room, RoomkeeperException why) {
        hear(new RejoinRefused(room, why.code()));
    }

    @Override
    public void sessionEnded(ErrorCode why) {
        hear(new SessionEnded(why));
    }
}

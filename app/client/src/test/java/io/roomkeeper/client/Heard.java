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

    @Override
    public void messageCame(MemberFrame.Message message) {
        heard.add(message);
    }

    @Override
    public void noticeCame(MemberFrame.Notice notice) {
        heard.add(notice);
    }

    @Override
    public void noticeCame(MemberFrame.GlobalNotice notice) {
        heard.add(notice);
    }

    @Override
    public void attributesChanged(MemberFrame.AttributesChanged changed) {
        heard.add(changed);
    }

    @Override
    public void attributesSynced(RoomId room) {
        heard.add(new Synced(room));
    }

    @Override
    public void messagesMissed(MemberFrame.Gap gap) {
        heard.add(gap);
    }

    @Override
    public void roomDestroyed(MemberFrame.Destroyed destroyed) {
        heard.add(destroyed);
    }

    @Override
    public void disconnected(int code, String why) {
        heard.add(new Disconnected(code));
    }

    @Override
    public void reconnected() {
        heard.add(new Reconnected());
    }

    @Override
    public void rejoined(MemberFrame.Joined joined) {
        heard.add(new Rejoined(joined));
    }

    @Override
    public void rejoinRefused(RoomId room, RoomkeeperException why) {
        heard.add(new RejoinRefused(room, why.code()));
    }

    @Override
    public void sessionEnded(ErrorCode why) {
        heard.add(new SessionEnded(why));
    }
}

package io.roomkeeper.server.engine;

import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.UserId;
import io.roomkeeper.server.fixture.HistoryInMemory;
import io.roomkeeper.server.fixture.TestClock;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executor;

/// An engine, on the caller's own thread unless there are others, and everything it tells.
final class EngineFixture {
    static final RoomId ROOM = new RoomId("launch");
    static final UserId KIM = new UserId("kim");
    static final UserId HOST = new UserId("host");
    static final SessionId KIM_WEB = new SessionId(2);
    static final SessionId HOST_WEB = new SessionId(3);
    static final Act ACT = Act.of("ana", "spam link");

    final StoreInMemory store = new StoreInMemory();
    final HistoryInMemory history = new HistoryInMemory();
    final TestClock clock = new TestClock();
    final List<RoomEvent> told = new ArrayList<>();
    final ChatroomEngine engine;

    EngineFixture() {
        this(Runnable::run, Runnable::run);
    }

    EngineFixture(Executor... threads) {
        engine =
                new EmbeddedEngine(
                        store,
                        history,
                        clock,
                        List.of(threads),
                        List.of(told::addAll),
                        new Random(7),
                        Limits.DEFAULT);
    }

    void createRoom() {
        engine.execute(new RoomCommand.Create(ROOM, CreateOptions.NONE, ACT)).join();
    }

    RoomCommand.Send sending(UserId user, SessionId session, String content) {
        return new RoomCommand.Send(
                ROOM, user, session, "Websocket", "RC:TxtMsg", content, false, null);
    }
}

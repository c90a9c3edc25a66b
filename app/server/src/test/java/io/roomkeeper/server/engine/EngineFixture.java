package io.roomkeeper.server.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.roomkeeper.protocol.ErrorCode;
import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.RoomkeeperException;
import io.roomkeeper.protocol.UserId;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;

/// An engine on the caller's own thread, and everything it tells.
final class EngineFixture {
    static final RoomId ROOM = new RoomId("launch");
    static final UserId KIM = new UserId("kim");
    static final UserId HOST = new UserId("host");
    static final SessionId KIM_PHONE = new SessionId(1);
    static final SessionId KIM_WEB = new SessionId(2);
    static final SessionId HOST_WEB = new SessionId(3);
    static final Act ACT = Act.of("ana", "spam link");

    final MovableClock clock = new MovableClock();
    final StoreInMemory store = new StoreInMemory();
    final List<RoomEvent> told = new ArrayList<>();
    final ChatroomEngine engine =
            new EmbeddedEngine(
                    store,
                    clock,
                    List.<Executor>of(Runnable::run, Runnable::run),
                    List.of(told::addAll),
                    new Random(7),
                    Limits.DEFAULT);

    <R> R run(RoomCommand<R> command) {
        return engine.execute(command).join();
    }

    void refuses(RoomCommand<?> command, ErrorCode code) {
        var thrown = catchThrowable(() -> engine.execute(command).join());
        assertThat(thrown).isInstanceOf(CompletionException.class);
        assertThat(thrown.getCause())
                .isInstanceOfSatisfying(
                        RoomkeeperException.class,
                        refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    void createRoom() {
        run(new RoomCommand.Create(ROOM, CreateOptions.NONE, ACT));
    }

    Admission join(UserId user, SessionId session) {
        return run(new RoomCommand.Join(ROOM, user, session, false, 0, ""));
    }

    Receipt send(UserId user, SessionId session, String content) {
        return run(sending(user, session, content));
    }

    RoomCommand.Send sending(UserId user, SessionId session, String content) {
        return new RoomCommand.Send(
                ROOM, user, session, "Websocket", "RC:TxtMsg", content, false, null);
    }

    void impose(Sanction.Kind kind, UserId user, int minutes) {
        run(new RoomCommand.Impose(ROOM, kind, List.of(user), minutes, ACT));
    }

    void lift(Sanction.Kind kind, UserId user) {
        run(new RoomCommand.Lift(ROOM, kind, List.of(user), ACT));
    }

    List<Sanction> sanctions(Sanction.Kind kind) {
        return run(new RoomCommand.ListSanctions(ROOM, kind));
    }

    <E extends RoomEvent> List<E> told(Class<E> type) {
        return told.stream().filter(type::isInstance).map(type::cast).toList();
    }
}

package io.roomkeeper.server.engine.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.roomkeeper.protocol.ErrorCode;
import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.RoomkeeperException;
import io.roomkeeper.protocol.UserId;
import io.roomkeeper.server.engine.Act;
import io.roomkeeper.server.engine.Admission;
import io.roomkeeper.server.engine.AppCommand;
import io.roomkeeper.server.engine.AppEvent;
import io.roomkeeper.server.engine.AppSwitch;
import io.roomkeeper.server.engine.ChatroomEngine;
import io.roomkeeper.server.engine.CreateOptions;
import io.roomkeeper.server.engine.MemberView;
import io.roomkeeper.server.engine.MessageLog;
import io.roomkeeper.server.engine.Priority;
import io.roomkeeper.server.engine.Receipt;
import io.roomkeeper.server.engine.RoomCommand;
import io.roomkeeper.server.engine.RoomEvent;
import io.roomkeeper.server.engine.RoomListener;
import io.roomkeeper.server.engine.RoomQuery;
import io.roomkeeper.server.engine.RoomView;
import io.roomkeeper.server.engine.Sanction;
import io.roomkeeper.server.engine.SessionId;
import io.roomkeeper.server.engine.StateStore;
import io.roomkeeper.server.engine.UserList;
import io.roomkeeper.server.fixture.HistoryInMemory;
import io.roomkeeper.server.fixture.TestClock;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

/// An engine, a few users, and everything that is told.
final class Stage {
    static final RoomId ROOM = new RoomId("launch");
    static final RoomId OTHER = new RoomId("other");
    static final UserId KIM = new UserId("kim");
    static final UserId HOST = new UserId("host");
    static final UserId LEA = new UserId("lea");
    static final SessionId KIM_PHONE = new SessionId(1);
    static final SessionId KIM_WEB = new SessionId(2);
    static final SessionId HOST_WEB = new SessionId(3);
    static final SessionId LEA_WEB = new SessionId(4);
    static final Act ACT = Act.of("ana", "spam link");
    static final Act TOLD = new Act("ana", "", true, "why");
    private static final int LONGEST_WAIT_SECONDS = 10;

    final TestClock clock = new TestClock();
    private final Maker maker;
    private final List<RoomEvent> told = new CopyOnWriteArrayList<>();
    private final List<AppEvent> toldOfApp = new CopyOnWriteArrayList<>();
    private StoreInPlainCollections store = new StoreInPlainCollections();
    final HistoryInMemory log = new HistoryInMemory();
    private ChatroomEngine engine;

    /// Makes an engine of the kind that is judged.
    interface Maker {
        ChatroomEngine engine(
                StateStore store, MessageLog log, InstantSource clock, RoomListener listener);
    }

    Stage(Maker maker) {
        this.maker = maker;
        engine = maker.engine(store, log, clock, ear());
    }

    /// Has the engine's successor take over what was stored.
    void restart() {
        store = store.copy();
        engine = maker.engine(store, log, clock, ear());
    }

    private RoomListener ear() {
        return new RoomListener() {
            @Override
            public void happened(List<RoomEvent> events) {
                told.addAll(events);
            }

            @Override
            public void appHappened(List<AppEvent> events) {
                toldOfApp.addAll(events);
            }
        };
    }

    ChatroomEngine engine() {
        return engine;
    }

    <R> R run(RoomCommand<R> command) {
        return result(engine.execute(command));
    }

    <R> R run(AppCommand<R> command) {
        return result(engine.execute(command));
    }

    void sweep() {
        result(engine.sweep());
    }

    List<RoomView> rooms() {
        return result(engine.rooms(RoomQuery.first())).rooms();
    }

    void refuses(RoomCommand<?> command, ErrorCode code) {
        refuses(engine.execute(command), code);
    }

    void refuses(AppCommand<?> command, ErrorCode code) {
        refuses(engine.execute(command), code);
    }

    private static void refuses(CompletableFuture<?> answer, ErrorCode code) {
        assertThat(catchThrowable(() -> result(answer)))
                .isInstanceOfSatisfying(
                        RoomkeeperException.class,
                        refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    private static <R> R result(CompletableFuture<R> answer) {
        try {
            return answer.orTimeout(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS).join();
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof RoomkeeperException refusal) {
                throw refusal;
            }
            throw failed;
        }
    }

    /// Everything told since the start or the last [#forget].
    List<RoomEvent> told() {
        return List.copyOf(told);
    }

    <E extends RoomEvent> List<E> told(Class<E> type) {
        return told.stream().filter(type::isInstance).map(type::cast).toList();
    }

    <E extends AppEvent> List<E> toldOfApp(Class<E> type) {
        return toldOfApp.stream().filter(type::isInstance).map(type::cast).toList();
    }

    void forget() {
        told.clear();
        toldOfApp.clear();
    }

    void wait(Duration time) {
        clock.advance(time);
    }

    void set(AppSwitch which, boolean on) {
        run(new AppCommand.Configure(engine.app().settings().with(which, on), ACT));
    }

    RoomView create() {
        return create(CreateOptions.NONE);
    }

    RoomView create(CreateOptions options) {
        return run(new RoomCommand.Create(ROOM, options, ACT));
    }

    RoomView room() {
        return run(new RoomCommand.Describe(ROOM));
    }

    /// Of the attribute change that is number `change` in the room's life.
    long version(int change) {
        return room().created().toEpochMilli() * 1_000 + change;
    }

    Admission join(UserId user, SessionId session) {
        return run(joining(ROOM, user, session));
    }

    static RoomCommand.Join joining(RoomId room, UserId user, SessionId session) {
        return new RoomCommand.Join(room, user, session, false, 0, "");
    }

    void exit(UserId user, SessionId session) {
        run(new RoomCommand.Exit(ROOM, user, session));
    }

    void lose(UserId user, SessionId session) {
        run(new RoomCommand.Disconnect(ROOM, user, session));
    }

    List<UserId> members() {
        return run(new RoomCommand.ListMembers(ROOM, 500, false)).members().stream()
                .map(MemberView::user)
                .toList();
    }

    Receipt send(UserId user, SessionId session, String content) {
        return run(sending(user, session, content));
    }

    static RoomCommand.Send sending(UserId user, SessionId session, String content) {
        return sending(user, session, "RC:TxtMsg", content);
    }

    static RoomCommand.Send sending(UserId user, SessionId session, String type, String content) {
        return new RoomCommand.Send(ROOM, user, session, "iOS", type, content, false, null);
    }

    Receipt publish(String type, Priority priority) {
        return run(publishing(LEA, type, priority));
    }

    static RoomCommand.Publish publishing(UserId user, String type, Priority priority) {
        return new RoomCommand.Publish(ROOM, user, type, "text", true, false, priority, null);
    }

    void impose(Sanction.Kind kind, UserId user, int minutes) {
        run(imposing(kind, user, minutes, ACT));
    }

    static RoomCommand.Impose imposing(Sanction.Kind kind, UserId user, int minutes, Act act) {
        return new RoomCommand.Impose(ROOM, kind, List.of(user), minutes, act);
    }

    void lift(Sanction.Kind kind, UserId user) {
        run(new RoomCommand.Lift(ROOM, kind, List.of(user), ACT));
    }

    List<Sanction> sanctions(Sanction.Kind kind) {
        return run(new RoomCommand.ListSanctions(ROOM, kind));
    }

    void enlist(UserList list, UserId user) {
        run(new RoomCommand.ChangeUsers(ROOM, list, true, List.of(user), ACT));
    }
}

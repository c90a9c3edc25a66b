package io.roomkeeper.server.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.UserId;
import io.roomkeeper.protocol.member.MemberRequest;
import io.roomkeeper.protocol.member.Platform;
import io.roomkeeper.server.access.MemberTokens;
import io.roomkeeper.server.delivery.Delivery;
import io.roomkeeper.server.engine.Act;
import io.roomkeeper.server.engine.AppCommand;
import io.roomkeeper.server.engine.AppSettings;
import io.roomkeeper.server.engine.AppSwitch;
import io.roomkeeper.server.engine.ChatroomEngine;
import io.roomkeeper.server.engine.CreateOptions;
import io.roomkeeper.server.engine.EmbeddedEngine;
import io.roomkeeper.server.engine.RoomCommand;
import io.roomkeeper.server.engine.RoomView;
import io.roomkeeper.server.engine.Sanction;
import io.roomkeeper.server.fixture.HistoryInMemory;
import io.roomkeeper.server.fixture.ListStore;
import io.roomkeeper.server.fixture.TestClock;
import io.undertow.Undertow;
import io.undertow.server.handlers.PathHandler;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/// A real server with the members' door, the real engine behind it and nothing stored.
final class MembersDoor implements AutoCloseable {
    static final RoomId ROOM = new RoomId("launch");
    private static final long BOUND = TimeUnit.SECONDS.toNanos(20);
    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(5);

    final TestClock clock = new TestClock();
    final MemberTokens tokens = new MemberTokens("app", "secret", clock, Duration.ofHours(1));
    final HistoryInMemory history = new HistoryInMemory();
    final BlockingQueue<Presence> presence = new LinkedBlockingQueue<>();
    final Delivery delivery;
    final ChatroomEngine engine;
    final MemberGateway gateway;
    private final List<ExecutorService> shards =
            List.of(Executors.newSingleThreadExecutor(), Executors.newSingleThreadExecutor());
    private final Undertow server;

    MembersDoor(DoorSettings settings) {
        delivery = new Delivery(settings.delivery);
        engine =
                new EmbeddedEngine(
                        new ListStore(),
                        history,
                        clock,
                        shards,
                        List.of(delivery),
                        new Random(7),
                        settings.limits);
        gateway =
                new MemberGateway(
                        new GatewayPorts(
                                engine,
                                delivery,
                                history,
                                settings.review,
                                tokens,
                                presence::add,
                                clock),
                        settings.ofGateway());
        server =
                Undertow.builder()
                        .addHttpListener(0, "127.0.0.1")
                        .setIoThreads(2)
                        .setHandler(new PathHandler().addExactPath("/ws", gateway))
                        .build();
        server.start();
        createRoom();
    }

    void createRoom() {
        run(new RoomCommand.Create(ROOM, CreateOptions.NONE, Act.of("host", "")));
    }

    int port() {
        return ((InetSocketAddress) server.getListenerInfo().getFirst().getAddress()).getPort();
    }

    /// A member who is connected and has joined the room.
    TestMember member(String user) {
        var member = connected(user);
        member.join(ROOM);
        return member;
    }

    /// A user who is connected.
    TestMember connected(String user) {
        return connected(user, Platform.WEBSOCKET);
    }

    /// A user who is connected with such a device.
    TestMember connected(String user, Platform platform) {
        var member = TestMember.open(port());
        member.connect(tokens.issue(new UserId(user)), platform);
        return member;
    }

    /// A user who is connected with such a device and has joined the room.
    TestMember member(String user, Platform platform) {
        var member = connected(user, platform);
        member.join(ROOM);
        return member;
    }

    /// A user who wants to connect.
    TestMember connecting(String user, Platform platform) {
        var member = TestMember.open(port());
        member.send(new MemberRequest.Connect(1, tokens.issue(new UserId(user)), platform.wire()));
        return member;
    }

    <R> R run(RoomCommand<R> command) {
        return engine.execute(command).orTimeout(10, TimeUnit.SECONDS).join();
    }

    <R> R run(AppCommand<R> command) {
        return engine.execute(command).orTimeout(10, TimeUnit.SECONDS).join();
    }

    void set(AppSwitch which, boolean on) {
        configure(engine.app().settings().with(which, on));
    }

    void configure(AppSettings settings) {
        run(new AppCommand.Configure(settings, Act.of("ana", "")));
    }

    void imposeGlobally(Sanction.Kind kind, String user) {
        var act = new Act("ana", "spam", true, "");
        run(new AppCommand.ImposeGlobally(kind, List.of(new UserId(user)), 10, act));
    }

    RoomView room() {
        return run(new RoomCommand.Describe(ROOM));
    }

    void impose(Sanction.Kind kind, String user) {
        var act = new Act("ana", "spam", true, "");
        run(new RoomCommand.Impose(ROOM, kind, List.of(new UserId(user)), 10, act));
    }

    void lift(Sanction.Kind kind, String user) {
        var act = new Act("ana", "", true, "");
        run(new RoomCommand.Lift(ROOM, kind, List.of(new UserId(user)), act));
    }

    /// Waits until so many are in the room.
    void awaitMembers(int count) {
        long deadline = System.nanoTime() + BOUND;
        while (room().memberCount() != count && System.nanoTime() < deadline) {
            LockSupport.parkNanos(PAUSE);
        }
        assertThat(room().memberCount()).isEqualTo(count);
    }

    void awaitConnections(int count) {
        long deadline = System.nanoTime() + BOUND;
        while (gateway.connections() != count && System.nanoTime() < deadline) {
            LockSupport.parkNanos(PAUSE);
        }
        assertThat(gateway.connections()).isEqualTo(count);
    }

    /// Has the rooms do nothing any more.
    void stopRooms() {
        shards.forEach(ExecutorService::shutdown);
    }

    @Override
    public void close() {
        server.stop();
        shards.forEach(ExecutorService::close);
    }
}

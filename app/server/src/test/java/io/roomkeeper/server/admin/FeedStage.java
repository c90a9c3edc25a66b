package io.roomkeeper.server.admin;

import static org.assertj.core.api.Assertions.assertThat;

import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.console.AuditAct;
import io.roomkeeper.protocol.console.AuditEntry;
import io.roomkeeper.protocol.console.ConsoleEvent;
import io.roomkeeper.protocol.console.RoomSummary;
import io.roomkeeper.server.access.ModeratorKeys;
import io.roomkeeper.server.engine.Act;
import io.roomkeeper.server.engine.Limits;
import io.roomkeeper.server.engine.RoomCommand;
import io.roomkeeper.server.engine.RoomView;
import io.roomkeeper.server.fixture.EngineInMemory;

import org.junit.jupiter.api.AfterEach;

import java.util.List;

/// A feed of rooms in memory, and one console that hears it.
abstract class FeedStage {
    static final long NOW = 1_795_356_000_000L;
    static final RoomId LOBBY = new RoomId("lobby");

    final ConsoleFeed feed = new ConsoleFeed(ModeratorKeys.OWNER::equals);
    final EngineInMemory rooms = new EngineInMemory(Limits.DEFAULT.withoutRates(), feed);
    final RecordingLine line = new RecordingLine();
    final ConsoleStream console = new ConsoleStream(line, () -> true, rooms.clock.instant());

    @AfterEach
    void stop() {
        rooms.close();
    }

    void connect() {
        feed.add(console);
        feed.greet(console, rooms.engine, List.of());
    }

    /// What the console has read once the engine has done all that it was asked.
    List<ConsoleEvent> read() {
        // what is not in memory is read first, and answers a turn later
        for (int turn = 0; turn < 2; turn++) {
            List<RoomView> settled = rooms.engine.busiest(1).join();
            assertThat(settled).isNotNull();
        }
        return line.read();
    }

    void watch(RoomId room) {
        feed.watch(room, console, rooms.engine);
    }

    void gather() {
        feed.gather(rooms.engine);
    }

    void destroy(RoomId room) {
        rooms.run(new RoomCommand.Destroy(room, Act.of("ana", "over")));
    }

    static RoomSummary summary(RoomId room, int members, long messages) {
        return new RoomSummary(
                room, "", NOW, members, false, 0, 60, messages, false, true, NOW + 3_600_000);
    }

    /// All rooms there are.
    static ConsoleEvent.Rooms rooms(RoomSummary... summaries) {
        return new ConsoleEvent.Rooms(List.of(summaries), null, summaries.length);
    }

    static ConsoleEvent acted(long number, AuditAct act, RoomId room, String reason) {
        return new ConsoleEvent.Acted(number, new AuditEntry(NOW, "ana", act, room, "", 0, reason));
    }

    static List<String> contents(List<ConsoleEvent> events) {
        return events.stream()
                .filter(ConsoleEvent.Message.class::isInstance)
                .map(ConsoleEvent.Message.class::cast)
                .map(message -> message.message().content())
                .toList();
    }
}

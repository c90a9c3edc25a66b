package io.roomkeeper.server.store.history;

import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.UserId;
import io.roomkeeper.server.engine.MessageLog;
import io.roomkeeper.server.engine.StoredMessage;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/// Messages `m1`, `m2` … of a room, one a second.
final class Messages {
    static final RoomId ROOM = new RoomId("launch-stream");
    static final Instant START = Instant.parse("2026-11-22T13:00:00Z");

    private Messages() {}

    static StoredMessage message(RoomId room, int number, Instant sentTime) {
        return new StoredMessage(
                room,
                number,
                new UserId("kim"),
                "RC:TxtMsg",
                "{\"content\":\"m" + number + "\"}",
                "5FGT-7VA9-G4DD-" + "%04d".formatted(number),
                sentTime,
                "Websocket");
    }

    static StoredMessage message(int number) {
        return message(ROOM, number, time(number));
    }

    static Instant time(int number) {
        return START.plusSeconds(number);
    }

    static void append(MessageLog log, int from, int to) {
        var kept = IntStream.rangeClosed(from, to).mapToObj(i -> log.append(message(i))).toList();
        get(CompletableFuture.allOf(kept.toArray(CompletableFuture[]::new)));
    }

    static List<Long> numbers(List<StoredMessage> messages) {
        return messages.stream().map(StoredMessage::sequence).toList();
    }

    static List<Long> newest(MessageLog log, RoomId room) {
        return numbers(get(log.page(room, Instant.EPOCH, 100, false)).messages());
    }

    static <T> T get(CompletableFuture<T> future) {
        return future.orTimeout(60, TimeUnit.SECONDS).join();
    }
}

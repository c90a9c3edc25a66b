package io.roomkeeper.server.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.roomkeeper.protocol.ErrorCode;

import org.junit.jupiter.api.Test;

import java.util.HashSet;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/// Client behaviour §4.
class MessageTest {
    private final EngineFixture given = new EngineFixture();

    @Test
    void messages_have_one_order_of_sequence_and_of_strictly_increasing_times() {
        given.createRoom();
        var receipts =
                IntStream.range(0, 40)
                        .mapToObj(i -> given.send(EngineFixture.KIM, EngineFixture.KIM_WEB, "" + i))
                        .toList();
        assertThat(receipts)
                .extracting(Receipt::sequence)
                .containsExactlyElementsOf(LongStream.rangeClosed(1, 40).boxed().toList());
        assertThat(receipts).extracting(Receipt::sentTime).isSorted().doesNotHaveDuplicates();
        var ids = new HashSet<>(receipts.stream().map(Receipt::messageUId).toList());
        assertThat(ids).hasSize(40).allMatch(id -> id.matches("([0-9A-Z]{4}-){3}[0-9A-Z]{4}"));
    }

    @Test
    void somebody_outside_the_room_may_send_by_default() {
        given.createRoom();
        assertThat(given.send(EngineFixture.KIM, EngineFixture.KIM_WEB, "hi").sequence())
                .isEqualTo(1);
    }

    @Test
    void a_join_brings_the_last_messages_oldest_first() {
        given.createRoom();
        for (int i = 1; i <= 40; i++) {
            given.send(EngineFixture.HOST, EngineFixture.HOST_WEB, "line " + i);
        }
        var admission =
                given.run(
                        new RoomCommand.Join(
                                EngineFixture.ROOM,
                                EngineFixture.KIM,
                                EngineFixture.KIM_WEB,
                                false,
                                2,
                                ""));
        assertThat(admission.recent())
                .extracting(RoomEvent.MessageSent::content)
                .containsExactly("line 39", "line 40");
        assertThat(given.run(new RoomCommand.Recent(EngineFixture.ROOM, 50))).hasSize(40);
        given.refuses(new RoomCommand.Recent(EngineFixture.ROOM, 51), ErrorCode.BAD_PARAMETER);
    }
}

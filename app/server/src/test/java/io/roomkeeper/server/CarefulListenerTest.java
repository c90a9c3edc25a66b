package io.roomkeeper.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.roomkeeper.server.engine.RoomEvent;
import io.roomkeeper.server.engine.RoomListener;
import io.roomkeeper.server.fixture.EngineInMemory;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

class CarefulListenerTest {
    private final List<RoomEvent> told = new ArrayList<>();

    @Test
    void a_listener_that_breaks_keeps_neither_the_others_nor_the_caller_from_hearing() {
        RoomListener broken =
                _ -> {
                    throw new OutOfMemoryError("while a frame was made");
                };
        try (var rooms = new EngineInMemory(new CarefulListener(broken), told::addAll)) {
            rooms.createRoom(EngineInMemory.ROOM);
        }
        assertThat(told).hasSize(1);
    }
}

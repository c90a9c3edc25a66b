package io.roomkeeper.launcher.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.roomkeeper.launcher.Talker;
import io.roomkeeper.protocol.ErrorCode;
import io.roomkeeper.protocol.RoomId;

import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;

/// A room is created, used and destroyed.
class RoomsTest extends Journey {
    private static final RoomId KITCHEN = new RoomId("kitchen");

    @Test
    void a_new_room_is_open_at_once_and_stays_readable_when_it_is_destroyed() {
        press(KeyCode.SHORTCUT, KeyCode.N);
        awaitWindow();
        write(KITCHEN.value());
        press(KeyCode.ENTER);
        await(() -> list("#list.messages") != null);
        var kim = new Talker(server().memberAddress(), api(), "kim");
        kim.join(KITCHEN);
        kim.say(KITCHEN, "is anybody cooking");
        awaitText("is anybody cooking");

        choose("DESTROY_ROOM");
        awaitWindow();
        var destroy = find(Button.class, "#destroy");
        robot.interact(destroy::fire);
        awaitOnlyMainWindow();
        awaitText("Destroyed ");
        assertThat(shows("is anybody cooking")).isTrue();
        assertThat(Talker.refused(() -> kim.say(KITCHEN, "hello")))
                .isIn(ErrorCode.ROOM_NOT_FOUND, ErrorCode.NOT_IN_ROOM);
        kim.close();
    }
}

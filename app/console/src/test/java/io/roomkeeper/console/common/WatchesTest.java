package io.roomkeeper.console.common;

import static org.assertj.core.api.Assertions.assertThat;

import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.console.ConsoleEvent;

import org.junit.jupiter.api.Test;

import java.util.List;

class WatchesTest {
    private static final RoomId LOBBY = new RoomId("lobby");

    private final FakeModeration server = new FakeModeration();
    private final Watches watches = new Watches(() -> server);

    @Test
    void a_room_is_unwatched_when_the_last_screen_has_ended() {
        var chat = watches.watch(LOBBY);
        var management = watches.watch(LOBBY);
        chat.unsubscribe();
        chat.unsubscribe();
        assertThat(server.calls).containsExactly("watch lobby", "watch lobby");

        management.unsubscribe();
        assertThat(server.calls).endsWith("unwatch lobby");
    }

    @Test
    void what_is_watched_is_watched_again_on_a_new_connection() {
        watches.watch(LOBBY);
        watches.watch(new RoomId("other")).unsubscribe();
        server.calls.clear();
        watches.again();

        assertThat(server.calls).containsExactly("watch lobby");
    }

    @Test
    void a_room_created_anew_is_watched_again() {
        watches.watch(LOBBY);
        server.calls.clear();
        watches.happened(List.of(rooms()));
        assertThat(server.calls).isEmpty();

        watches.happened(List.of(new ConsoleEvent.Gone(LOBBY), rooms()));
        assertThat(server.calls).containsExactly("watch lobby");
    }

    @Test
    void rooms_that_go_unwatched_are_no_concern() {
        watches.happened(List.of(new ConsoleEvent.Gone(LOBBY)));
        watches.watch(LOBBY);
        server.calls.clear();
        watches.happened(List.of(rooms()));
        assertThat(server.calls).isEmpty();
    }

    private static ConsoleEvent rooms() {
        return Events.rooms(Events.room("lobby", 0));
    }
}

package io.roomkeeper.launcher.demo;

import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.UserId;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// An invented room: who is in it, what they talk about, and its share of the talk (per cent).
record Cast(RoomId room, List<UserId> members, List<String> lines, int share) {
    Cast {
        members = List.copyOf(members);
        lines = List.copyOf(lines);
    }

    /// The rooms of every demo; the last has members and no talk.
    static List<Cast> all() {
        return List.of(
                cast("launch-stream", 1, 28, 52, Lines.STREAM, "host", "translator"),
                cast("lobby", 101, 14, 20, Lines.LOBBY, "greeter"),
                cast("werewolf-7", 201, 9, 18, Lines.WEREWOLF, "narrator"),
                cast("voice-stage", 301, 6, 10, Lines.STAGE, "dj"),
                cast("night-watch", 401, 3, 0, List.of()));
    }

    private static Cast cast(
            String room, int first, int crowd, int share, List<String> lines, String... named) {
        var members = new ArrayList<UserId>();
        for (var name : named) {
            members.add(new UserId(name));
        }
        IntStream.range(0, crowd)
                .mapToObj(i -> new UserId("user-" + (first + i * 3)))
                .forEach(members::add);
        return new Cast(new RoomId(room), members, lines, share);
    }

    /// Those who come to the first room in a raid.
    static List<UserId> raiders() {
        return IntStream.rangeClosed(1, 20).mapToObj(i -> new UserId("guest-90" + i)).toList();
    }
}

package io.roomkeeper.launcher.demo;

import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.UserId;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// An invented room: its crowd and what they say, those with a role of their own, and the room's
/// share of all talk in per cent.
record Cast(RoomId room, List<UserId> crowd, List<String> lines, List<Role> roles, int share) {
    /// Guests who come to the first room in a raid.
    private static final int RAIDERS = 20;

    Cast {
        crowd = List.copyOf(crowd);
        lines = List.copyOf(lines);
        roles = List.copyOf(roles);
    }

    /// Somebody who says what nobody else says.
    record Role(UserId user, List<String> lines) {
        Role {
            lines = List.copyOf(lines);
        }

        private static Role of(String user, List<String> lines) {
            return new Role(new UserId(user), lines);
        }
    }

    /// The rooms of every demo; the last has members and no talk.
    static List<Cast> all() {
        return List.of(
                new Cast(
                        new RoomId("launch-stream"),
                        users(1, 28),
                        Lines.STREAM,
                        List.of(
                                Role.of("host", Lines.HOST),
                                Role.of("translator", Lines.TRANSLATOR)),
                        52),
                new Cast(
                        new RoomId("lobby"),
                        users(101, 14),
                        Lines.LOBBY,
                        List.of(Role.of("greeter", Lines.GREETER)),
                        20),
                new Cast(
                        new RoomId("werewolf-7"),
                        users(201, 9),
                        Lines.WEREWOLF,
                        List.of(Role.of("narrator", Lines.NARRATOR)),
                        18),
                new Cast(
                        new RoomId("voice-stage"),
                        users(301, 6),
                        Lines.STAGE,
                        List.of(Role.of("dj", Lines.DJ)),
                        10),
                new Cast(new RoomId("night-watch"), users(401, 3), List.of(), List.of(), 0));
    }

    private static List<UserId> users(int first, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new UserId("user-" + (first + i * 3)))
                .toList();
    }

    /// Everybody who is in the room.
    List<UserId> members() {
        return Stream.concat(roles.stream().map(Role::user), crowd.stream()).toList();
    }

    /// Those who come to the first room in a raid.
    static List<UserId> raiders() {
        return IntStream.rangeClosed(1, RAIDERS)
                .mapToObj("guest-9%02d"::formatted)
                .map(UserId::new)
                .toList();
    }
}

package io.roomkeeper.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import io.roomkeeper.client.HistoryOrder;
import io.roomkeeper.client.MemberClient;
import io.roomkeeper.client.ServerApiClient;
import io.roomkeeper.protocol.ErrorCode;
import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.RoomkeeperException;
import io.roomkeeper.protocol.UserId;
import io.roomkeeper.protocol.member.MemberFrame;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/// What callers did to some rooms, and what of it was acknowledged.
final class KillLedger {
    private static final int ROOMS = 4;

    private final String name;
    private final AtomicInteger numbers = new AtomicInteger();
    private final AtomicInteger acknowledged = new AtomicInteger();
    private final Map<RoomId, Set<Integer>> muted = new ConcurrentHashMap<>();
    private final Map<RoomId, Set<String>> said = new ConcurrentHashMap<>();
    private final Map<Integer, Integer> set = new ConcurrentHashMap<>();
    private final Set<RoomId> made = ConcurrentHashMap.newKeySet();
    private final Set<RoomId> destroying = ConcurrentHashMap.newKeySet();
    private final Set<RoomId> destroyed = ConcurrentHashMap.newKeySet();

    KillLedger(String name) {
        this.name = name;
    }

    void createRooms(ServerApiClient api) {
        for (int i = 0; i < ROOMS; i++) {
            api.createRoom(room(i)).join();
        }
    }

    /// The room of a caller.
    RoomId room(int caller) {
        return new RoomId("%s-room-%d".formatted(name, caller % ROOMS));
    }

    RoomId madeRoom(int n) {
        return new RoomId("%s-made-%d".formatted(name, n));
    }

    /// Two users who are muted by one call.
    static List<UserId> together(int n) {
        return List.of(new UserId("a-" + n), new UserId("b-" + n));
    }

    /// The number of one caller's next round, which no other has.
    int next() {
        return numbers.incrementAndGet();
    }

    /// How many calls were acknowledged.
    int acknowledged() {
        return acknowledged.get();
    }

    void muted(int caller, int n) {
        muted.computeIfAbsent(room(caller), _ -> ConcurrentHashMap.newKeySet()).add(n);
        acknowledged.incrementAndGet();
    }

    void said(int caller, String messageUId) {
        said.computeIfAbsent(room(caller), _ -> ConcurrentHashMap.newKeySet()).add(messageUId);
        acknowledged.incrementAndGet();
    }

    void set(int caller, int n) {
        set.put(caller, n);
        acknowledged.incrementAndGet();
    }

    void made(RoomId room) {
        made.add(room);
        acknowledged.incrementAndGet();
    }

    void destroying(RoomId room) {
        destroying.add(room);
    }

    void destroyed(RoomId room) {
        destroyed.add(room);
        acknowledged.incrementAndGet();
    }

    /// Compares all of it with what the server has.
    void check(ServerProcess server) {
        for (int i = 0; i < ROOMS; i++) {
            var room = room(i);
            checkMuted(room, server.api());
            try (var reader = KillCaller.member(server, "reader", room)) {
                assertThat(history(reader, room))
                        .as("messages in %s", room)
                        .containsAll(said.getOrDefault(room, Set.of()));
                checkAttributes(room, reader);
            }
        }
        made.forEach(room -> {
            if (destroyed.contains(room)) {
                assertThat(exists(room, server.api())).as("%s is gone", room).isFalse();
            } else if (!destroying.contains(room)) {
                assertThat(exists(room, server.api())).as("%s is there", room).isTrue();
            }
        });
    }

    private void checkMuted(RoomId room, ServerApiClient api) {
        var there = new HashSet<>(api.muted(room).join());
        for (int n : muted.getOrDefault(room, Set.of())) {
            assertThat(there).as("call %d in %s", n, room).containsAll(together(n));
        }
        for (int n = 1; n <= numbers.get(); n++) {
            var both = together(n);
            assertThat(there.contains(both.getFirst())).isEqualTo(there.contains(both.getLast()));
        }
    }

    private static Set<String> history(MemberClient reader, RoomId room) {
        var found = new HashSet<String>();
        boolean more = true;
        for (long since = 0; more; ) {
            var page = reader.history(room, since, 50, HistoryOrder.NEWER).join();
            page.messages().forEach(message -> found.add(message.messageUId()));
            since = page.syncTime();
            more = page.hasMore();
        }
        return found;
    }

    private void checkAttributes(RoomId room, MemberClient reader) {
        var there = new HashMap<String, String>();
        for (MemberFrame.Attribute attribute : reader.attributes(room).join()) {
            there.put(attribute.key(), attribute.value());
        }
        set.forEach((caller, n) -> {
            if (room(caller).equals(room)) {
                var left = there.getOrDefault("left-" + caller, "0");
                assertThat(Integer.parseInt(left)).isGreaterThanOrEqualTo(n);
                assertThat(there).containsEntry("right-" + caller, left);
            }
        });
    }

    private static boolean exists(RoomId room, ServerApiClient api) {
        return api.room(room)
                .handle((_, refusal) -> {
                    if (refusal == null) {
                        return true;
                    }
                    assertThat(refusal)
                            .rootCause()
                            .isInstanceOfSatisfying(
                                    RoomkeeperException.class,
                                    why ->
                                            assertThat(why.code())
                                                    .isEqualTo(ErrorCode.ROOM_NOT_FOUND));
                    return false;
                })
                .join();
    }
}

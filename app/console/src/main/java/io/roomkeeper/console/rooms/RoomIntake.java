package io.roomkeeper.console.rooms;

import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.console.RoomSummary;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Which of the rooms that the server tells of are taken into the list, and which are in it only
/// because somebody looks for them.
final class RoomIntake {
    /// Rooms held up to which an empty one is taken in without being asked for.
    static final int FEW = 1_000;

    /// Rooms held up to which one with members is.
    static final int MANY = 10_000;

    private final HeldRooms held;
    private final Set<RoomId> expected = new HashSet<>();
    private final Set<RoomId> onlySearched = new HashSet<>();

    RoomIntake(HeldRooms held) {
        this.held = held;
    }

    /// Takes the room in as soon as the server tells of it.
    void expect(RoomId id) {
        expected.add(id);
    }

    /// Those of `news` that are taken in.
    List<RoomSummary> wanted(List<RoomSummary> news) {
        List<RoomSummary> wanted = new ArrayList<>();
        int size = held.size();
        for (RoomSummary room : news) {
            boolean known = held.lists(room.chatroomId());
            if (known || isWanted(room, size)) {
                wanted.add(room);
                size += known ? 0 : 1;
            }
        }
        return wanted;
    }

    private boolean isWanted(RoomSummary room, int size) {
        return expected.remove(room.chatroomId())
                || held.isOpen(room.chatroomId())
                || size < (room.memberCount() > 0 ? MANY : FEW);
    }

    /// The server was asked for `rooms`, which are about to be taken in: for those that match what
    /// is `sought`, or for the next of all.
    void asked(List<RoomSummary> rooms, String sought) {
        for (RoomSummary room : rooms) {
            if (sought.isEmpty()) {
                onlySearched.remove(room.chatroomId());
            } else if (!held.lists(room.chatroomId())) {
                onlySearched.add(room.chatroomId());
            }
        }
    }

    /// Nobody looks for rooms any more: those go that are neither `selected` nor open.
    void dropSearched(Optional<RoomItem> selected) {
        selected.map(RoomItem::id).ifPresent(onlySearched::remove);
        onlySearched.removeAll(held.open());
        held.drop(onlySearched);
        onlySearched.clear();
    }

    /// The room is gone.
    void forget(RoomId id) {
        onlySearched.remove(id);
    }

    /// All that is held is what the server told first.
    void begin() {
        onlySearched.clear();
    }
}

package io.roomkeeper.console.rooms;

import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.console.RoomSummary;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/// The rooms this console has of all there are: those in the list, by id, and those open in tabs.
final class HeldRooms {
    private static final Comparator<RoomItem> BY_ID = Comparator.comparing(RoomItem::id);

    private final Map<RoomId, RoomItem> known = new HashMap<>();
    private final Map<RoomId, RoomItem> open = new HashMap<>();
    private final ObservableList<RoomItem> listed = FXCollections.observableArrayList();

    ObservableList<RoomItem> listed() {
        return listed;
    }

    int size() {
        return listed.size();
    }

    /// The room called `id`, if it is in the list.
    Optional<RoomItem> find(RoomId id) {
        return Optional.ofNullable(known.get(id));
    }

    boolean lists(RoomId id) {
        return known.containsKey(id);
    }

    boolean isOpen(RoomId id) {
        return open.containsKey(id);
    }

    /// Puts rooms into the list, or brings the figures of those that are there up to date.
    void take(Collection<RoomSummary> told) {
        List<RoomItem> fresh = new ArrayList<>();
        for (RoomSummary summary : told) {
            RoomItem room = known.get(summary.chatroomId());
            if (room == null) {
                room = open.getOrDefault(summary.chatroomId(), new RoomItem(summary));
                known.put(room.id(), room);
                fresh.add(room);
            }
            room.update(summary);
        }
        fresh.sort(BY_ID);
        insert(fresh);
    }

    /// Those with the same place go there together: each change of the list costs.
    private void insert(List<RoomItem> fresh) {
        int end = fresh.size();
        while (end > 0) {
            int place = placeOf(fresh.get(end - 1));
            int start = end - 1;
            while (start > 0 && placeOf(fresh.get(start - 1)) == place) {
                start--;
            }
            listed.addAll(place, fresh.subList(start, end));
            end = start;
        }
    }

    private int placeOf(RoomItem room) {
        return -Collections.binarySearch(listed, room, BY_ID) - 1;
    }

    /// Takes the room out of the list; false when it is not in it.
    boolean drop(RoomId id) {
        RoomItem room = known.remove(id);
        if (room != null) {
            listed.remove(Collections.binarySearch(listed, room, BY_ID));
        }
        return room != null;
    }

    /// Takes all of `ids` out of the list.
    void drop(Set<RoomId> ids) {
        known.keySet().removeAll(ids);
        listed.removeIf(room -> ids.contains(room.id()));
    }

    /// Takes all but `ids` out of the list.
    void keepOnly(Set<RoomId> ids) {
        known.keySet().retainAll(ids);
        listed.removeIf(room -> !ids.contains(room.id()));
    }

    /// The room has a tab, and keeps its figures until that is closed.
    void opened(RoomItem room) {
        open.put(room.id(), room);
    }

    void closed(RoomItem room) {
        open.remove(room.id());
    }

    /// The ids of the rooms that have a tab.
    Set<RoomId> open() {
        return Set.copyOf(open.keySet());
    }

    void forEach(Consumer<RoomItem> act) {
        listed.forEach(act);
        open.values().stream().filter(room -> !lists(room.id())).forEach(act);
    }
}

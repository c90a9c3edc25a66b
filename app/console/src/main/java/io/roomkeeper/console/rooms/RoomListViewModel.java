package io.roomkeeper.console.rooms;

import static java.util.stream.Collectors.toUnmodifiableSet;

import io.roomkeeper.console.common.ConsoleSession;
import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.console.ConsoleEvent;
import io.roomkeeper.protocol.console.RoomSummary;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import javafx.util.Subscription;

import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The rooms of the server, by name, and those among them that match the filter.
public final class RoomListViewModel {
    /// What the list has to show.
    public enum Listing {
        LOADING,
        NO_ROOMS,
        NO_MATCH,
        ROOMS
    }

    private final Map<RoomId, RoomItem> known = new HashMap<>();
    private final ObservableList<RoomItem> rooms = FXCollections.observableArrayList();
    private final FilteredList<RoomItem> matching = new FilteredList<>(rooms);
    private final StringProperty filter = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<Listing> listing =
            new ReadOnlyObjectWrapper<>(Listing.LOADING);
    private final ObjectProperty<Optional<RoomItem>> selected =
            new SimpleObjectProperty<>(Optional.empty());
    private final Subscription subscriptions;
    private boolean told;

    public RoomListViewModel(ConsoleSession session) {
        subscriptions =
                Subscription.combine(
                        session.onEvents(happened -> happened.forEach(this::happened)),
                        session.outage().subscribe(this::linkChanged));
        filter.subscribe(this::match);
    }

    /// The rooms whose name contains the filter.
    public ObservableList<RoomItem> matching() {
        return matching;
    }

    public StringProperty filterProperty() {
        return filter;
    }

    public ReadOnlyObjectProperty<Listing> listingProperty() {
        return listing.getReadOnlyProperty();
    }

    /// The room selected in the list.
    public ObjectProperty<Optional<RoomItem>> selectedProperty() {
        return selected;
    }

    /// The room called `id`, if the server has it.
    public Optional<RoomItem> find(RoomId id) {
        return rooms.stream().filter(room -> room.id().equals(id)).findFirst();
    }

    /// Marks the room whose messages are in view; the others become unread when something is said.
    public void show(Optional<RoomItem> inFront) {
        known.values().forEach(room -> room.show(inFront.filter(room::equals).isPresent()));
    }

    /// Brings the message rates up to date; called once a second.
    public void tick() {
        rooms.forEach(RoomItem::tick);
    }

    public void close() {
        subscriptions.unsubscribe();
    }

    private void linkChanged(String outage) {
        if (!outage.isEmpty()) {
            told = false;
        }
    }

    private void happened(ConsoleEvent event) {
        switch (event) {
            case ConsoleEvent.Rooms(var summaries) -> {
                summaries.forEach(this::update);
                if (!told) {
                    keepOnly(summaries);
                }
            }
            case ConsoleEvent.Gone(var id) -> rooms.removeIf(room -> room.id().equals(id));
            case ConsoleEvent.Watching _,
                    ConsoleEvent.Message _,
                    ConsoleEvent.Joined _,
                    ConsoleEvent.Left _,
                    ConsoleEvent.Acted _,
                    ConsoleEvent.Missed _ -> {}
        }
        list();
    }

    /// The first word after connecting names all rooms: what it leaves out went while we were away.
    private void keepOnly(List<RoomSummary> all) {
        Set<RoomId> ids = all.stream().map(RoomSummary::chatroomId).collect(toUnmodifiableSet());
        rooms.removeIf(room -> !ids.contains(room.id()));
        told = true;
    }

    private void update(RoomSummary summary) {
        RoomItem room = known.computeIfAbsent(summary.chatroomId(), _ -> new RoomItem(summary));
        room.update(summary);
        if (find(room.id()).isEmpty()) {
            rooms.add(placeOf(room), room);
        }
    }

    private int placeOf(RoomItem room) {
        List<RoomId> ids = rooms.stream().map(RoomItem::id).toList();
        int found = Collections.binarySearch(ids, room.id(), Comparator.naturalOrder());
        return found >= 0 ? found : -found - 1;
    }

    private void match() {
        String wanted = filter.get().strip().toLowerCase(Locale.ROOT);
        matching.setPredicate(room -> room.id().value().toLowerCase(Locale.ROOT).contains(wanted));
        list();
    }

    private void list() {
        if (!told && rooms.isEmpty()) {
            listing.set(Listing.LOADING);
        } else if (rooms.isEmpty()) {
            listing.set(Listing.NO_ROOMS);
        } else {
            listing.set(matching.isEmpty() ? Listing.NO_MATCH : Listing.ROOMS);
        }
    }
}

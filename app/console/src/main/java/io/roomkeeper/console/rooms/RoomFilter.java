package io.roomkeeper.console.rooms;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;

import java.time.InstantSource;
import java.util.Locale;
import java.util.function.Predicate;

/// Which of the rooms held are shown: those that match what is typed and are of the kind chosen.
final class RoomFilter {
    private final ObservableList<RoomItem> rooms;
    private final FilteredList<RoomItem> matching;
    private final InstantSource clock;
    private final StringProperty words = new SimpleStringProperty("");
    private final ObjectProperty<RoomKind> kind = new SimpleObjectProperty<>(RoomKind.ALL);

    RoomFilter(ObservableList<RoomItem> rooms, InstantSource clock) {
        this.rooms = rooms;
        this.clock = clock;
        matching = new FilteredList<>(rooms);
    }

    ObservableList<RoomItem> matching() {
        return matching;
    }

    StringProperty wordsProperty() {
        return words;
    }

    ObjectProperty<RoomKind> kindProperty() {
        return kind;
    }

    /// What is typed, without blanks around it.
    String sought() {
        return words.get().strip();
    }

    void apply() {
        matching.setPredicate(shown());
    }

    /// Whether rooms have come to be of the kind chosen, or no more are.
    boolean isOutdated() {
        return kind.get() != RoomKind.ALL
                && !rooms.stream().filter(shown()).toList().equals(matching);
    }

    /// What there is to show when no room passes.
    Listing none() {
        if (!sought().isEmpty()) {
            return Listing.NO_MATCH;
        }
        return switch (kind.get()) {
            case KEPT -> Listing.NONE_KEPT;
            case IDLE -> Listing.NONE_IDLE;
            case ALL -> Listing.ROOMS;
        };
    }

    private Predicate<RoomItem> shown() {
        String text = sought().toLowerCase(Locale.ROOT);
        return room -> room.matches(text) && kind.get().has(room, clock.instant());
    }
}

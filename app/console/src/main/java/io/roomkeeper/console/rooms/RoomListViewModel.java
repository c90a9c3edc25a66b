package io.roomkeeper.console.rooms;

import static java.util.stream.Collectors.toCollection;

import io.roomkeeper.console.common.ConsoleSession;
import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.console.ConsoleEvent;
import io.roomkeeper.protocol.console.RoomPage;
import io.roomkeeper.protocol.console.RoomSummary;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.ObservableList;
import javafx.util.Subscription;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/// Rooms of the server, by id, and those among them that match the filter. The server may have far
/// more than are held here; typing and [#more] bring them in.
public final class RoomListViewModel {
    private final HeldRooms held = new HeldRooms();
    private final RoomIntake intake = new RoomIntake(held);
    private final InstantSource clock;
    private final RoomFilter filter;
    private final ReadOnlyLongWrapper total = new ReadOnlyLongWrapper();
    private final ReadOnlyObjectWrapper<Listing> listing =
            new ReadOnlyObjectWrapper<>(Listing.LOADING);
    private final ReadOnlyObjectWrapper<Rest> rest = new ReadOnlyObjectWrapper<>(Rest.NONE);
    private final ObjectProperty<Optional<RoomItem>> selected =
            new SimpleObjectProperty<>(Optional.empty());
    private final RoomFinder finder;
    private final Subscription subscriptions;
    private Consumer<Runnable> through = Runnable::run;
    private boolean told;

    public RoomListViewModel(ConsoleSession session) {
        clock = session.clock();
        filter = new RoomFilter(held.listed(), clock);
        finder = new RoomFinder(session, this::found, this::list);
        subscriptions =
                Subscription.combine(
                        session.onEvents(this::happened),
                        session.outage().subscribe(this::linkChanged));
        filter.wordsProperty().subscribe(this::match);
        filter.kindProperty().subscribe(this::match);
    }

    /// The rooms held whose id or name contains the filter.
    public ObservableList<RoomItem> matching() {
        return filter.matching();
    }

    public StringProperty filterProperty() {
        return filter.wordsProperty();
    }

    /// The kind of rooms that are listed.
    ObjectProperty<RoomKind> kindProperty() {
        return filter.kindProperty();
    }

    /// How many rooms the server has.
    public ReadOnlyLongProperty totalProperty() {
        return total.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Listing> listingProperty() {
        return listing.getReadOnlyProperty();
    }

    /// What stands under the list.
    public ReadOnlyObjectProperty<Rest> restProperty() {
        return rest.getReadOnlyProperty();
    }

    /// The room selected in the list.
    public ObjectProperty<Optional<RoomItem>> selectedProperty() {
        return selected;
    }

    /// Makes changes to the list through `keeping`, which lets the same room stay selected.
    void changeWith(Consumer<Runnable> keeping) {
        through = keeping;
    }

    /// The room called `id`, if it is in the list.
    public Optional<RoomItem> find(RoomId id) {
        return held.find(id);
    }

    /// Asks the server for more rooms, or for more that match.
    public void more() {
        finder.more();
    }

    /// Takes the room in as soon as the server tells of it.
    public void expect(RoomId id) {
        intake.expect(id);
    }

    /// The room has a tab until [#closed], and stays in the list so long.
    public void opened(RoomItem room) {
        held.opened(room);
    }

    public void closed(RoomItem room) {
        held.closed(room);
    }

    /// Looks for the room called `id`, at the server if it is not in the list; ends where the
    /// screen may be changed, and never fails.
    public CompletableFuture<Optional<RoomItem>> seek(RoomId id) {
        return find(id).isPresent()
                ? CompletableFuture.completedFuture(find(id))
                : finder.lookUp(id)
                        .thenApply(told -> {
                            through.accept(() -> held.take(told.stream().toList()));
                            count(total.get());
                            list();
                            return find(id);
                        });
    }

    /// Marks the rooms whose messages are in view; the others become unread when something is said.
    public void show(Set<RoomItem> inView) {
        held.forEach(room -> room.show(inView.contains(room)));
    }

    /// Brings what depends on time up to date; called once a second.
    public void tick() {
        Instant now = clock.instant();
        held.forEach(room -> room.tick(now));
        if (filter.isOutdated()) {
            through.accept(filter::apply);
            list();
        }
    }

    public void close() {
        subscriptions.unsubscribe();
    }

    private void linkChanged(String outage) {
        if (!outage.isEmpty()) {
            told = false;
            held.forEach(RoomItem::lose);
        }
    }

    private void happened(List<ConsoleEvent> events) {
        through.accept(() -> events.forEach(this::happened));
        list();
    }

    private void happened(ConsoleEvent event) {
        switch (event) {
            case ConsoleEvent.Rooms(var rooms, var next, var count) -> {
                if (told) {
                    held.take(intake.wanted(rooms));
                    count(count);
                } else {
                    greeted(rooms, next, count);
                }
            }
            case ConsoleEvent.Gone(var id) -> {
                intake.forget(id);
                if (held.drop(id)) {
                    count(total.get() - 1);
                }
            }
            case ConsoleEvent.Watching _,
                    ConsoleEvent.Message _,
                    ConsoleEvent.Joined _,
                    ConsoleEvent.Left _,
                    ConsoleEvent.Attributes _,
                    ConsoleEvent.Acted _,
                    ConsoleEvent.Refused _,
                    ConsoleEvent.Moderators _,
                    ConsoleEvent.Missed _,
                    ConsoleEvent.Figures _,
                    ConsoleEvent.Logged _ -> {}
        }
    }

    /// The first word after connecting. A room that it leaves out may have gone while we were away;
    /// of one that is open the server tells, of another it can be asked again.
    private void greeted(List<RoomSummary> rooms, @Nullable RoomId next, long count) {
        told = true;
        Set<RoomId> ids =
                rooms.stream().map(RoomSummary::chatroomId).collect(toCollection(HashSet::new));
        if (next != null) {
            ids.addAll(held.open());
        }
        held.keepOnly(ids);
        intake.begin();
        held.take(rooms);
        count(count);
        finder.begin(next);
        search();
    }

    private void found(RoomPage page) {
        intake.asked(page.rooms(), sought());
        through.accept(() -> held.take(page.rooms()));
        count(page.total());
    }

    private void count(long rooms) {
        total.set(Math.max(rooms, held.size()));
    }

    private String sought() {
        return filter.sought();
    }

    private void match() {
        through.accept(() -> {
            if (sought().isEmpty()) {
                intake.dropSearched(selected.get());
            }
            filter.apply();
        });
        search();
        list();
    }

    private void search() {
        if (sought().isEmpty() || isWhole()) {
            finder.rest();
        } else {
            finder.search(sought());
        }
    }

    private boolean isWhole() {
        return held.size() >= total.get();
    }

    private void list() {
        listing.set(listed());
        rest.set(told ? Rest.of(finder, !sought().isEmpty(), held.size(), total.get()) : Rest.NONE);
    }

    private Listing listed() {
        if (!filter.matching().isEmpty()) {
            return Listing.ROOMS;
        }
        if (!told && held.size() == 0) {
            return Listing.LOADING;
        }
        if (total.get() == 0) {
            return Listing.NO_ROOMS;
        }
        if (finder.asking()) {
            return Listing.SEARCHING;
        }
        return filter.none();
    }
}

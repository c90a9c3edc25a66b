package io.roomkeeper.console.shell;

import static io.roomkeeper.console.common.Texts.text;

import static java.util.Comparator.comparingInt;

import io.roomkeeper.console.chat.ChatViewModel;
import io.roomkeeper.console.chat.SearchViewModel;
import io.roomkeeper.console.common.ConsoleSession;
import io.roomkeeper.console.common.Memory;
import io.roomkeeper.console.common.ModerationActs;
import io.roomkeeper.console.common.StatusLine;
import io.roomkeeper.console.rooms.Listing;
import io.roomkeeper.console.rooms.RoomItem;
import io.roomkeeper.console.rooms.RoomListViewModel;
import io.roomkeeper.protocol.RoomId;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.util.Subscription;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// The tabs of one connection: one for each open room, and one for the search in all rooms. Which
/// rooms are open is kept until the next connection to the same server.
final class Tabs {
    private final ConsoleSession session;
    private final ModerationActs acts;
    private final StatusLine status;
    private final RoomListViewModel rooms;
    private final String memory;
    private final TabColumns columns = new TabColumns(this::changed);
    private final OpenTab.Search search;
    private final Comeback comeback;
    private final ReadOnlyObjectWrapper<Optional<ChatViewModel>> current =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ObservableList<Optional<RoomId>> closed = FXCollections.observableArrayList();
    private final Subscription subscriptions;
    private Consumer<OpenTab> whenClosed = _ -> {};
    private Optional<RoomId> awaited = Optional.empty();
    private boolean recalled;
    private boolean keeping;

    /// What is open is kept under the name `memory`.
    Tabs(
            ConsoleSession session,
            ModerationActs acts,
            StatusLine status,
            RoomListViewModel rooms,
            String memory) {
        this.session = session;
        this.acts = acts;
        this.status = status;
        this.rooms = rooms;
        this.memory = memory;
        search = new OpenTab.Search(new SearchViewModel(session, acts, status));
        comeback = new Comeback(session, this::chats);
        subscriptions =
                Subscription.combine(
                        session.onEvents(_ -> openAwaited()),
                        rooms.listingProperty().subscribe(this::recall));
    }

    TabColumns columns() {
        return columns;
    }

    /// What is said once a lost connection is there again.
    Comeback comeback() {
        return comeback;
    }

    /// The room of the tab in front, in the column that has the focus.
    ReadOnlyObjectProperty<Optional<ChatViewModel>> currentProperty() {
        return current.getReadOnlyProperty();
    }

    /// What was closed, last closed last; no room stands for the search.
    ObservableList<Optional<RoomId>> closed() {
        return closed;
    }

    /// Calls `act` with each tab that is closed.
    void onClosed(Consumer<OpenTab> act) {
        whenClosed = act;
    }

    /// The open rooms, from left to right.
    List<ChatViewModel> chats() {
        return columns.tabs().flatMap(tab -> tab.room().stream()).toList();
    }

    boolean isOpen(RoomId room) {
        return find(room).isPresent();
    }

    /// Whether the room's messages are in view.
    boolean shows(ChatViewModel chat) {
        return columns.fronts().anyMatch(tab -> tab.room().filter(chat::equals).isPresent());
    }

    /// Opens a tab for `room`, or brings the one it has to the front.
    void open(RoomItem room) {
        columns.show(tab(room));
    }

    /// Opens `room` in a column of its own.
    void openBeside(RoomItem room) {
        columns.showBeside(tab(room));
    }

    /// Opens the tab of a room just created, as soon as the server lists it.
    void openOnceListed(RoomId room) {
        awaited = Optional.of(room);
        rooms.expect(room);
        openAwaited();
    }

    /// Opens the search in all rooms, as it was left.
    void openSearch() {
        columns.show(search);
    }

    /// Brings the tab numbered `index` (from 0) to the front, if there is one.
    void bringForward(int index) {
        columns.tabs().skip(index).findFirst().ifPresent(columns::show);
    }

    /// Brings the tab that many to the right to the front, going round in its column.
    void turn(int step) {
        columns.focusedProperty().get().turn(step);
    }

    /// Moves the tab in front into the column at the right.
    void moveRight() {
        columns.front().getValue().ifPresent(columns::moveRight);
    }

    /// Closes the tab in front.
    void close() {
        columns.front().getValue().ifPresent(this::close);
    }

    void close(OpenTab tab) {
        columns.close(tab);
        closed.add(tab.room().map(ChatViewModel::id));
        tab.room().map(ChatViewModel::room).ifPresent(rooms::closed);
        end(tab);
        whenClosed.accept(tab);
    }

    /// Opens the tab again that was closed last.
    void reopen() {
        if (!closed.isEmpty()) {
            closed.removeLast().ifPresentOrElse(this::reopen, this::openSearch);
        }
    }

    private void reopen(RoomId room) {
        var _ =
                rooms.seek(room)
                        .thenAccept(found ->
                                found.ifPresentOrElse(
                                        this::open,
                                        () -> status.failed(text("shell.notReopened", room))));
    }

    /// Brings what depends on time up to date; called once a second.
    void tick() {
        chats().forEach(ChatViewModel::tick);
    }

    /// Ends all tabs; what was open stays kept.
    void end() {
        keeping = false;
        subscriptions.unsubscribe();
        comeback.close();
        columns.tabs()
                .toList()
                .forEach(tab -> {
                    columns.close(tab);
                    end(tab);
                });
        search.search().close();
    }

    private static void end(OpenTab tab) {
        switch (tab) {
            case OpenTab.Room(var chat) -> chat.close();
            case OpenTab.Search(var search) -> search.stop();
        }
    }

    private OpenTab tab(RoomItem room) {
        return find(room.id()).orElseGet(() -> newTab(room));
    }

    private Optional<OpenTab> find(RoomId room) {
        return columns.tabs()
                .filter(tab -> tab.room().filter(chat -> chat.id().equals(room)).isPresent())
                .findFirst();
    }

    private OpenTab newTab(RoomItem room) {
        rooms.opened(room);
        ChatViewModel chat = new ChatViewModel(room, session, acts, status);
        comeback.follow(chat);
        return new OpenTab.Room(chat);
    }

    private void openAwaited() {
        awaited.flatMap(rooms::find)
                .ifPresent(room -> {
                    awaited = Optional.empty();
                    open(room);
                });
    }

    /// Opens, once the server has told of its rooms, what was open the last time.
    private void recall(Listing listing) {
        if (recalled || listing == Listing.LOADING) {
            return;
        }
        recalled = true;
        List<TabMemory.Place> places =
                Memory.get().recall(memory).map(TabMemory::parse).orElse(TabMemory.NONE).places();
        List<CompletableFuture<Optional<RoomItem>>> sought =
                places.stream().map(place -> rooms.seek(place.room())).toList();
        var _ =
                CompletableFuture.allOf(sought.toArray(CompletableFuture[]::new))
                        .thenRun(() -> {
                            for (int i = 0; i < places.size(); i++) {
                                TabMemory.Place place = places.get(i);
                                sought.get(i).join().ifPresent(room -> put(room, place));
                            }
                            bringRecalledForward(places);
                            openFullest();
                            keeping = true;
                        });
    }

    /// A demo has something to see at once: its fullest room, unless others were open.
    private void openFullest() {
        if (session.server().demo() && columns.tabs().findAny().isEmpty()) {
            rooms.matching().stream()
                    .max(comparingInt(room -> room.summaryProperty().get().memberCount()))
                    .ifPresent(this::open);
        }
    }

    private void put(RoomItem room, TabMemory.Place place) {
        if (find(room.id()).isEmpty()) {
            columns.showIn(place.column(), newTab(room));
        }
    }

    private void bringRecalledForward(List<TabMemory.Place> places) {
        places.reversed().stream()
                .filter(TabMemory.Place::front)
                .flatMap(place -> find(place.room()).stream())
                .forEach(columns::show);
    }

    private void changed() {
        current.set(columns.front().getValue().flatMap(OpenTab::room));
        rooms.show(
                columns.fronts()
                        .flatMap(tab -> tab.room().stream())
                        .map(ChatViewModel::room)
                        .collect(Collectors.toSet()));
        if (keeping) {
            Memory.get().keep(memory, TabMemory.of(columns).format());
        }
    }
}

package io.roomkeeper.console.shell;

import static io.roomkeeper.console.common.Texts.text;

import io.roomkeeper.console.audit.AuditViewModel;
import io.roomkeeper.console.card.CardViewModel;
import io.roomkeeper.console.chat.ChatViewModel;
import io.roomkeeper.console.common.Answers;
import io.roomkeeper.console.common.ConsoleSession;
import io.roomkeeper.console.common.Failures;
import io.roomkeeper.console.common.Memory;
import io.roomkeeper.console.common.ModerationActs;
import io.roomkeeper.console.common.StatusLine;
import io.roomkeeper.console.common.UndoViewModel;
import io.roomkeeper.console.global.GlobalViewModel;
import io.roomkeeper.console.rooms.RoomItem;
import io.roomkeeper.console.rooms.RoomListViewModel;
import io.roomkeeper.console.status.ServicesViewModel;
import io.roomkeeper.console.status.StatusViewModel;
import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.UserId;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.util.Subscription;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/// What one connection shows in the main window: the room list, the tabs, and the other screens.
final class Workspace {
    private static final String PLACE = "main.screen";

    private final ConsoleSession session;
    private final StatusLine status;
    private final ModerationActs acts;
    private final RoomListViewModel rooms;
    private final Tabs tabs;
    private final Notices notices;
    private final Traffic traffic;
    private final UndoViewModel undo;
    private final GlobalViewModel global;
    private final AuditViewModel audit;
    private final ServicesViewModel services;
    private final StatusViewModel figures;
    private final ObjectProperty<Place> place;
    private final Subscription subscriptions;
    private final ObjectProperty<Optional<CardViewModel>> card =
            new SimpleObjectProperty<>(Optional.empty());
    private final List<CardViewModel> cards = new ArrayList<>();
    private Optional<ChatViewModel> cardFor = Optional.empty();

    /// What is remembered of the server from one connection to the next has `name` in its own.
    Workspace(ConsoleSession session, StatusLine status, String name) {
        this.session = session;
        this.status = status;
        acts = new ModerationActs(session, status);
        rooms = new RoomListViewModel(session);
        tabs = new Tabs(session, acts, status, rooms, "tabs." + name);
        traffic = new Traffic(session);
        notices = new Notices(session, tabs::isOpen);
        undo = new UndoViewModel(session, acts);
        global = new GlobalViewModel(session, acts, status);
        audit = new AuditViewModel(session, status);
        services = new ServicesViewModel(session, acts, status);
        figures = new StatusViewModel(session);
        place = new SimpleObjectProperty<>(lastPlace());
        subscriptions =
                Subscription.combine(
                        tabs.currentProperty().subscribe((_, _) -> closeCardOutOfView()),
                        place.subscribe(shown -> Memory.get().keep(PLACE, shown.name())));
    }

    ConsoleSession session() {
        return session;
    }

    ModerationActs acts() {
        return acts;
    }

    StatusLine status() {
        return status;
    }

    UndoViewModel undo() {
        return undo;
    }

    GlobalViewModel global() {
        return global;
    }

    AuditViewModel audit() {
        return audit;
    }

    ServicesViewModel services() {
        return services;
    }

    StatusViewModel figures() {
        return figures;
    }

    /// The screen that is shown.
    ObjectProperty<Place> placeProperty() {
        return place;
    }

    RoomListViewModel rooms() {
        return rooms;
    }

    /// What happened while the reader looked elsewhere.
    Notices notices() {
        return notices;
    }

    Traffic traffic() {
        return traffic;
    }

    Tabs tabs() {
        return tabs;
    }

    /// The user card beside the tab in front.
    ReadOnlyObjectProperty<Optional<CardViewModel>> cardProperty() {
        return card;
    }

    /// Shows the card of `user` in `chat`'s room beside its messages, which hold meanwhile.
    void showCard(ChatViewModel chat, UserId user) {
        closeCard();
        chat.holdForCard(true);
        cardFor = Optional.of(chat);
        card.set(Optional.of(newCard(chat.id(), user)));
    }

    /// A card that lasts until it is closed, or the connection is left.
    CardViewModel newCard(RoomId room, UserId user) {
        CardViewModel made = new CardViewModel(session, acts, status, room, user);
        cards.removeIf(other -> other.closedProperty().get());
        cards.add(made);
        return made;
    }

    /// Takes the card away; false when there is none.
    boolean closeCard() {
        Optional<CardViewModel> shown = card.get();
        shown.ifPresent(CardViewModel::close);
        card.set(Optional.empty());
        cardFor.ifPresent(chat -> chat.holdForCard(false));
        cardFor = Optional.empty();
        return shown.isPresent();
    }

    private static Place lastPlace() {
        return Memory.get()
                .recall(PLACE)
                .flatMap(name ->
                        Arrays.stream(Place.values())
                                .filter(place -> place.name().equals(name))
                                .findFirst())
                .orElse(Place.ROOMS);
    }

    private void closeCardOutOfView() {
        if (cardFor.filter(chat -> !tabs.shows(chat)).isPresent()) {
            closeCard();
        }
    }

    /// The tab in front, while the rooms are on show.
    ObservableValue<Optional<OpenTab>> front() {
        return whileShown(tabs.columns().front());
    }

    /// The room selected in the list, while the list is on show.
    ObservableValue<Optional<RoomItem>> selectedRoom() {
        return whileShown(rooms.selectedProperty());
    }

    private <T> ObservableValue<Optional<T>> whileShown(ObservableValue<Optional<T>> value) {
        return place.flatMap(shown ->
                shown == Place.ROOMS ? value : new SimpleObjectProperty<>(Optional.empty()));
    }

    /// The room that acts on a room mean: that of the tab in front, else the one selected in the
    /// list.
    Optional<RoomItem> target() {
        return front().getValue()
                .flatMap(OpenTab::room)
                .map(ChatViewModel::room)
                .or(() -> selectedRoom().getValue());
    }

    /// What is open, brought into view.
    Tabs shownTabs() {
        place.set(Place.ROOMS);
        return tabs;
    }

    /// Opens a tab for `room`, or brings the one it has to the front.
    void open(RoomItem room) {
        shownTabs().open(room);
    }

    /// Opens `room` in a column of its own.
    void openBeside(RoomItem room) {
        shownTabs().openBeside(room);
    }

    /// Opens the search in all rooms.
    void openSearch() {
        shownTabs().openSearch();
    }

    /// Turns mute all on in `room`, or off when it is on.
    void toggleMuteAll(RoomItem room) {
        var _ = acts.muteAll(room.id(), !room.summaryProperty().get().muteAll());
    }

    /// Keeps `room` alive when idle, or no more when it is kept.
    void toggleKeepAlive(RoomItem room) {
        var _ = acts.keepAlive(room.id(), !room.summaryProperty().get().kept());
    }

    /// Lets `manager` show `folder`, and says what came of it.
    void show(Path folder, Function<Path, CompletableFuture<Void>> manager) {
        Answers.take(
                manager.apply(folder),
                session.fx(),
                _ -> status.done(text("folder.shown", folder)),
                failure -> {
                    String why = String.valueOf(Failures.cause(failure).getMessage());
                    status.failed(text("folder.notShown", folder, why));
                });
    }

    /// Shows which messages are discarded first.
    void showTypes() {
        place.set(Place.GLOBAL);
        global.showTypes();
    }

    /// Asks the server anew for what is shown.
    void refresh() {
        switch (place.get()) {
            case ROOMS -> tabs.chats().forEach(ChatViewModel::refresh);
            case GLOBAL -> global.refresh();
            case AUDIT -> audit.refresh();
            case SERVER -> services.refresh();
        }
    }

    /// Brings what depends on time up to date; called once a second.
    void tick() {
        rooms.tick();
        tabs.tick();
        undo.tick();
        global.tick();
        audit.tick();
        services.tick();
        card.get().ifPresent(CardViewModel::tick);
    }

    void close() {
        subscriptions.unsubscribe();
        closeCard();
        cards.forEach(CardViewModel::close);
        notices.close();
        traffic.close();
        tabs.end();
        rooms.close();
        undo.close();
        global.close();
        audit.close();
        services.close();
        figures.close();
    }
}

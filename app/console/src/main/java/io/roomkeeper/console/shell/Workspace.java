package io.roomkeeper.console.shell;

import io.roomkeeper.console.audit.AuditViewModel;
import io.roomkeeper.console.card.CardViewModel;
import io.roomkeeper.console.chat.ChatViewModel;
import io.roomkeeper.console.chat.SearchViewModel;
import io.roomkeeper.console.common.ConsoleSession;
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
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.util.Subscription;

import java.util.Optional;

/// What one connection shows in the main window: the room list, and a tab for each open room.
final class Workspace {
    private final ConsoleSession session;
    private final StatusLine status;
    private final ModerationActs acts;
    private final RoomListViewModel rooms;
    private final ObservableList<ChatViewModel> chats = FXCollections.observableArrayList();
    private final ObjectProperty<Optional<ChatViewModel>> current =
            new SimpleObjectProperty<>(Optional.empty());
    private final UndoViewModel undo;
    private final GlobalViewModel global;
    private final AuditViewModel audit;
    private final ServicesViewModel services;
    private final StatusViewModel figures;
    private final ObjectProperty<Place> place = new SimpleObjectProperty<>(Place.ROOMS);
    private final Subscription subscriptions;
    private final ObjectProperty<Optional<CardViewModel>> card =
            new SimpleObjectProperty<>(Optional.empty());
    private Optional<RoomId> awaited = Optional.empty();

    Workspace(ConsoleSession session, StatusLine status) {
        this.session = session;
        this.status = status;
        acts = new ModerationActs(session, status);
        rooms = new RoomListViewModel(session);
        undo = new UndoViewModel(session, status, acts);
        global = new GlobalViewModel(session, acts, status);
        audit = new AuditViewModel(session, status);
        services = new ServicesViewModel(session, acts, status);
        figures = new StatusViewModel(session);
        subscriptions =
                Subscription.combine(
                        session.onEvents(_ -> openAwaited()),
                        current.subscribe((_, _) -> closeCard()),
                        current.subscribe(chat -> rooms.show(chat.map(ChatViewModel::room))));
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

    /// The open tabs, from left to right.
    ObservableList<ChatViewModel> chats() {
        return chats;
    }

    /// The tab in front.
    ObjectProperty<Optional<ChatViewModel>> currentProperty() {
        return current;
    }

    /// The user card beside the tab in front.
    ReadOnlyObjectProperty<Optional<CardViewModel>> cardProperty() {
        return card;
    }

    /// Shows the card of `user` in `chat`'s room beside its messages, which hold meanwhile.
    void showCard(ChatViewModel chat, UserId user) {
        closeCard();
        chat.holdForCard(true);
        card.set(Optional.of(newCard(chat.id(), user)));
    }

    /// A card that lasts until it is closed.
    CardViewModel newCard(RoomId room, UserId user) {
        return new CardViewModel(session, acts, status, room, user);
    }

    /// A search in all rooms.
    SearchViewModel newSearch() {
        return new SearchViewModel(session, acts, status);
    }

    /// Takes the card away; false when there is none.
    boolean closeCard() {
        Optional<CardViewModel> shown = card.get();
        shown.ifPresent(CardViewModel::close);
        card.set(Optional.empty());
        chats.forEach(chat -> chat.holdForCard(false));
        return shown.isPresent();
    }

    /// The room that acts on a room mean: that of the tab in front, else the one selected in the
    /// list.
    ObservableValue<Optional<RoomItem>> target() {
        return current.flatMap(chat ->
                chat.isPresent()
                        ? new SimpleObjectProperty<>(chat.map(ChatViewModel::room))
                        : rooms.selectedProperty());
    }

    /// Opens a tab for `room`, or brings the one it has to the front.
    void open(RoomItem room) {
        place.set(Place.ROOMS);
        ChatViewModel chat =
                chats.stream()
                        .filter(open -> open.id().equals(room.id()))
                        .findFirst()
                        .orElseGet(() -> add(room));
        current.set(Optional.of(chat));
    }

    /// Opens the tab of a room just created, as soon as the server lists it.
    void openOnceListed(RoomId room) {
        awaited = Optional.of(room);
        rooms.expect(room);
        openAwaited();
    }

    /// Brings the tab numbered `index` (from 0) to the front, if there is one.
    void bringForward(int index) {
        if (index < chats.size()) {
            current.set(Optional.of(chats.get(index)));
        }
    }

    /// Brings the tab that many to the right to the front, going round at the ends.
    void turn(int step) {
        current.get()
                .map(chats::indexOf)
                .ifPresent(index -> bringForward(Math.floorMod(index + step, chats.size())));
    }

    /// Closes a tab; the one that takes its place comes to the front.
    void close(ChatViewModel chat) {
        int index = chats.indexOf(chat);
        chats.remove(chat);
        rooms.closed(chat.room());
        chat.close();
        if (current.get().filter(chat::equals).isPresent()) {
            current.set(
                    chats.isEmpty()
                            ? Optional.empty()
                            : Optional.of(chats.get(Math.min(index, chats.size() - 1))));
        }
    }

    /// Turns mute all on in `room`, or off when it is on.
    void toggleMuteAll(RoomItem room) {
        var _ = acts.muteAll(room.id(), !room.summaryProperty().get().muteAll());
    }

    /// Brings what depends on time up to date; called once a second.
    void tick() {
        rooms.tick();
        chats.forEach(ChatViewModel::tick);
        undo.tick();
        global.tick();
        audit.tick();
        services.tick();
        card.get().ifPresent(CardViewModel::tick);
    }

    void close() {
        subscriptions.unsubscribe();
        closeCard();
        chats.forEach(ChatViewModel::close);
        chats.clear();
        current.set(Optional.empty());
        rooms.close();
        undo.close();
        global.close();
        audit.close();
        services.close();
        figures.close();
    }

    private ChatViewModel add(RoomItem room) {
        ChatViewModel chat = new ChatViewModel(room, session, acts, status);
        rooms.opened(room);
        chats.add(chat);
        return chat;
    }

    private void openAwaited() {
        awaited.flatMap(rooms::find)
                .ifPresent(room -> {
                    awaited = Optional.empty();
                    open(room);
                });
    }
}

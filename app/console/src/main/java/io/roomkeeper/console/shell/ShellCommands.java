package io.roomkeeper.console.shell;

import io.roomkeeper.console.chat.ChatViewModel;
import io.roomkeeper.console.common.CommandKey;
import io.roomkeeper.console.common.Commands;
import io.roomkeeper.console.common.FileManager;
import io.roomkeeper.console.common.Preferences;
import io.roomkeeper.console.connection.ConnectDialog;
import io.roomkeeper.console.connection.Startup;
import io.roomkeeper.console.rooms.RoomDialogs;
import io.roomkeeper.console.rooms.RoomItem;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/// What the commands do in the main window.
final class ShellCommands {
    private static final List<CommandKey> IN_TABLES =
            List.of(
                    CommandKey.EXPORT,
                    CommandKey.REMOVE,
                    CommandKey.UNDO_LINE,
                    CommandKey.LOW_PRIORITY,
                    CommandKey.HIGH_PRIORITY,
                    CommandKey.GUARD);

    private final ShellViewModel model;
    private final Screens screens;
    private final Obstacles why;
    private final Preferences wanted = Preferences.get();
    private final ObjectProperty<Optional<Commands>> search =
            new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<ObservableValue<Optional<Commands>>> screen =
            new SimpleObjectProperty<>(search);

    ShellCommands(ShellViewModel model, Screens screens) {
        this.model = model;
        this.screens = screens;
        why = new Obstacles(model, model.currentChat());
    }

    /// The commands of the window; those on a room mean the tab in front, if there is one.
    Commands forWindow() {
        Commands commands = commands();
        bindServer(commands);
        bindScreens(commands);
        bindLook(commands);
        bindTabs(commands);
        bindOpening(commands);
        room(() -> workspace().flatMap(Workspace::target), why.shownRoom(), why.room())
                .bind(commands);
        new ChatCommands(model, screens, model.currentChat()).bind(commands);
        bindTables(commands);
        commands.giveWayTo(screen.flatMap(Function.identity()));
        return commands;
    }

    /// What is done in tables only; the table in front does it.
    private void bindTables(Commands commands) {
        for (CommandKey command : IN_TABLES) {
            commands.bind(command, why.table(), () -> {});
        }
    }

    /// What the search can do while it is in front.
    ObservableValue<Optional<Commands>> ofRooms() {
        return model.front()
                .flatMap(tab ->
                        tab.filter(OpenTab.Search.class::isInstance).isPresent()
                                ? search
                                : new SimpleObjectProperty<>(Optional.empty()));
    }

    /// Lets the window's commands do what those of `shown` do, while there are any: what is in
    /// front on the screen that is shown.
    void follow(ObservableValue<Optional<Commands>> shown) {
        screen.set(shown);
    }

    /// Forgets what the screens can do; called when others take their place.
    void close() {
        search.set(Optional.empty());
        screen.set(search);
    }

    /// Lets the window's commands mean what is selected in the search while that is in front.
    void showSearch(Commands commands) {
        search.set(Optional.of(commands));
    }

    /// The commands of the room list, which mean the room selected there.
    Commands forRoomList() {
        Commands commands = commands();
        bindNew(commands);
        bindOpening(commands);
        room(this::selected, why.selectedShownRoom(), why.selectedRoom()).bind(commands);
        return commands;
    }

    /// The commands of one tab, which mean its room.
    Commands forChat(ChatViewModel chat) {
        ObservableValue<Optional<ChatViewModel>> only =
                new SimpleObjectProperty<>(Optional.of(chat));
        Commands commands = commands();
        var whyNot = new Obstacles(model, only);
        room(() -> Optional.of(chat.room()), whyNot.shownRoom(), whyNot.room()).bind(commands);
        new ChatCommands(model, screens, only).bind(commands);
        return commands;
    }

    /// The commands that the menu over a tab offers, which mean the tab in front.
    Commands forTabs() {
        Commands commands = commands();
        bindTabs(commands);
        room(() -> workspace().flatMap(Workspace::target), why.shownRoom(), why.room())
                .bind(commands);
        return commands;
    }

    private Commands commands() {
        return new Commands(model.status()::say);
    }

    private RoomCommands room(
            Supplier<Optional<RoomItem>> room,
            ObservableValue<String> whyNotShown,
            ObservableValue<String> whyNot) {
        return new RoomCommands(model, screens, room, whyNotShown, whyNot);
    }

    private void bindNew(Commands commands) {
        commands.bind(CommandKey.NEW_ROOM, why.server(), this::newRoom)
                .bind(CommandKey.DEMO, () -> screens.connect(ConnectDialog.First.DEMO));
    }

    private void bindServer(Commands commands) {
        bindNew(commands);
        commands.bind(CommandKey.CONNECT, () -> screens.connect(ConnectDialog.First.LAST))
                .bind(
                        CommandKey.START,
                        why.running(),
                        () -> model.connection().start(new Startup.Local()))
                .bind(CommandKey.STOP, why.startedHere(), screens::stopServer)
                .bind(CommandKey.BACK_UP, why.stored(), screens::backUp)
                .bind(CommandKey.OPEN_FOLDER, why.folder(), this::openFolder)
                .bind(CommandKey.QUIT, screens::quit);
    }

    private void openFolder() {
        model.connection()
                .data()
                .ifPresent(folder -> workspace(w -> w.show(folder, FileManager::show)));
    }

    private void bindScreens(Commands commands) {
        commands.bind(CommandKey.NEXT_PANE, () -> screens.focusPane(1))
                .bind(CommandKey.PREVIOUS_PANE, () -> screens.focusPane(-1))
                .bind(CommandKey.UNDO, why.undo(), () -> workspace(w -> w.undo().undo()))
                .bind(CommandKey.SHOW_ROOMS, why.connected(), () -> show(Place.ROOMS))
                .bind(CommandKey.SHOW_GLOBAL, why.connected(), () -> show(Place.GLOBAL))
                .bind(CommandKey.SHOW_AUDIT, why.connected(), () -> show(Place.AUDIT))
                .bind(CommandKey.SHOW_SERVER, why.connected(), () -> show(Place.SERVER))
                .bind(CommandKey.REFRESH, why.connected(), () -> workspace(Workspace::refresh))
                .bind(CommandKey.PREFERENCES, screens::preferences)
                .bind(CommandKey.SHORTCUTS, screens::shortcuts)
                .bind(CommandKey.ABOUT, screens::about);
    }

    private void bindLook(Commands commands) {
        commands.bind(CommandKey.DENSITY, wanted::toggleDensity)
                .bind(CommandKey.LARGER_TEXT, () -> wanted.enlarge(1))
                .bind(CommandKey.SMALLER_TEXT, () -> wanted.enlarge(-1))
                .bind(CommandKey.NORMAL_TEXT, wanted::useNormalTextSize);
    }

    private void bindTabs(Commands commands) {
        commands.bind(CommandKey.SEARCH, why.answering(), () -> workspace(Workspace::openSearch))
                .bind(CommandKey.CLOSE_TAB, why.frontTab(), () -> tabs(Tabs::close))
                .bind(CommandKey.REOPEN_TAB, why.reopen(), () -> shownTabs(Tabs::reopen))
                .bind(CommandKey.NEXT_TAB, why.anyTab(), () -> shownTabs(t -> t.turn(1)))
                .bind(CommandKey.PREVIOUS_TAB, why.anyTab(), () -> shownTabs(t -> t.turn(-1)))
                .bind(CommandKey.MOVE_TAB, why.moveRight(), () -> tabs(Tabs::moveRight))
                .bind(CommandKey.ONE_COLUMN, why.oneColumn(), () -> tabs(t -> t.columns().join()));
        for (CommandKey tab : CommandKey.TABS) {
            int index = CommandKey.TABS.indexOf(tab);
            commands.bind(tab, why.anyTab(), () -> shownTabs(t -> t.bringForward(index)));
        }
    }

    private void bindOpening(Commands commands) {
        commands.bind(CommandKey.GO_TO_ROOM, why.answering(), screens::goToRoom)
                .bind(CommandKey.OPEN_ROOM, why.selectedShownRoom(), () -> open(Workspace::open))
                .bind(
                        CommandKey.OPEN_BESIDE,
                        why.selectedRoomBeside(),
                        () -> open(Workspace::openBeside));
    }

    private void show(Place place) {
        workspace(w -> w.placeProperty().set(place));
        screens.enter();
    }

    private void newRoom() {
        workspace(w ->
                RoomDialogs.create(
                        screens.window(), w.session(), model.status(), w.tabs()::openOnceListed));
    }

    private void open(BiConsumer<Workspace, RoomItem> how) {
        workspace(w -> selected().ifPresent(room -> how.accept(w, room)));
    }

    private Optional<RoomItem> selected() {
        return workspace().flatMap(w -> w.selectedRoom().getValue());
    }

    private void shownTabs(Consumer<Tabs> act) {
        workspace(w -> act.accept(w.shownTabs()));
        screens.enter();
    }

    private void tabs(Consumer<Tabs> act) {
        workspace(w -> act.accept(w.tabs()));
    }

    private void workspace(Consumer<Workspace> act) {
        workspace().ifPresent(act);
    }

    private Optional<Workspace> workspace() {
        return model.workspaceProperty().get();
    }
}

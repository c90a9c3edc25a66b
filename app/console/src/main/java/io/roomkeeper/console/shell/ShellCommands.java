package io.roomkeeper.console.shell;

import static io.roomkeeper.console.common.Texts.text;

import io.roomkeeper.console.chat.ChatViewModel;
import io.roomkeeper.console.chat.Conditions;
import io.roomkeeper.console.common.CommandKey;
import io.roomkeeper.console.common.Commands;
import io.roomkeeper.console.common.Confirmation;
import io.roomkeeper.console.common.Preferences;
import io.roomkeeper.console.common.SanctionDialog;
import io.roomkeeper.console.rooms.RoomDialogs;
import io.roomkeeper.console.rooms.RoomItem;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// What the commands do in the main window.
final class ShellCommands {
    private final ShellViewModel model;
    private final Screens screens;
    private final Obstacles why;
    private final Preferences wanted = Preferences.get();

    ShellCommands(ShellViewModel model, Screens screens) {
        this.model = model;
        this.screens = screens;
        why = new Obstacles(model);
    }

    /// The commands of the window; those on a room mean the tab in front, if there is one.
    Commands forWindow() {
        Commands commands = commands();
        bindWindow(commands);
        bindRoom(commands);
        bindMessages(commands);
        bindMembers(commands);
        return commands;
    }

    /// The commands of the room list, which mean the room selected there.
    Commands forRoomList() {
        Supplier<Optional<RoomItem>> selected =
                () -> workspace().flatMap(w -> w.rooms().selectedProperty().get());
        Commands commands = commands();
        bindNew(commands);
        return commands.bind(CommandKey.OPEN_ROOM, why.selectedRoom(), () -> open(selected))
                .bind(CommandKey.MANAGE_ROOM, why.selectedRoom(), () -> manage(selected))
                .bind(CommandKey.MUTE_ALL, why.selectedRoom(), () -> toggleMuteAll(selected))
                .bind(CommandKey.DESTROY_ROOM, why.selectedRoom(), () -> destroy(selected));
    }

    private Commands commands() {
        return new Commands(model.status()::say);
    }

    private void bindNew(Commands commands) {
        commands.bind(CommandKey.NEW_ROOM, why.server(), this::newRoom)
                .bind(CommandKey.DEMO, () -> screens.connect(true));
    }

    private void bindWindow(Commands commands) {
        bindNew(commands);
        commands.bind(CommandKey.CONNECT, () -> screens.connect(false))
                .bind(CommandKey.BACK_UP, why.stored(), screens::backUp)
                .bind(CommandKey.QUIT, screens::quit)
                .bind(CommandKey.NEXT_PANE, screens::focusPane)
                .bind(CommandKey.PREVIOUS_PANE, screens::focusPane)
                .bind(
                        CommandKey.UNDO,
                        why.undo(),
                        () -> workspace().ifPresent(w -> w.undo().undo()))
                .bind(CommandKey.SHOW_ROOMS, why.connected(), () -> show(Place.ROOMS))
                .bind(CommandKey.SHOW_GLOBAL, why.connected(), () -> show(Place.GLOBAL))
                .bind(CommandKey.SHOW_AUDIT, why.connected(), () -> show(Place.AUDIT))
                .bind(CommandKey.SHOW_SERVER, why.connected(), () -> show(Place.SERVER))
                .bind(CommandKey.PREFERENCES, screens::preferences)
                .bind(CommandKey.DENSITY, wanted::toggleDensity)
                .bind(CommandKey.LARGER_TEXT, () -> wanted.enlarge(1))
                .bind(CommandKey.SMALLER_TEXT, () -> wanted.enlarge(-1))
                .bind(CommandKey.NORMAL_TEXT, wanted::useNormalTextSize)
                .bind(CommandKey.SHORTCUTS, screens::shortcuts)
                .bind(CommandKey.ABOUT, screens::about);
        commands.bind(CommandKey.NEXT_TAB, why.tab(), () -> turn(1))
                .bind(CommandKey.PREVIOUS_TAB, why.tab(), () -> turn(-1));
        for (CommandKey tab : CommandKey.TABS) {
            int index = CommandKey.TABS.indexOf(tab);
            commands.bind(tab, why.tab(), () -> workspace().ifPresent(w -> w.bringForward(index)));
        }
    }

    private void bindRoom(Commands commands) {
        Supplier<Optional<RoomItem>> selected =
                () -> workspace().flatMap(w -> w.rooms().selectedProperty().get());
        Supplier<Optional<RoomItem>> target = () -> workspace().flatMap(w -> w.target().getValue());
        commands.bind(CommandKey.GO_TO_ROOM, why.server(), screens::goToRoom)
                .bind(CommandKey.OPEN_ROOM, why.selectedRoom(), () -> open(selected))
                .bind(CommandKey.MANAGE_ROOM, why.room(), () -> manage(target))
                .bind(CommandKey.MUTE_ALL, why.room(), () -> toggleMuteAll(target))
                .bind(CommandKey.DESTROY_ROOM, why.room(), () -> destroy(target))
                .bind(CommandKey.CLOSE_TAB, why.tab(), this::closeTab);
    }

    private void bindMessages(Commands commands) {
        commands.bind(CommandKey.SEARCH, why.server(), screens::search)
                .bind(CommandKey.HOLD, why.tab(), () -> chat(ChatViewModel::toggleHold))
                .bind(CommandKey.FOLLOW, why.tab(), () -> chat(ChatViewModel::follow))
                .bind(CommandKey.CLEAR, why.tab(), this::clear)
                .bind(CommandKey.CARD, why.tab(Conditions::copy), () -> chat(this::showCard))
                .bind(CommandKey.NOTE, why.tab(Conditions::copy), () -> chat(this::showCard))
                .bind(CommandKey.LOAD_OLDER, why.tab(), () -> chat(ChatViewModel::loadOlder))
                .bind(CommandKey.FILTER, why.tab(), () -> chat(ChatViewModel::find))
                .bind(CommandKey.RECALL, why.tab(Conditions::recall), () -> chat(this::recall))
                .bind(
                        CommandKey.COPY_USER,
                        why.tab(Conditions::copy),
                        () -> chat(c -> screens.copy(c.acts().authorsText())))
                .bind(
                        CommandKey.COPY_ROWS,
                        why.tab(Conditions::copyRows),
                        () -> chat(c -> screens.copy(c.acts().selectedText())));
    }

    private void bindMembers(Commands commands) {
        CommandKey.MUTE_PRESETS.forEach(preset ->
                commands.bind(
                        preset,
                        why.tab(Conditions::members),
                        () -> chat(c -> mute(c, preset.minutes()))));
        commands.bind(CommandKey.MUTE, why.tab(Conditions::members), () -> chat(this::askMute))
                .bind(
                        CommandKey.UNMUTE,
                        why.tab(Conditions::unmute),
                        () -> chat(c -> c.acts().unmute()))
                .bind(CommandKey.BAN, why.tab(Conditions::members), () -> chat(this::askBan))
                .bind(
                        CommandKey.KICK,
                        why.tab(Conditions::members),
                        () -> chat(c -> c.acts().kick()))
                .bind(
                        CommandKey.ALLOW,
                        why.tab(Conditions::members),
                        () -> chat(c -> c.acts().toggleAllowed()))
                .bind(
                        CommandKey.EXCEPT,
                        why.tab(Conditions::members),
                        () -> chat(c -> c.acts().toggleExcepted()))
                .bind(
                        CommandKey.UNBAN,
                        why.tab(Conditions::unban),
                        () -> chat(c -> c.acts().unban()));
    }

    /// First the card goes away, then the selection.
    private void clear() {
        boolean closed = workspace().map(Workspace::closeCard).orElse(false);
        if (!closed) {
            chat(ChatViewModel::follow);
        }
    }

    private void showCard(ChatViewModel chat) {
        workspace()
                .ifPresent(w -> chat.acts().lastAuthor().ifPresent(user -> w.showCard(chat, user)));
    }

    private void show(Place place) {
        workspace().ifPresent(w -> w.placeProperty().set(place));
    }

    private void newRoom() {
        workspace()
                .ifPresent(w ->
                        RoomDialogs.create(
                                screens.window(), w.session(), model.status(), w::openOnceListed));
    }

    private void open(Supplier<Optional<RoomItem>> room) {
        workspace().ifPresent(w -> room.get().ifPresent(w::open));
    }

    private void manage(Supplier<Optional<RoomItem>> room) {
        room.get().ifPresent(screens::manage);
    }

    private void toggleMuteAll(Supplier<Optional<RoomItem>> room) {
        workspace().ifPresent(w -> room.get().ifPresent(w::toggleMuteAll));
    }

    private void destroy(Supplier<Optional<RoomItem>> room) {
        workspace()
                .ifPresent(w ->
                        room.get()
                                .ifPresent(chosen ->
                                        RoomDialogs.destroy(
                                                screens.window(),
                                                w.session(),
                                                model.status(),
                                                chosen)));
    }

    private void turn(int step) {
        workspace().ifPresent(w -> w.turn(step));
    }

    private void closeTab() {
        workspace().ifPresent(w -> w.currentProperty().get().ifPresent(w::close));
    }

    private void mute(ChatViewModel chat, int minutes) {
        if (chat.acts().asksFirst()) {
            askMute(chat);
        } else {
            chat.acts().mute(minutes);
        }
    }

    private void recall(ChatViewModel chat) {
        chat.acts()
                .asksToRecall()
                .ifPresentOrElse(
                        messages ->
                                Confirmation.ask(
                                        screens.window(),
                                        text("chat.recall.ask", messages),
                                        text("chat.recall.act", messages),
                                        chat.acts()::recall),
                        chat.acts()::recall);
    }

    private void askMute(ChatViewModel chat) {
        workspace()
                .ifPresent(w ->
                        SanctionDialog.mute(
                                screens.window(),
                                w.session(),
                                w.acts(),
                                chat.id(),
                                chat.acts().authors()));
    }

    private void askBan(ChatViewModel chat) {
        workspace()
                .ifPresent(w ->
                        SanctionDialog.ban(
                                screens.window(),
                                w.session(),
                                w.acts(),
                                chat.id(),
                                chat.acts().authors()));
    }

    private void chat(Consumer<ChatViewModel> act) {
        model.currentChat().getValue().ifPresent(act);
    }

    private Optional<Workspace> workspace() {
        return model.workspaceProperty().get();
    }
}

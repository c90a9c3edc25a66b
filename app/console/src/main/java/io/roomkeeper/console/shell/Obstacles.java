package io.roomkeeper.console.shell;

import static io.roomkeeper.console.common.Texts.text;

import io.roomkeeper.console.chat.ChatViewModel;
import io.roomkeeper.console.chat.Conditions;
import io.roomkeeper.console.common.Roles;
import io.roomkeeper.protocol.console.Role;

import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;

import java.util.Optional;
import java.util.function.Function;

/// Why commands of the main window are not possible now; each is empty while they are.
final class Obstacles {
    private final ShellViewModel model;
    private final ObservableValue<Optional<ChatViewModel>> chat;
    private final ObservableValue<String> notConnected = said("shell.why.notConnected");
    private final ObservableValue<String> inDemo = said("shell.why.inDemo");
    private final ObservableValue<String> elsewhere = said("shell.why.elsewhere");
    private final ObservableValue<String> folderElsewhere = said("shell.why.folderElsewhere");
    private final ObservableValue<String> noFolder = said("shell.why.noFolder");
    private final ObservableValue<String> noTab;
    private final ObservableValue<String> noRoom;

    /// `chat` is the room that commands on messages mean.
    Obstacles(ShellViewModel model, ObservableValue<Optional<ChatViewModel>> chat) {
        this.model = model;
        this.chat = chat;
        noTab = unseen("shell.why.noTab");
        noRoom = unseen("shell.why.noRoom");
    }

    /// For what only shows what a server answers.
    ObservableValue<String> answering() {
        return model.workspaceProperty()
                .flatMap(shown ->
                        shown.<ObservableValue<String>>map(w -> w.session().outage())
                                .orElse(notConnected));
    }

    /// For what changes something on a server that answers.
    ObservableValue<String> server() {
        return model.workspaceProperty()
                .flatMap(shown ->
                        shown.<ObservableValue<String>>map(Obstacles::acting).orElse(notConnected));
    }

    /// For what only needs to have been connected.
    ObservableValue<String> connected() {
        return model.workspaceProperty()
                .flatMap(shown -> shown.isPresent() ? nothing() : notConnected);
    }

    /// For what stops the server.
    ObservableValue<String> startedHere() {
        return model.workspaceProperty()
                .flatMap(shown ->
                        shown.isEmpty() || model.connection().startedHere()
                                ? connected()
                                : elsewhere);
    }

    /// For what shows the server's folder.
    ObservableValue<String> folder() {
        return model.workspaceProperty()
                .flatMap(shown -> shown.isPresent() ? folderOfServer() : notConnected);
    }

    private ObservableValue<String> folderOfServer() {
        if (model.demo()) {
            return noFolder;
        }
        return model.connection().data().isPresent() ? nothing() : folderElsewhere;
    }

    /// For what takes back the last act.
    ObservableValue<String> undo() {
        return model.workspaceProperty()
                .flatMap(shown ->
                        shown.<ObservableValue<String>>map(w -> w.undo().whyNot())
                                .orElse(notConnected));
    }

    /// For what starts a server where there is none.
    ObservableValue<String> running() {
        return model.workspaceProperty()
                .map(shown -> shown.isPresent() ? text("shell.why.running") : "");
    }

    private static ObservableValue<String> acting(Workspace shown) {
        return shown.session()
                .outage()
                .map(outage ->
                        outage.isEmpty() ? Roles.whyNot(shown.session(), Role.MODERATOR) : outage);
    }

    /// For what needs a server that answers and stores what happens.
    ObservableValue<String> stored() {
        return model.workspaceProperty().flatMap(shown -> model.demo() ? inDemo : server());
    }

    /// For what is done in tables, while none is in front.
    ObservableValue<String> table() {
        return said("shell.why.noTable");
    }

    /// For what needs a tab in front.
    ObservableValue<String> tab() {
        return chat.flatMap(shown -> shown.isPresent() ? nothing() : noTab);
    }

    /// For what needs a tab of any kind, on show or not.
    ObservableValue<String> anyTab() {
        return tabs(tabs ->
                tabs.columns().front().flatMap(front -> front.isPresent() ? nothing() : noTab));
    }

    /// For what needs a tab of any kind in front.
    ObservableValue<String> frontTab() {
        return model.front().flatMap(front -> front.isPresent() ? nothing() : noTab);
    }

    /// For what opens again what was closed.
    ObservableValue<String> reopen() {
        return tabs(tabs ->
                Bindings.createStringBinding(
                        () -> tabs.closed().isEmpty() ? text("shell.why.noneClosed") : "",
                        tabs.closed()));
    }

    /// For what moves the tab in front to the right.
    ObservableValue<String> moveRight() {
        return inFront(tabs -> tabs.columns().whyNotRight());
    }

    /// For what puts all tabs into one column.
    ObservableValue<String> oneColumn() {
        return inFront(tabs -> tabs.columns().whyNotJoin());
    }

    private ObservableValue<String> inFront(Function<Tabs, ObservableValue<String>> condition) {
        return model.front().flatMap(front -> front.isPresent() ? tabs(condition) : noTab);
    }

    private ObservableValue<String> tabs(Function<Tabs, ObservableValue<String>> condition) {
        return model.workspaceProperty()
                .flatMap(shown -> shown.map(Workspace::tabs).map(condition).orElse(notConnected));
    }

    /// For what needs a tab in front in which `condition` holds.
    ObservableValue<String> tab(Function<Conditions, ObservableValue<String>> condition) {
        return chat.flatMap(shown -> shown.map(c -> condition.apply(c.conditions())).orElse(noTab));
    }

    /// For what only shows the room of the tab in front, or else the one selected in the list.
    ObservableValue<String> shownRoom() {
        return chat.flatMap(shown -> shown.isPresent() ? answering() : selectedShownRoom());
    }

    /// For what changes the room of the tab in front, or else the one selected in the list.
    ObservableValue<String> room() {
        return chat.flatMap(shown ->
                shown.map(ChatViewModel::conditions)
                        .<ObservableValue<String>>map(Conditions::room)
                        .orElseGet(this::selectedRoom));
    }

    /// For what only shows the room selected in the list.
    ObservableValue<String> selectedShownRoom() {
        return selected(answering());
    }

    /// For what opens the room selected in the list in a column of its own.
    ObservableValue<String> selectedRoomBeside() {
        return selectedShownRoom()
                .flatMap(obstacle ->
                        obstacle.isEmpty()
                                ? tabs(tabs -> tabs.columns().whyNoMore())
                                : new SimpleStringProperty(obstacle));
    }

    /// For what changes the room selected in the list.
    ObservableValue<String> selectedRoom() {
        return selected(server());
    }

    private ObservableValue<String> selected(ObservableValue<String> otherwise) {
        return model.workspaceProperty()
                .flatMap(shown ->
                        shown.map(w ->
                                        w.selectedRoom()
                                                .flatMap(room ->
                                                        room.isPresent() ? otherwise : noRoom))
                                .orElse(notConnected));
    }

    /// The text of `key` where the rooms are on show; else that they have to be.
    private ObservableValue<String> unseen(String key) {
        String reason = text(key);
        String elsewhere = text("shell.why.notRooms");
        return model.workspaceProperty()
                .flatMap(shown ->
                        shown.<ObservableValue<String>>map(w ->
                                        w.placeProperty()
                                                .map(p -> p == Place.ROOMS ? reason : elsewhere))
                                .orElse(new SimpleStringProperty(reason)));
    }

    /// One each time, for what is shared keeps whoever listens to it.
    private static ObservableValue<String> nothing() {
        return new SimpleStringProperty("");
    }

    private static ObservableValue<String> said(String key) {
        return new SimpleStringProperty(text(key));
    }
}

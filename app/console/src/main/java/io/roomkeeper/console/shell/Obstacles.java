package io.roomkeeper.console.shell;

import static io.roomkeeper.console.common.Texts.text;

import io.roomkeeper.console.chat.ChatViewModel;
import io.roomkeeper.console.chat.Conditions;
import io.roomkeeper.console.common.Roles;
import io.roomkeeper.console.rooms.RoomItem;
import io.roomkeeper.protocol.console.Role;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;

import java.util.Optional;
import java.util.function.Function;

/// Why commands of the main window are not possible now; each is empty while they are.
final class Obstacles {
    private static final ObservableValue<String> NOTHING = new SimpleStringProperty("");

    private final ShellViewModel model;
    private final ObservableValue<String> notConnected = said("shell.why.notConnected");
    private final ObservableValue<String> inDemo = said("shell.why.inDemo");
    private final ObservableValue<String> noTab = said("shell.why.noTab");
    private final ObservableValue<String> noRoom = said("shell.why.noRoom");

    Obstacles(ShellViewModel model) {
        this.model = model;
    }

    /// For what needs a server that answers.
    ObservableValue<String> server() {
        return model.workspaceProperty()
                .flatMap(shown ->
                        shown.<ObservableValue<String>>map(Obstacles::acting).orElse(notConnected));
    }

    /// For what only needs to have been connected.
    ObservableValue<String> connected() {
        return model.workspaceProperty()
                .flatMap(shown -> shown.isPresent() ? NOTHING : notConnected);
    }

    /// For what takes back the last act.
    ObservableValue<String> undo() {
        return model.workspaceProperty()
                .flatMap(shown ->
                        shown.<ObservableValue<String>>map(w -> w.undo().whyNot())
                                .orElse(notConnected));
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

    /// For what needs a tab in front.
    ObservableValue<String> tab() {
        return model.currentChat()
                .flatMap(chat -> chat.isPresent() ? new SimpleStringProperty("") : noTab);
    }

    /// For what needs a tab in front in which `condition` holds.
    ObservableValue<String> tab(Function<Conditions, ObservableValue<String>> condition) {
        return model.currentChat()
                .flatMap(chat -> chat.map(c -> condition.apply(c.conditions())).orElse(noTab));
    }

    /// For what needs the room of the tab in front, or else the one selected in the list.
    ObservableValue<String> room() {
        return model.currentChat()
                .flatMap(chat ->
                        chat.map(ChatViewModel::conditions)
                                .<ObservableValue<String>>map(Conditions::room)
                                .orElseGet(this::selectedRoom));
    }

    /// For what needs a room selected in the list.
    ObservableValue<String> selectedRoom() {
        return model.workspaceProperty()
                .flatMap(shown ->
                        shown.map(w -> w.rooms().selectedProperty().flatMap(this::given))
                                .orElse(notConnected));
    }

    private ObservableValue<String> given(Optional<RoomItem> room) {
        return room.isPresent() ? server() : noRoom;
    }

    private static ObservableValue<String> said(String key) {
        return new SimpleStringProperty(text(key));
    }
}

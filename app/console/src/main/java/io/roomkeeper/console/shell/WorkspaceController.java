package io.roomkeeper.console.shell;

import io.roomkeeper.console.chat.ChatController;
import io.roomkeeper.console.chat.ChatViewModel;
import io.roomkeeper.console.common.Commands;
import io.roomkeeper.console.common.Fxml;
import io.roomkeeper.console.rooms.RoomListController;

import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.Tooltip;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Wires workspace.fxml: the room list beside the tabs.
final class WorkspaceController {
    private final Workspace model;
    private final Commands commands;
    private final RoomListController rooms;
    private final Map<ChatViewModel, Tab> tabOf = new HashMap<>();
    private final Map<Tab, ChatController> controllerOf = new HashMap<>();

    @FXML private TabPane tabs;

    WorkspaceController(Workspace model, Commands commands, RoomListController rooms) {
        this.model = model;
        this.commands = commands;
        this.rooms = rooms;
    }

    @FXML
    private void initialize() {
        tabs.visibleProperty().bind(Bindings.isNotEmpty(model.chats()));
        model.chats().addListener(this::chatsChanged);
        model.currentProperty()
                .subscribe(chat ->
                        chat.map(tabOf::get)
                                .ifPresent(tab -> tabs.getSelectionModel().select(tab)));
        tabs.getSelectionModel().selectedItemProperty().subscribe(this::tabChosen);
    }

    Parent load() {
        return Fxml.WORKSPACE.load(this, rooms);
    }

    void focusFilter() {
        rooms.focusFilter();
    }

    /// Puts the focus on the other pane: there are two.
    void focusOtherPane() {
        Tab shown = tabs.getSelectionModel().getSelectedItem();
        if (shown != null && rooms.hasFocus()) {
            focusMessages(shown);
        } else {
            rooms.focusList();
        }
    }

    private void focusMessages(Tab tab) {
        Optional.ofNullable(controllerOf.get(tab)).ifPresent(ChatController::focusList);
    }

    private void chatsChanged(ListChangeListener.Change<? extends ChatViewModel> change) {
        while (change.next()) {
            change.getRemoved().forEach(this::remove);
            change.getAddedSubList().forEach(this::add);
        }
    }

    private void add(ChatViewModel chat) {
        ChatController controller = new ChatController(chat, commands, () -> model.close(chat));
        Tab tab = new Tab(chat.id().value(), controller.load());
        tab.setTooltip(new Tooltip(chat.id().value()));
        tab.setOnCloseRequest(event -> {
            event.consume();
            model.close(chat);
        });
        tabOf.put(chat, tab);
        controllerOf.put(tab, controller);
        tabs.getTabs().add(tab);
    }

    private void remove(ChatViewModel chat) {
        Tab tab = tabOf.remove(chat);
        controllerOf.remove(tab);
        tabs.getTabs().remove(tab);
    }

    private void tabChosen(Tab chosen) {
        tabOf.forEach((chat, tab) -> {
            if (tab.equals(chosen)) {
                model.currentProperty().set(Optional.of(chat));
            }
        });
        if (chosen != null) {
            // the tab's content is shown after this
            Platform.runLater(() -> focusMessages(chosen));
        }
    }
}

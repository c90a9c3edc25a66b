package io.roomkeeper.console.shell;

import io.roomkeeper.console.chat.ChatController;
import io.roomkeeper.console.chat.ChatViewModel;
import io.roomkeeper.console.common.Commands;
import io.roomkeeper.console.common.Fxml;
import io.roomkeeper.console.rooms.RoomListController;

import javafx.application.Platform;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.Tooltip;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// Wires workspace.fxml: the room list beside the tabs.
final class WorkspaceController {
    private final Workspace model;
    private final Commands commands;
    private final RoomListController rooms;
    private final Consumer<String> refused;
    private final Map<ChatViewModel, Tab> tabOf = new HashMap<>();
    private final Map<Tab, ChatController> controllerOf = new HashMap<>();

    private Optional<CardPane> cards = Optional.empty();
    private Optional<SearchTab> search = Optional.empty();

    @FXML private SplitPane panes;
    @FXML private TabPane tabs;

    /// `refused` hears why a key does nothing.
    WorkspaceController(
            Workspace model,
            Commands commands,
            RoomListController rooms,
            Consumer<String> refused) {
        this.refused = refused;
        this.model = model;
        this.commands = commands;
        this.rooms = rooms;
    }

    @FXML
    private void initialize() {
        showTabs();
        tabs.getTabs().subscribe(this::showTabs);
        model.chats().forEach(this::add);
        model.chats().addListener(this::chatsChanged);
        model.currentProperty()
                .subscribe(chat ->
                        chat.map(tabOf::get)
                                .ifPresent(tab -> tabs.getSelectionModel().select(tab)));
        tabs.getSelectionModel().selectedItemProperty().subscribe(this::tabChosen);
        cards = Optional.of(new CardPane(model, panes, this::focusShown, refused));
    }

    /// Brings the tab of the search in all rooms to the front; there is one.
    void showSearch() {
        SearchTab shown = search.orElseGet(this::newSearch);
        search = Optional.of(shown);
        tabs.getSelectionModel().select(shown.tab());
        shown.focus();
    }

    private SearchTab newSearch() {
        SearchTab made = new SearchTab(model.newSearch(), cards.orElseThrow()::window, refused);
        made.tab()
                .setOnClosed(_ -> {
                    made.close();
                    search = Optional.empty();
                });
        tabs.getTabs().add(made.tab());
        return made;
    }

    private void showTabs() {
        tabs.setVisible(!tabs.getTabs().isEmpty());
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

    private void focusShown() {
        Optional.ofNullable(tabs.getSelectionModel().getSelectedItem())
                .ifPresent(this::focusMessages);
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
        chat.onCard((user, ownWindow) -> cards.ifPresent(pane -> pane.open(chat, user, ownWindow)));
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
        if (search.map(SearchTab::tab).filter(tab -> tab.equals(chosen)).isPresent()) {
            model.currentProperty().set(Optional.empty());
        }
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

package io.roomkeeper.console.shell;

import io.roomkeeper.console.common.Fxml;
import io.roomkeeper.console.common.Memory;
import io.roomkeeper.console.rooms.RoomListController;

import javafx.application.Platform;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/// Wires workspace.fxml: the room list, the columns of tabs, and the card.
final class WorkspaceController {
    private static final String DIVIDER = "main.divider";

    private final Workspace model;
    private final ShellCommands commands;
    private final RoomListController rooms;
    private final Consumer<String> refused;
    private final List<ColumnPane> shown = new ArrayList<>();
    private Optional<TabViews> views = Optional.empty();
    private Optional<CardPane> cards = Optional.empty();
    private Subscription subscriptions = Subscription.EMPTY;

    @FXML private SplitPane panes;
    @FXML private StackPane middle;
    @FXML private Label noTab;
    @FXML private SplitPane columns;

    /// `refused` hears why a key does nothing.
    WorkspaceController(
            Workspace model,
            ShellCommands commands,
            RoomListController rooms,
            Consumer<String> refused) {
        this.model = model;
        this.commands = commands;
        this.rooms = rooms;
        this.refused = refused;
    }

    @FXML
    private void initialize() {
        TabColumns all = model.tabs().columns();
        CardPane pane = new CardPane(model, panes, middle, this::focusColumn, refused);
        cards = Optional.of(pane);
        views = Optional.of(new TabViews(model.tabs(), commands, pane, refused));
        all.columns().forEach(column -> add(shown.size(), column));
        ListChangeListener<TabColumn> changes = this::columnsChanged;
        all.columns().addListener(changes);
        recallDivider();
        noTab.visibleProperty().bind(columns.visibleProperty().not());
        subscriptions =
                Subscription.combine(
                        () -> all.columns().removeListener(changes),
                        all.front().subscribe(tab -> columns.setVisible(tab.isPresent())),
                        middle.widthProperty().subscribe((_, _) -> Platform.runLater(this::fit)));
    }

    Parent load() {
        return Fxml.WORKSPACE.load(this, rooms);
    }

    void focusFilter() {
        rooms.focusFilter();
    }

    /// The rooms, the columns and the card, as far as they are shown.
    List<Pane> panes() {
        List<Pane> all = new ArrayList<>();
        all.add(new Pane(rooms::hasFocus, rooms::focusList));
        if (model.tabs().columns().front().getValue().isPresent()) {
            shown.forEach(column -> all.add(new Pane(column::hasFocus, column::focus)));
        }
        cards.filter(CardPane::isShown)
                .ifPresent(card -> all.add(new Pane(card::hasFocus, card::focus)));
        return all;
    }

    private void columnsChanged(ListChangeListener.Change<? extends TabColumn> change) {
        while (change.next()) {
            for (int i = 0; i < change.getRemovedSize(); i++) {
                shown.remove(change.getFrom()).close();
                columns.getItems().remove(change.getFrom());
            }
            for (int i = change.getFrom(); i < change.getTo(); i++) {
                add(i, change.getList().get(i));
            }
        }
        shareOut();
    }

    private void add(int index, TabColumn column) {
        ColumnPane pane = new ColumnPane(model.tabs().columns(), column, views.orElseThrow());
        shown.add(index, pane);
        columns.getItems().add(index, pane.node());
    }

    /// Makes the columns equally wide.
    private void shareOut() {
        for (int i = 1; i < shown.size(); i++) {
            columns.setDividerPosition(i - 1, (double) i / shown.size());
        }
    }

    /// Columns for which there is no room any more join those before.
    private void fit() {
        int most = (int) (middle.getWidth() / ColumnPane.leastWidth());
        model.tabs().columns().fit(Math.max(1, most));
    }

    /// Puts the focus into the tab in front, or on the list of rooms without one.
    void focus() {
        if (model.tabs().columns().front().getValue().isPresent()) {
            focusColumn();
        } else {
            rooms.focusList();
        }
    }

    private void focusColumn() {
        TabColumn focused = model.tabs().columns().focusedProperty().get();
        shown.get(model.tabs().columns().columns().indexOf(focused)).focus();
    }

    private void recallDivider() {
        SplitPane.Divider divider = panes.getDividers().getFirst();
        Memory.get()
                .recall(DIVIDER)
                .filter(kept -> kept.matches("0\\.\\d{1,9}"))
                .ifPresent(kept -> divider.setPosition(Double.parseDouble(kept)));
        divider.positionProperty()
                .subscribe((_, now) ->
                        Memory.get()
                                .keep(
                                        DIVIDER,
                                        String.format(Locale.ROOT, "%.4f", now.doubleValue())));
    }

    /// Ends what follows the view-model; called when another takes its place.
    void close() {
        subscriptions.unsubscribe();
        shown.forEach(ColumnPane::close);
        cards.ifPresent(CardPane::dispose);
    }
}

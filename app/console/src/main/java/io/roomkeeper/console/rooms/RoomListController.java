package io.roomkeeper.console.rooms;

import static io.roomkeeper.console.common.Texts.text;

import io.roomkeeper.console.common.CommandKey;
import io.roomkeeper.console.common.Commands;
import io.roomkeeper.console.common.Shown;

import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.Toggle;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;

import org.jspecify.annotations.Nullable;

import java.util.Optional;
import java.util.stream.Stream;

/// Wires rooms.fxml to its view-model.
public final class RoomListController {
    private final RoomListViewModel model;
    private final Commands commands;
    private boolean changing;

    @FXML private TextField filter;
    @FXML private ListView<RoomItem> list;
    @FXML private Label total;
    @FXML private ToggleGroup kinds;
    @FXML private VBox rest;
    @FXML private Label restText;
    @FXML private Button more;
    @FXML private HBox bar;
    @FXML private Button newRoom;

    /// `commands` act on the room selected in the list.
    public RoomListController(RoomListViewModel model, Commands commands) {
        this.model = model;
        this.commands = commands;
    }

    @FXML
    private void initialize() {
        filter.textProperty().bindBidirectional(model.filterProperty());
        filter.addEventFilter(KeyEvent.KEY_PRESSED, this::filterKey);
        list.setItems(model.matching());
        list.setCellFactory(_ -> new RoomCell());
        list.getSelectionModel().selectedItemProperty().subscribe(_ -> selectionChanged());
        ObservableValue<Boolean> shown = Shown.on(list);
        shown.subscribe(this::showAgain);
        model.changeWith(this::keepSelected);
        model.listingProperty().when(shown).subscribe(this::showListing);
        model.restProperty().when(shown).subscribe(this::showRest);
        model.totalProperty().when(shown).subscribe(rooms -> showTotal(rooms.longValue()));
        kinds.selectedToggleProperty().subscribe(this::kindChosen);
        model.kindProperty().when(shown).subscribe(this::showKind);
        commands.wire(newRoom, CommandKey.NEW_ROOM);
        commands.listen(list, CommandKey.Context.ROOMS);
        commands.contextMenu(
                list,
                CommandKey.OPEN_ROOM,
                CommandKey.OPEN_BESIDE,
                CommandKey.MANAGE_ROOM,
                CommandKey.MUTE_ALL,
                CommandKey.KEEP_ALIVE,
                CommandKey.DESTROY_ROOM);
        list.setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY
                    && model.selectedProperty().get().isPresent()) {
                commands.run(
                        event.isShortcutDown() ? CommandKey.OPEN_BESIDE : CommandKey.OPEN_ROOM);
            }
        });
    }

    /// Another list may have shown the rooms before.
    private void showAgain(boolean shown) {
        if (shown) {
            model.selectedProperty().get().ifPresent(list.getSelectionModel()::select);
        }
    }

    private void selectionChanged() {
        if (!changing && list.getScene() != null) {
            model.selectedProperty().set(selected());
        }
    }

    /// The same room stays selected while others come and go; by itself the list keeps the place.
    private void keepSelected(Runnable change) {
        Optional<RoomItem> kept = selected();
        changing = true;
        change.run();
        if (!selected().equals(kept)) {
            list.getSelectionModel().clearSelection();
            kept.filter(list.getItems()::contains).ifPresent(list.getSelectionModel()::select);
        }
        changing = false;
        selectionChanged();
    }

    private Optional<RoomItem> selected() {
        return Optional.ofNullable(list.getSelectionModel().getSelectedItem());
    }

    /// Puts the focus where rooms are searched.
    public void focusFilter() {
        filter.requestFocus();
        filter.selectAll();
    }

    /// Puts the focus on the list.
    public void focusList() {
        list.requestFocus();
    }

    /// Whether the focus is in this pane.
    public boolean hasFocus() {
        return Stream.of(list, filter, more, newRoom).anyMatch(Node::isFocused)
                || kinds.getToggles().stream()
                        .map(ToggleButton.class::cast)
                        .anyMatch(Node::isFocused);
    }

    @FXML
    private void more() {
        model.more();
    }

    /// One of the kinds is always chosen.
    private void kindChosen(@Nullable Toggle chosen) {
        if (chosen == null) {
            showKind(model.kindProperty().get());
        } else {
            model.kindProperty().set((RoomKind) chosen.getUserData());
        }
    }

    private void showKind(RoomKind kind) {
        kinds.getToggles().stream()
                .filter(toggle -> kind == toggle.getUserData())
                .forEach(kinds::selectToggle);
    }

    private void filterKey(KeyEvent event) {
        if (event.getCode() == KeyCode.DOWN) {
            list.requestFocus();
            list.getSelectionModel().selectFirst();
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER && !model.matching().isEmpty()) {
            list.getSelectionModel().selectFirst();
            commands.run(event.isShortcutDown() ? CommandKey.OPEN_BESIDE : CommandKey.OPEN_ROOM);
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE) {
            filter.clear();
            event.consume();
        }
    }

    private void showListing(Listing listing) {
        list.setPlaceholder(placeholder(listing));
        // with no rooms, the list itself offers to make one
        bar.setVisible(listing != Listing.NO_ROOMS);
    }

    private void showRest(Rest others) {
        if (!others.isNone()) {
            restText.setText(others.line());
            more.setText(others.act());
        } else if (more.isFocused()) {
            list.requestFocus();
        }
        Shown.set(rest, !others.isNone());
    }

    private void showTotal(long rooms) {
        total.setText(text("rooms.total", rooms));
        total.setAccessibleText(text("rooms.total.full", rooms));
        total.setVisible(rooms > 0);
    }

    private Node placeholder(Listing listing) {
        return switch (listing) {
            case LOADING -> new Label(text("rooms.loading"));
            case SEARCHING -> new Label(text("rooms.searching"));
            case NO_ROOMS -> {
                Button create = new Button(text("rooms.new"));
                Button demo = new Button(text("rooms.demo"));
                yield column(
                        new Label(text("rooms.none")),
                        wired(create, CommandKey.NEW_ROOM),
                        wired(demo, CommandKey.DEMO));
            }
            case NO_MATCH -> {
                Hyperlink clear = new Hyperlink(text("rooms.clearFilter"));
                clear.setOnAction(_ -> {
                    filter.clear();
                    model.kindProperty().set(RoomKind.ALL);
                });
                yield column(sentence("rooms.noMatch", filter.getText()), clear);
            }
            case NONE_KEPT -> ofKind("rooms.noneKept");
            case NONE_IDLE -> ofKind("rooms.noneIdle");
            case ROOMS -> new Label();
        };
    }

    private VBox ofKind(String key) {
        Hyperlink all = new Hyperlink(text("rooms.showAll"));
        all.setOnAction(_ -> model.kindProperty().set(RoomKind.ALL));
        return column(sentence(key), all);
    }

    private StackPane wired(ButtonBase button, CommandKey command) {
        StackPane slot = new StackPane(button);
        commands.wire(button, command);
        return slot;
    }

    private static Label sentence(String key, Object... parts) {
        Label sentence = new Label(text(key, parts));
        sentence.setWrapText(true);
        sentence.setTextAlignment(TextAlignment.CENTER);
        return sentence;
    }

    private static VBox column(Node... nodes) {
        VBox column = new VBox(nodes);
        column.setAlignment(Pos.CENTER);
        column.getStyleClass().add("placeholder");
        return column;
    }
}

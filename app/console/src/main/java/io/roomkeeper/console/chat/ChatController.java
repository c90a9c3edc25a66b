package io.roomkeeper.console.chat;

import static io.roomkeeper.console.common.Texts.text;

import io.roomkeeper.console.common.CommandKey;
import io.roomkeeper.console.common.Commands;
import io.roomkeeper.console.common.Fxml;
import io.roomkeeper.console.common.LoadingBar;
import io.roomkeeper.console.common.Look;
import io.roomkeeper.console.common.Possible;
import io.roomkeeper.console.common.Shown;
import io.roomkeeper.protocol.console.RoomSummary;

import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/// Wires chatroom.fxml to its view-model.
public final class ChatController {
    private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");

    /// Width, in em, below which times and words that glyphs say too are left out.
    private static final double NARROW_BELOW = 31;

    private static final PseudoClass LOW = PseudoClass.getPseudoClass("low");
    private static final PseudoClass CROWDED = PseudoClass.getPseudoClass("crowded");

    /// Height, in em, below which the messages need the room more than the inspector does.
    private static final double LOW_BELOW = 28;

    private static final PseudoClass HELD = PseudoClass.getPseudoClass("held");

    private final ChatViewModel model;
    private final Commands commands;
    private final Runnable close;
    private boolean changing;

    @FXML private BorderPane root;
    @FXML private Label name;
    @FXML private Label figures;
    @FXML private ToggleButton muteAll;
    @FXML private ToggleButton hold;
    @FXML private ToggleButton find;
    @FXML private MenuButton events;
    @FXML private Button manage;
    @FXML private HBox end;
    @FXML private Label endText;
    @FXML private StackPane createAgainSlot;
    @FXML private Button createAgain;
    @FXML private ListView<ChatRow> list;
    @FXML private Label none;
    @FXML private LoadingBar loading;
    @FXML private HBox holdStrip;
    @FXML private Label holdText;
    @FXML private Button follow;
    @FXML private HBox muteAllStrip;
    @FXML private Button turnOff;

    /// `commands` act on the tab in front, which is this one when they are used from it.
    public ChatController(ChatViewModel model, Commands commands, Runnable close) {
        this.model = model;
        this.commands = commands;
        this.close = close;
    }

    @FXML
    private void initialize() {
        root.widthProperty()
                .subscribe(width ->
                        root.pseudoClassStateChanged(
                                NARROW, width.doubleValue() < NARROW_BELOW * Look.em()));
        ObservableValue<Boolean> shown = Shown.on(root);
        showRoom(shown);
        showHold(shown);
        wireList();
        shown.subscribe(this::showAgain);
        commands.wire(find, CommandKey.FILTER);
        model.filter().openProperty().when(shown).subscribe(find::setSelected);
        find.selectedProperty()
                .subscribe(() -> find.setSelected(model.filter().openProperty().get()));
        model.filter().openProperty().when(shown).subscribe(_ -> showRoomLeft());
        root.heightProperty().subscribe(_ -> showRoomLeft());
        // while styles are applied, states of nodes that have theirs already would be lost
        holdText.fontProperty().subscribe(_ -> Platform.runLater(this::showRoomLeft));
        events.setTooltip(new Tooltip(text("chat.events")));
        events.setOnShowing(_ -> events.getItems().setAll(new EventsMenu(model).items()));
        commands.wire(manage, CommandKey.MANAGE_ROOM);
        commands.wire(follow, CommandKey.FOLLOW);
        commands.wire(turnOff, CommandKey.MUTE_ALL);
    }

    /// Loads the tab.
    public Parent load() {
        return Fxml.CHATROOM.load(
                this,
                new FilterBarController(
                        model.filter(), () -> new Matches(list, model.filter()), this::focusList),
                new InspectorController(model.selection(), model.failure(), commands),
                new SendBoxController(model.sendBox(), this::focusList));
    }

    /// Puts the focus on the messages; called when the tab comes to the front, too.
    public void focusList() {
        list.requestFocus();
        showNewest();
    }

    private void showRoomLeft() {
        boolean low = root.getHeight() < LOW_BELOW * holdText.getFont().getSize();
        root.pseudoClassStateChanged(LOW, low);
        root.pseudoClassStateChanged(CROWDED, low && model.filter().openProperty().get());
    }

    private void showRoom(ObservableValue<Boolean> shown) {
        name.setText(model.id().value());
        figures.textProperty()
                .bind(
                        Bindings.createStringBinding(
                                this::describeRoom,
                                model.room().summaryProperty(),
                                model.room().rateProperty()));
        commands.wire(muteAll, CommandKey.MUTE_ALL);
        // the room outlives the tab, and bound properties let it go
        muteAllStrip
                .visibleProperty()
                .bind(model.room().summaryProperty().map(RoomSummary::muteAll));
        muteAllStrip.managedProperty().bind(muteAllStrip.visibleProperty());
        muteAllStrip.visibleProperty().subscribe(muteAll::setSelected);
        muteAll.selectedProperty().subscribe(this::keepMuteAll);
        model.endProperty()
                .when(shown)
                .subscribe(why -> {
                    endText.setText(why);
                    Shown.set(end, !why.isEmpty());
                });
        Possible.unless(model.conditions().again(), createAgain);
        WhyTip.install(createAgainSlot, model.conditions().again());
    }

    /// The button shows what the server says, not what was pressed.
    private void keepMuteAll() {
        muteAll.setSelected(model.room().summaryProperty().get().muteAll());
    }

    private void showHold(ObservableValue<Boolean> shown) {
        commands.wire(hold, CommandKey.HOLD);
        hold.selectedProperty().subscribe(() -> hold.setSelected(model.heldProperty().get()));
        holdText.textProperty().bind(model.list().words());
        model.heldProperty()
                .when(shown)
                .subscribe(held -> {
                    hold.setSelected(held);
                    follow.setVisible(held);
                    holdStrip.pseudoClassStateChanged(HELD, held);
                    if (!held) {
                        letGo();
                        showNewest();
                    }
                });
    }

    /// Selects nothing; while the selection tells that nothing is selected it must not be told so.
    private void letGo() {
        if (!list.getSelectionModel().isEmpty()) {
            list.getSelectionModel().clearSelection();
        }
    }

    private void wireList() {
        list.setItems(model.rows());
        none.textProperty().bind(model.filter().emptinessProperty());
        list.setCellFactory(_ -> new MessageCell(model));
        list.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        list.getSelectionModel()
                .getSelectedItems()
                .addListener((ListChangeListener<ChatRow>) _ -> selectionChanged());
        model.filter().changeWith(this::keepSelected);
        model.list().onFollowed(this::showNewest);
        commands.listen(list);
        commands.listen(list, CommandKey.Context.MESSAGES);
        Viewport viewport = new Viewport(list);
        viewport.onResized(this::showNewest);
        model.older().changeWith(change -> keepSelected(() -> viewport.keepInPlace(change)));
        model.missed().changeWith(change -> keepSelected(() -> viewport.keepInPlace(change)));
        loading.show(model.older().loading());
        new HoldGestures(list, viewport, model).listen();
        ContextMenu menu = MessageMenu.over(list, commands);
        menu.setOnShowing(_ -> model.hold().on(Hold.Reason.MENU));
        menu.setOnHidden(_ -> model.hold().off(Hold.Reason.MENU));
    }

    private void select(Predicate<ChatRow> wanted) {
        int[] rows =
                IntStream.range(0, list.getItems().size())
                        .filter(i -> wanted.test(list.getItems().get(i)))
                        .toArray();
        list.getSelectionModel().selectIndices(-1, rows);
    }

    /// The same rows stay selected while others come and go; by itself the list keeps places.
    private void keepSelected(Runnable change) {
        Set<ChatRow> kept = Set.copyOf(selected());
        changing = true;
        list.getSelectionModel().clearSelection();
        change.run();
        select(kept::contains);
        changing = false;
        if (!kept.isEmpty()) {
            model.list().select(selected());
        }
    }

    /// Another list may have shown this room before; it left its place and what was selected.
    private void showAgain(boolean shown) {
        Viewport viewport = new Viewport(list);
        if (shown) {
            Set<ChatRow> chosen = Set.copyOf(model.selection().rowsProperty().get());
            changing = true;
            list.getSelectionModel().clearSelection();
            select(chosen::contains);
            changing = false;
            if (model.heldProperty().get()) {
                model.hold().place().ifPresent(viewport::showOnceLaidOut);
            }
        } else {
            viewport.first().ifPresent(model.hold()::leaveAt);
        }
    }

    private void selectionChanged() {
        if (!changing && list.getScene() != null) {
            model.list().select(selected());
        }
    }

    private List<ChatRow> selected() {
        return list.getSelectionModel().getSelectedItems().stream()
                .filter(Objects::nonNull)
                .toList();
    }

    private void showNewest() {
        if (!model.heldProperty().get()) {
            new Viewport(list).showNewest();
        }
    }

    private String describeRoom() {
        return text(
                "chat.figures",
                model.room().summaryProperty().get().memberCount(),
                model.room().rateProperty().get());
    }

    @FXML
    private void createAgain() {
        model.createAgain();
    }

    @FXML
    private void closeTab() {
        close.run();
    }
}

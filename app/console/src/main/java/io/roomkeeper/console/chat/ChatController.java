package io.roomkeeper.console.chat;

import static io.roomkeeper.console.common.Texts.text;

import io.roomkeeper.console.common.CommandKey;
import io.roomkeeper.console.common.Commands;
import io.roomkeeper.console.common.Fxml;
import io.roomkeeper.protocol.console.RoomSummary;

import javafx.beans.binding.Bindings;
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
import javafx.scene.layout.HBox;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/// Wires chatroom.fxml to its view-model.
public final class ChatController {
    private static final PseudoClass HELD = PseudoClass.getPseudoClass("held");

    private final ChatViewModel model;
    private final Commands commands;
    private final Runnable close;

    @FXML private Label name;
    @FXML private Label figures;
    @FXML private ToggleButton muteAll;
    @FXML private ToggleButton hold;
    @FXML private ToggleButton find;
    @FXML private MenuButton events;
    @FXML private Button manage;
    @FXML private HBox end;
    @FXML private Label endText;
    @FXML private ListView<ChatRow> list;
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
        showRoom();
        showHold();
        wireList();
        commands.wire(find, CommandKey.FILTER);
        model.filter().openProperty().subscribe(find::setSelected);
        find.selectedProperty()
                .subscribe(() -> find.setSelected(model.filter().openProperty().get()));
        events.setTooltip(new Tooltip(text("chat.events")));
        events.getItems().setAll(new EventsMenu(model.filter().hidden()).items());
        commands.wire(manage, CommandKey.MANAGE_ROOM);
        commands.wire(follow, CommandKey.FOLLOW);
        commands.wire(turnOff, CommandKey.MUTE_ALL);
    }

    /// Loads the tab.
    public Parent load() {
        return Fxml.CHATROOM.load(
                this,
                new FilterBarController(model.filter(), this::selectMatches, this::focusList),
                new InspectorController(model, commands));
    }

    /// Puts the focus on the messages; called when the tab comes to the front, too.
    public void focusList() {
        list.requestFocus();
        showNewest();
    }

    private void showRoom() {
        name.setText(model.id().value());
        figures.textProperty()
                .bind(
                        Bindings.createStringBinding(
                                this::describeRoom,
                                model.room().summaryProperty(),
                                model.room().rateProperty()));
        commands.wire(muteAll, CommandKey.MUTE_ALL);
        model.room()
                .summaryProperty()
                .map(RoomSummary::muteAll)
                .subscribe(on -> {
                    muteAll.setSelected(on);
                    muteAllStrip.setVisible(on);
                    muteAllStrip.setManaged(on);
                });
        muteAll.selectedProperty().subscribe(this::keepMuteAll);
        model.endProperty()
                .subscribe(why -> {
                    endText.setText(why);
                    end.setVisible(!why.isEmpty());
                    end.setManaged(!why.isEmpty());
                });
    }

    /// The button shows what the server says, not what was pressed.
    private void keepMuteAll() {
        muteAll.setSelected(model.room().summaryProperty().get().muteAll());
    }

    private void showHold() {
        commands.wire(hold, CommandKey.HOLD);
        hold.selectedProperty().subscribe(() -> hold.setSelected(model.heldProperty().get()));
        holdText.textProperty().bind(model.holdText());
        model.heldProperty()
                .subscribe(held -> {
                    hold.setSelected(held);
                    follow.setVisible(held);
                    holdStrip.pseudoClassStateChanged(HELD, held);
                    if (!held) {
                        list.getSelectionModel().clearSelection();
                        showNewest();
                    }
                });
    }

    private void wireList() {
        list.setItems(model.rows());
        list.setCellFactory(_ -> new MessageCell(model));
        list.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        list.getSelectionModel()
                .getSelectedItems()
                .addListener((ListChangeListener<ChatRow>) _ -> model.select(selected()));
        model.onFollowed(this::showNewest);
        commands.listen(list);
        Viewport viewport = new Viewport(list);
        viewport.onResized(this::showNewest);
        new HoldGestures(list, viewport, model).listen();
        ContextMenu menu =
                commands.contextMenu(
                        list,
                        CommandKey.MUTE_10_MINUTES,
                        CommandKey.MUTE_1_HOUR,
                        CommandKey.MUTE,
                        CommandKey.UNMUTE,
                        CommandKey.BAN,
                        CommandKey.UNBAN,
                        CommandKey.COPY_USER,
                        CommandKey.COPY_ROWS);
        menu.setOnShowing(_ -> model.hold().on(Hold.Reason.MENU));
        menu.setOnHidden(_ -> model.hold().off(Hold.Reason.MENU));
    }

    private void selectMatches() {
        int[] matching =
                IntStream.range(0, list.getItems().size())
                        .filter(i -> model.filter().matches(list.getItems().get(i)))
                        .toArray();
        list.getSelectionModel().clearSelection();
        list.getSelectionModel().selectIndices(-1, matching);
        list.requestFocus();
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

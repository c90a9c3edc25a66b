package io.roomkeeper.console.chat;

import static io.roomkeeper.console.common.Texts.text;

import io.roomkeeper.console.common.CommandKey;
import io.roomkeeper.console.common.Commands;
import io.roomkeeper.protocol.console.RoomSummary;

import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TextArea;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

import java.util.List;
import java.util.Objects;

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
    @FXML private Button manage;
    @FXML private HBox end;
    @FXML private Label endText;
    @FXML private ListView<ChatRow> list;
    @FXML private HBox holdStrip;
    @FXML private Label holdText;
    @FXML private Button follow;
    @FXML private HBox muteAllStrip;
    @FXML private Button turnOff;
    @FXML private Label summary;
    @FXML private Button mutePreset;
    @FXML private Button mute;
    @FXML private Button unmute;
    @FXML private Button ban;
    @FXML private Button unban;
    @FXML private TextArea whole;

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
        showSelection();
        wireList();
        commands.wire(manage, CommandKey.MANAGE_ROOM);
        commands.wire(follow, CommandKey.FOLLOW);
        commands.wire(turnOff, CommandKey.MUTE_ALL);
        commands.wire(mutePreset, CommandKey.MUTE_10_MINUTES);
        commands.wire(mute, CommandKey.MUTE);
        commands.wire(unmute, CommandKey.UNMUTE);
        commands.wire(ban, CommandKey.BAN);
        commands.wire(unban, CommandKey.UNBAN);
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

    private void showSelection() {
        Tooltip instant = new Tooltip();
        model.selection()
                .rowsProperty()
                .subscribe(() -> {
                    summary.setText(model.selection().summary());
                    whole.setText(model.selection().whole());
                    summary.setTooltip(
                            model.selection()
                                    .instant()
                                    .map(utc -> {
                                        instant.setText(utc);
                                        return instant;
                                    })
                                    .orElse(null));
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
        new HoldGestures(list, new Viewport(list), model).listen();
        list.heightProperty().subscribe(this::showNewest);
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

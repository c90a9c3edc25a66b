package io.roomkeeper.console.chat;

import static io.roomkeeper.console.common.Texts.text;

import io.roomkeeper.console.common.CommandKey;
import io.roomkeeper.console.common.Commands;
import io.roomkeeper.console.common.Confirmation;
import io.roomkeeper.console.common.Fxml;
import io.roomkeeper.console.common.Times;

import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TextField;

import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/// Wires search.fxml to its view-model.
public final class SearchController {
    /// Messages recalled without being asked first.
    private static final int ASK_ABOVE = 20;

    private final SearchViewModel model;
    private final Commands commands;
    private final Times times = Times.local();

    @FXML private TextField words;
    @FXML private TextField author;
    @FXML private Button more;
    @FXML private Label summary;
    @FXML private ProgressBar progress;
    @FXML private ListView<ChatRow.Said> list;

    /// `card` shows the author's card, `refused` hears why a key does nothing.
    public SearchController(
            SearchViewModel model, Consumer<ChatRow.Said> card, Consumer<String> refused) {
        this.model = model;
        commands =
                new Commands(refused)
                        .bind(
                                CommandKey.CARD,
                                model.obstacle(),
                                () -> card.accept(model.selectedProperty().get().getLast()))
                        .bind(CommandKey.RECALL, model.obstacle(), this::recall)
                        .bind(CommandKey.KICK, model.obstacle(), model::kick);
        CommandKey.MUTE_PRESETS.forEach(preset ->
                commands.bind(preset, model.obstacle(), () -> model.mute(preset.minutes())));
    }

    public Parent load() {
        return Fxml.SEARCH.load(this);
    }

    @FXML
    private void initialize() {
        words.textProperty().bindBidirectional(model.wordsProperty());
        author.textProperty().bindBidirectional(model.authorProperty());
        summary.textProperty().bind(model.summaryProperty());
        progress.visibleProperty().bind(model.busyProperty());
        more.disableProperty().bind(model.busyProperty().or(model.moreProperty().not()));
        list.setItems(model.found());
        list.setCellFactory(_ -> new FoundCell());
        list.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        list.getSelectionModel()
                .getSelectedItems()
                .addListener(
                        (ListChangeListener<ChatRow.Said>)
                                _ -> model.selectedProperty().set(selected()));
        commands.listen(list);
        commands.listen(list, CommandKey.Context.MESSAGES);
        commands.contextMenu(
                list,
                CommandKey.CARD,
                CommandKey.RECALL,
                CommandKey.MUTE_10_MINUTES,
                CommandKey.MUTE_1_HOUR,
                CommandKey.KICK);
    }

    /// Puts the focus where it is written what is looked for.
    public void focus() {
        words.requestFocus();
        words.selectAll();
    }

    private List<ChatRow.Said> selected() {
        return list.getSelectionModel().getSelectedItems().stream()
                .filter(Objects::nonNull)
                .toList();
    }

    private void recall() {
        int messages = model.selectedProperty().get().size();
        if (messages > ASK_ABOVE) {
            Confirmation.ask(
                    list.getScene().getWindow(),
                    text("chat.recall.ask", messages),
                    text("chat.recall.act", messages),
                    model::recall);
        } else {
            model.recall();
        }
    }

    @FXML
    private void search() {
        model.search();
    }

    @FXML
    private void more() {
        model.more();
    }

    private final class FoundCell extends ListCell<ChatRow.Said> {
        FoundCell() {
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(ChatRow.Said said, boolean empty) {
            super.updateItem(said, empty);
            setText(
                    empty || said == null
                            ? ""
                            : text(
                                    "chat.search.row",
                                    times.day(said.at(), model.now()),
                                    said.room().value(),
                                    said.author().value(),
                                    said.line()));
        }
    }
}

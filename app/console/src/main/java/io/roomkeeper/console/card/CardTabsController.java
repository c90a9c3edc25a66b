package io.roomkeeper.console.card;

import static io.roomkeeper.console.common.Texts.text;

import io.roomkeeper.console.chat.ActLines;
import io.roomkeeper.console.chat.ChatRow;
import io.roomkeeper.console.common.Clip;
import io.roomkeeper.console.common.CommandKey;
import io.roomkeeper.console.common.Commands;
import io.roomkeeper.console.common.PlainText;
import io.roomkeeper.console.common.Times;
import io.roomkeeper.protocol.console.AuditLine;
import io.roomkeeper.protocol.console.HistoryMessage;
import io.roomkeeper.protocol.console.NoteEntry;
import io.roomkeeper.protocol.console.UserCard;

import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Wires cardTabs.fxml: what the user wrote, what was done to them, and notes about them.
final class CardTabsController {
    private static final int MAX_NOTE = 1_000;

    private final CardViewModel model;
    private final Consumer<String> refused;
    private final Times times = Times.local();
    private final ActLines acts = new ActLines(times);
    private Subscription subscriptions = Subscription.EMPTY;

    @FXML private TabPane tabs;
    @FXML private Tab notesTab;
    @FXML private ListView<HistoryMessage> messages;
    @FXML private ListView<AuditLine> history;
    @FXML private ListView<NoteEntry> notes;
    @FXML private TextField note;
    @FXML private StackPane addSlot;
    @FXML private Button add;
    @FXML private Label noteProblem;

    /// `refused` hears why a key does nothing.
    CardTabsController(CardViewModel model, Consumer<String> refused) {
        this.model = model;
        this.refused = refused;
    }

    @FXML
    private void initialize() {
        wireMessages();
        messages.setCellFactory(_ -> new LineCell<>(this::line));
        history.setCellFactory(_ -> new LineCell<>(this::line));
        notes.setCellFactory(_ -> new LineCell<>(this::line));
        notes.setOnKeyPressed(event -> {
            NoteEntry chosen = notes.getSelectionModel().getSelectedItem();
            if (event.getCode() == KeyCode.DELETE && chosen != null) {
                model.notes().remove(chosen);
                event.consume();
            }
        });
        note.textProperty().bindBidirectional(model.notes().wordsProperty());
        add.disableProperty().bind(model.notes().whyNotProperty().isNotEmpty());
        Tooltip why = new Tooltip();
        why.textProperty().bind(model.notes().whyNotProperty());
        Tooltip.install(addSlot, why);
        noteProblem.textProperty().bind(model.notes().problemProperty());
        noteProblem.visibleProperty().bind(model.notes().problemProperty().isNotEmpty());
        noteProblem.managedProperty().bind(noteProblem.visibleProperty());
        subscriptions = model.cardProperty().subscribe(card -> card.ifPresent(this::show));
    }

    private void wireMessages() {
        messages.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        messages.getSelectionModel()
                .getSelectedItems()
                .subscribe(() -> model.messages().selectedProperty().set(selected()));
        Commands commands =
                new Commands(refused)
                        .bind(
                                CommandKey.RECALL,
                                model.messages().whyNotRecall(),
                                model.messages()::recall)
                        .bind(CommandKey.COPY_ROWS, () -> Clip.put(selectedText()));
        commands.listen(messages, CommandKey.Context.MESSAGES);
        commands.listen(messages);
        commands.contextMenu(messages, CommandKey.RECALL, CommandKey.COPY_ROWS);
    }

    private List<HistoryMessage> selected() {
        return messages.getSelectionModel().getSelectedItems().stream()
                .filter(Objects::nonNull)
                .toList();
    }

    private String selectedText() {
        return selected().stream().map(this::line).collect(Collectors.joining("\n"));
    }

    void dispose() {
        subscriptions.unsubscribe();
    }

    /// Whether letters are text now.
    boolean typing() {
        return note.isFocused();
    }

    void focusNote() {
        tabs.getSelectionModel().select(notesTab);
        note.requestFocus();
    }

    private void show(UserCard card) {
        replace(messages, card.messages());
        replace(history, card.acts());
        replace(notes, card.notes());
    }

    /// What is the same stays, with its selection.
    private static <T> void replace(ListView<T> list, List<T> items) {
        if (!list.getItems().equals(items)) {
            list.getItems().setAll(items);
        }
    }

    private String line(HistoryMessage stored) {
        ChatRow.Said said = new ChatRow.Said(stored.message());
        return text("card.line", times.clock(said.at()), said.line());
    }

    private String line(AuditLine line) {
        Instant at = Instant.ofEpochMilli(line.entry().time());
        String done = text("card.line", day(at), acts.line(line.entry()));
        return line.undoneBy() == 0 ? done : text("card.undone", done);
    }

    private String line(NoteEntry entry) {
        return text(
                "card.note.line",
                day(Instant.ofEpochMilli(entry.time())),
                entry.by(),
                PlainText.line(entry.text(), MAX_NOTE));
    }

    private String day(Instant at) {
        return times.day(at, model.session().clock().instant());
    }

    @FXML
    private void add() {
        model.notes().add();
    }

    /// One line, cut with an ellipsis and whole in its tooltip.
    private static final class LineCell<T> extends ListCell<T> {
        private final Function<T, String> line;

        LineCell(Function<T, String> line) {
            this.line = line;
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(T item, boolean empty) {
            super.updateItem(item, empty);
            String words = empty || item == null ? "" : line.apply(item);
            setText(words);
            setTooltip(words.isEmpty() ? null : new Tooltip(words));
        }
    }
}

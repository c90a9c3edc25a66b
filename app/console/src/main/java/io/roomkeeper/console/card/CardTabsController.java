package io.roomkeeper.console.card;

import static io.roomkeeper.console.common.Texts.text;

import io.roomkeeper.console.chat.ChatRow;
import io.roomkeeper.console.common.ActWords;
import io.roomkeeper.console.common.Clip;
import io.roomkeeper.console.common.CommandKey;
import io.roomkeeper.console.common.Commands;
import io.roomkeeper.console.common.Confirmation;
import io.roomkeeper.console.common.PlainText;
import io.roomkeeper.console.common.Possible;
import io.roomkeeper.console.common.ProblemLine;
import io.roomkeeper.console.common.Times;
import io.roomkeeper.protocol.console.AuditLine;
import io.roomkeeper.protocol.console.NoteEntry;

import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;

import java.time.Instant;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Wires cardTabs.fxml: what the user wrote, what was done to them, and notes about them.
final class CardTabsController {
    private static final int MAX_NOTE = 1_000;

    /// Characters of a note in the question whether to remove it.
    private static final int MAX_ASKED = 120;

    private final CardViewModel model;
    private final Consumer<String> refused;
    private final Supplier<Commands> userCommands;
    private final Times times = Times.local();
    private final ActWords acts = new ActWords(times);
    private Subscription subscriptions = Subscription.EMPTY;

    @FXML private TabPane tabs;
    @FXML private Tab notesTab;
    @FXML private ListView<CardMessage> messages;
    @FXML private ListView<AuditLine> history;
    @FXML private ListView<NoteEntry> notes;
    @FXML private TextField note;
    @FXML private StackPane addSlot;
    @FXML private Button add;
    @FXML private ProblemLine noteProblem;

    /// `refused` hears why a key does nothing; `userCommands` makes those that act on the user.
    CardTabsController(
            CardViewModel model, Consumer<String> refused, Supplier<Commands> userCommands) {
        this.model = model;
        this.refused = refused;
        this.userCommands = userCommands;
    }

    @FXML
    private void initialize() {
        CardList<CardMessage> said = new CardList<>(messages, CardMessage::uid, this::line);
        CardList<AuditLine> acted = new CardList<>(history, AuditLine::number, this::line);
        CardList<NoteEntry> noted = new CardList<>(notes, NoteEntry::number, this::line);
        wireMessages(said);
        tabs.addEventFilter(MouseEvent.MOUSE_MOVED, _ -> model.aim());
        wireNotes(noted);
        note.textProperty().bindBidirectional(model.notes().wordsProperty());
        Possible.unless(model.notes().whyNotProperty(), add);
        Tooltip why = new Tooltip();
        why.textProperty().bind(model.notes().whyNotProperty());
        Tooltip.install(addSlot, why);
        noteProblem.appear(model.notes().problem());
        subscriptions =
                Subscription.combine(
                        model.messages().shownProperty().subscribe(said::show),
                        model.cardProperty()
                                .subscribe(card ->
                                        card.ifPresent(told -> {
                                            acted.show(told.acts());
                                            noted.show(told.notes());
                                        })));
    }

    private void wireMessages(CardList<CardMessage> said) {
        messages.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        said.onSelected(model.messages().selectedProperty()::set);
        Commands commands =
                userCommands
                        .get()
                        .bind(
                                CommandKey.RECALL,
                                model.messages().whyNotRecall(),
                                model.messages()::recall)
                        .bind(CommandKey.COPY_ROWS, () -> Clip.put(said.selectedText()));
        commands.listen(messages, CommandKey.Context.MESSAGES);
        commands.listen(messages);
        commands.contextMenu(
                messages,
                CommandKey.NOTE,
                CommandKey.RECALL,
                CommandKey.MUTE,
                CommandKey.UNMUTE,
                CommandKey.GLOBAL_MUTE,
                CommandKey.BAN,
                CommandKey.UNBAN,
                CommandKey.KICK,
                CommandKey.ALLOW,
                CommandKey.EXCEPT,
                CommandKey.COPY_USER,
                CommandKey.COPY_ROWS);
    }

    private void wireNotes(CardList<NoteEntry> noted) {
        noted.onSelected(
                selected -> model.notes().selectedProperty().set(selected.stream().findFirst()));
        Commands commands =
                new Commands(refused)
                        .bind(
                                CommandKey.REMOVE,
                                model.notes().whyNotRemoveProperty(),
                                this::askToRemove)
                        .bind(CommandKey.COPY_ROWS, () -> Clip.put(noted.selectedText()));
        commands.listen(notes);
        commands.contextMenu(notes, CommandKey.REMOVE, CommandKey.COPY_ROWS)
                .getItems()
                .getFirst()
                .setText(text("card.note.remove"));
    }

    private void askToRemove() {
        model.notes()
                .selectedProperty()
                .get()
                .ifPresent(chosen ->
                        Confirmation.ask(
                                notes.getScene().getWindow(),
                                text(
                                        "card.note.remove.ask",
                                        PlainText.line(chosen.text(), MAX_ASKED)),
                                text("card.note.remove"),
                                () -> model.notes().remove(chosen)));
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

    private String line(CardMessage message) {
        ChatRow.Said said = new ChatRow.Said(message.stored().message());
        String clock = times.clock(said.at());
        return message.state().isEmpty()
                ? text("card.line", clock, said.line())
                : text("card.message", clock, message.state(), said.line());
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
}

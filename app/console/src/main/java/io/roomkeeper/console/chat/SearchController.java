package io.roomkeeper.console.chat;

import static io.roomkeeper.console.common.Texts.text;

import io.roomkeeper.console.common.ActOrAsk;
import io.roomkeeper.console.common.Clip;
import io.roomkeeper.console.common.CommandKey;
import io.roomkeeper.console.common.Commands;
import io.roomkeeper.console.common.Confirmation;
import io.roomkeeper.console.common.Fxml;
import io.roomkeeper.console.common.LoadingBar;
import io.roomkeeper.console.common.ProblemLine;
import io.roomkeeper.console.common.Reasons;
import io.roomkeeper.console.common.SanctionDialog;
import io.roomkeeper.console.common.Shown;

import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/// Wires search.fxml to its view-model.
public final class SearchController {
    private final SearchViewModel model;
    private final FoundActs acts;
    private final Commands commands;

    @FXML private TextField words;
    @FXML private TextField author;
    @FXML private Button more;
    @FXML private Label summary;
    @FXML private ProblemLine problem;
    @FXML private LoadingBar progress;
    @FXML private ListView<ChatRow.Said> list;

    /// `card` shows the author's card, `refused` hears why a key does nothing.
    public SearchController(
            SearchViewModel model,
            BiConsumer<ChatRow.Said, CardWay> card,
            Consumer<String> refused) {
        this.model = model;
        acts = model.acts();
        commands = new Commands(refused);
        bindMessages(card);
        bindMembers();
    }

    private void bindMessages(BiConsumer<ChatRow.Said, CardWay> card) {
        FoundConditions can = acts.conditions();
        commands.bind(CommandKey.CARD, can.copy(), () -> card.accept(acts.last(), CardWay.WINDOW))
                .bind(CommandKey.NOTE, can.copy(), () -> card.accept(acts.last(), CardWay.NOTE))
                .bind(CommandKey.RECALL, can.recall(), this::recall)
                .bind(CommandKey.COPY_USER, can.copy(), () -> Clip.put(model.authorsText()))
                .bind(CommandKey.COPY_ROWS, can.copy(), () -> Clip.put(model.selectedText()))
                .bind(CommandKey.FILTER, this::focus);
    }

    private void bindMembers() {
        FoundConditions can = acts.conditions();
        for (CommandKey preset : CommandKey.MUTE_PRESETS) {
            commands.bind(preset, can.many(), () -> acts.mute(preset.minutes(), this::dialog));
        }
        commands.bind(CommandKey.UNMUTE, can.many(), () -> acts.unmute(this::dialog))
                .bind(CommandKey.UNBAN, can.many(), () -> acts.unban(this::dialog))
                .bind(CommandKey.KICK, can.many(), () -> acts.kick(this::dialog))
                .bind(CommandKey.ALLOW, can.many(), () -> acts.toggleAllowed(this::dialog))
                .bind(CommandKey.EXCEPT, can.many(), () -> acts.toggleExcepted(this::dialog))
                .bind(CommandKey.MUTE, can.inOneRoom(), () -> dialog().mute(acts.authors()))
                .bind(CommandKey.BAN, can.inOneRoom(), () -> dialog().ban(acts.authors()))
                .bind(
                        CommandKey.GLOBAL_MUTE,
                        can.members(),
                        () ->
                                new SanctionDialog(
                                                list.getScene().getWindow(),
                                                acts.session(),
                                                acts.acts())
                                        .muteEverywhere(acts.authors(), ""));
    }

    /// What can be done to the selected messages.
    public Commands commands() {
        return commands;
    }

    private SanctionDialog dialog() {
        return new SanctionDialog(
                list.getScene().getWindow(), acts.session(), acts.acts(), acts.room());
    }

    public Parent load() {
        return Fxml.SEARCH.load(
                this, new InspectorController(model.selection(), model.failure(), commands));
    }

    @FXML
    private void initialize() {
        words.textProperty().bindBidirectional(model.wordsProperty());
        author.textProperty().bindBidirectional(model.authorProperty());
        summary.textProperty().bind(model.summaryProperty());
        problem.appear(model.problem());
        progress.show(model.loading());
        Commands.explain(
                more, Reasons.noMore(model.busyProperty(), model.moreProperty()), more.getText());
        list.setItems(model.found());
        list.setCellFactory(_ -> new FoundCell(model));
        list.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        list.getSelectionModel()
                .getSelectedItems()
                .addListener((ListChangeListener<ChatRow.Said>) _ -> selectionChanged());
        Shown.on(list).subscribe(this::showAgain);
        commands.listen(list);
        commands.listen(list, CommandKey.Context.MESSAGES);
        MessageMenu.over(list, commands);
        List.of(words, author)
                .forEach(field -> field.addEventHandler(KeyEvent.KEY_PRESSED, this::leaveField));
    }

    /// Puts the focus where it is written what is looked for.
    public void focus() {
        words.requestFocus();
        words.selectAll();
    }

    /// Down leads from what is looked for to what was found, as in other lists.
    private void leaveField(KeyEvent event) {
        if (event.getCode() == KeyCode.DOWN && !model.found().isEmpty()) {
            list.requestFocus();
            list.getSelectionModel().clearAndSelect(0);
            event.consume();
        }
    }

    private void selectionChanged() {
        if (list.getScene() != null) {
            model.selection().set(selected());
        }
    }

    /// Another list may have shown the search before.
    private void showAgain(boolean shown) {
        if (shown) {
            List<ChatRow> chosen = model.selection().rowsProperty().get();
            list.getSelectionModel().clearSelection();
            list.getItems().stream()
                    .filter(chosen::contains)
                    .forEach(list.getSelectionModel()::select);
        }
    }

    private List<ChatRow> selected() {
        return list.getSelectionModel().getSelectedItems().stream()
                .filter(Objects::nonNull)
                .map(ChatRow.class::cast)
                .toList();
    }

    private void recall() {
        int messages = acts.toRecall();
        if (messages > ActOrAsk.ASK_ABOVE) {
            Confirmation.ask(
                    list.getScene().getWindow(),
                    text("chat.recall.ask", messages),
                    text("chat.recall.act", messages),
                    acts::recall);
        } else {
            acts.recall();
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
}

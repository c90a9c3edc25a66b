package io.roomkeeper.console.common;

import static io.roomkeeper.console.common.Texts.text;

import io.roomkeeper.protocol.UserId;

import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import javafx.util.Duration;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Wires sanction.fxml to its view-model.
final class SanctionController {
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("danger");
    private static final int NAMES = 12;
    private static final KeyCombination ACT =
            new KeyCodeCombination(KeyCode.ENTER, KeyCombination.SHORTCUT_DOWN);

    private final SanctionViewModel model;
    private final Timeline ticks;
    private Optional<Node> focused = Optional.empty();

    @FXML private VBox root;
    @FXML private Label title;
    @FXML private Label users;
    @FXML private VBox idRow;
    @FXML private Label idsLabel;
    @FXML private TextField ids;
    @FXML private VBox termRow;
    @FXML private HBox presets;
    @FXML private Label termLabel;
    @FXML private TextField term;
    @FXML private Label outcome;
    @FXML private VBox reasonRow;
    @FXML private Label reasonLabel;
    @FXML private ComboBox<String> reason;
    @FXML private Label reasonCount;
    @FXML private VBox more;
    @FXML private HBox recallRow;
    @FXML private CheckBox recall;
    @FXML private TextField recallCount;
    @FXML private Label recallRest;
    @FXML private CheckBox everywhere;
    @FXML private HBox exceptionRow;
    @FXML private Label exception;
    @FXML private Button endException;
    @FXML private HBox progressRow;
    @FXML private ProgressBar progress;
    @FXML private Label progressText;
    @FXML private ProblemLine problemLine;
    @FXML private ListView<UserProblem> failures;
    @FXML private Button cancel;
    @FXML private StackPane actSlot;
    @FXML private Button act;

    SanctionController(SanctionViewModel model) {
        this.model = model;
        ticks = new Timeline(new KeyFrame(Duration.seconds(1), _ -> model.tick()));
    }

    @FXML
    private void initialize() {
        idsLabel.setLabelFor(ids);
        termLabel.setLabelFor(term);
        reasonLabel.setLabelFor(reason);
        showUsers();
        showTerm();
        showReason();
        showMore();
        showException();
        showButtons();
        showProgress();
        model.busyProperty().subscribe((_, busy) -> showBusy(busy));
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        model.doneProperty()
                .subscribe(done -> {
                    if (done) {
                        root.getScene().getWindow().hide();
                    }
                });
        ticks.setCycleCount(Animation.INDEFINITE);
        ticks.play();
    }

    /// Puts the focus on the button that does no harm, or on the field that must be filled in.
    void focusSafe() {
        (model.form().byId() ? ids : cancel).requestFocus();
    }

    /// Ends what runs by itself; called when the dialog is closed.
    void close() {
        ticks.stop();
        model.stop();
    }

    private void showUsers() {
        SanctionForm form = model.form();
        form.usersProperty()
                .subscribe(who -> {
                    showTitle();
                    users.setText(names(who));
                });
        form.everywhereProperty().subscribe(_ -> showTitle());
        show(users, !form.byId() && form.usersProperty().get().size() > 1);
        show(idRow, form.byId());
        ids.textProperty().bindBidirectional(form.idsProperty());
    }

    private void showTitle() {
        SanctionForm form = model.form();
        title.setText(form.kind().title(form.usersProperty().get(), form.room()));
        act.setText(model.button());
    }

    private void showTerm() {
        TermPresets buttons = new TermPresets(presets, model.form()::choose);
        SanctionForm form = model.form();
        term.textProperty().bindBidirectional(form.termProperty());
        form.termProperty()
                .subscribe(_ -> {
                    buttons.show(form.minutes());
                    boolean wrong = !form.termProblem().isEmpty();
                    term.pseudoClassStateChanged(WRONG, wrong);
                    outcome.pseudoClassStateChanged(WRONG, wrong);
                });
        outcome.textProperty().bind(model.outcome());
        show(termRow, form.kind().termed());
    }

    private void showReason() {
        new ReasonBox(reason, model.reasons()).wire();
        model.form()
                .reasonProperty()
                .subscribe(_ -> {
                    reasonCount.setText(model.reasonCount());
                    reasonCount.pseudoClassStateChanged(
                            WRONG, !model.form().reasonProblem().isEmpty());
                });
    }

    private void showMore() {
        SanctionForm form = model.form();
        boolean all = form.kind() == SanctionKind.BAN;
        recall.setText(text(all ? "sanction.recallAll" : "sanction.recall"));
        recall.selectedProperty().bindBidirectional(form.recallProperty());
        recallCount.textProperty().bindBidirectional(form.recallCountProperty());
        recallCount.disableProperty().bind(recall.selectedProperty().not());
        form.recallCountProperty().subscribe(_ -> showCount());
        form.recallProperty().subscribe(_ -> showCount());
        everywhere.selectedProperty().bindBidirectional(form.everywhereProperty());
        show(recallCount, !all);
        show(recallRest, !all);
        show(recallRow, form.mayRecall());
        show(everywhere, form.mayBeEverywhere());
        show(more, form.mayRecall());
    }

    private void showCount() {
        recallCount.pseudoClassStateChanged(WRONG, !model.form().recallProblem().isEmpty());
    }

    private void showException() {
        exception.textProperty().bind(model.exception());
        model.exception().subscribe(sentence -> show(exceptionRow, !sentence.isEmpty()));
        Possible.unless(model.whyNot(), endException);
    }

    private void showButtons() {
        if (model.form().kind().dangerous()) {
            act.getStyleClass().add("danger-act");
        }
        Possible.unless(model.whyNot(), act);
        Tooltip why = new Tooltip();
        why.textProperty().bind(model.whyNot());
        model.whyNot()
                .subscribe(text -> {
                    if (text.isEmpty()) {
                        Tooltip.uninstall(actSlot, why);
                    } else {
                        Tooltip.install(actSlot, why);
                    }
                });
    }

    /// Nothing is changed while it is done; the focus is on no button meanwhile, for a key held
    /// down would press it.
    private void showBusy(boolean busy) {
        if (busy) {
            focused = Optional.ofNullable(root.getScene().getFocusOwner());
            root.requestFocus();
        }
        for (Node row : List.of(idRow, termRow, reasonRow, more)) {
            row.setDisable(busy);
        }
        if (!busy) {
            focused.ifPresent(Node::requestFocus);
        }
    }

    private void showProgress() {
        model.progressProperty()
                .subscribe(text -> {
                    progressText.setText(text);
                    progress.setProgress(model.part());
                    show(progressRow, !text.isEmpty());
                    cancel.setText(text.isEmpty() ? text("dialog.cancel") : text("sanction.stop"));
                });
        problemLine.show(model.problem());
        model.problem()
                .textProperty()
                .subscribe(sentence -> show(problemLine, !sentence.isEmpty()));
        failures.setItems(model.failures());
        failures.setCellFactory(_ -> new UserProblemCell());
        model.failures()
                .subscribe(() -> {
                    act.setText(model.button());
                    show(failures, !model.failures().isEmpty());
                });
        show(failures, false);
    }

    private void pressed(KeyEvent event) {
        KeyCode code = PlainKeys.plain(event).getCode();
        boolean typing = Stream.of(ids, term, reason, recallCount).anyMatch(Node::isFocused);
        if (ACT.match(event)) {
            model.act();
        } else if (code == KeyCode.ENTER && cancel.isFocused()) {
            cancel();
        } else if (!typing && code.isDigitKey() && !model.busyProperty().get()) {
            model.choosePreset(Integer.parseInt(code.getChar()));
        } else {
            return;
        }
        event.consume();
    }

    private static String names(List<UserId> who) {
        String names =
                who.stream().limit(NAMES).map(UserId::value).collect(Collectors.joining(", "));
        return who.size() <= NAMES ? names : text("sanction.andMore", names, who.size() - NAMES);
    }

    @FXML
    private void act() {
        model.act();
    }

    @FXML
    private void endException() {
        model.endExceptionsAndAct();
    }

    @FXML
    private void cancel() {
        if (model.progressProperty().get().isEmpty()) {
            root.getScene().getWindow().hide();
        } else {
            model.stop();
        }
    }

    private void show(Node node, boolean shown) {
        Shown.set(node, shown);
        if (root.getScene() != null && root.getScene().getWindow() instanceof Stage dialog) {
            dialog.sizeToScene();
        }
    }
}

package io.roomkeeper.console.shell;

import static io.roomkeeper.console.common.Texts.text;

import io.roomkeeper.console.common.CommandKey;
import io.roomkeeper.console.common.Commands;
import io.roomkeeper.console.common.Focus;
import io.roomkeeper.console.common.Preferences;
import io.roomkeeper.console.common.Shown;
import io.roomkeeper.console.common.StatusNote;

import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

import java.util.Optional;
import java.util.stream.Stream;

/// Wires statusBar.fxml: what the last act came to, how the connection is, how much goes on.
final class StatusBarController {
    private static final PseudoClass DONE = PseudoClass.getPseudoClass("done");
    private static final PseudoClass FAILED = PseudoClass.getPseudoClass("failed");

    private final ShellViewModel model;
    private final Commands commands;
    private Subscription subscriptions = Subscription.EMPTY;
    private Subscription shown = Subscription.EMPTY;

    @FXML private VBox root;
    @FXML private HBox lost;
    @FXML private Label lostText;
    @FXML private Button tryNow;
    @FXML private HBox back;
    @FXML private Label backText;
    @FXML private Button loadMissed;
    @FXML private Button dismiss;
    @FXML private StatusNote note;
    @FXML private HBox undoStrip;
    @FXML private Label undoText;
    @FXML private Button undo;
    @FXML private Hyperlink discarded;
    @FXML private Label figures;
    @FXML private Label place;
    @FXML private FontIcon placeGlyph;

    /// `commands` are the window's.
    StatusBarController(ShellViewModel model, Commands commands) {
        this.model = model;
        this.commands = commands;
    }

    @FXML
    private void initialize() {
        undo.setText(text("shell.undo", 0));
        commands.wire(undo, CommandKey.UNDO);
        model.translate();
        lostText.textProperty().bind(model.outage());
        place.textProperty().bind(model.place());
        figures.setTooltip(new Tooltip());
        figures.getTooltip().textProperty().bind(figures.textProperty());
        subscriptions =
                Subscription.combine(
                        model.workspaceProperty().subscribe(this::follow),
                        model.outage().subscribe(why -> Shown.set(lost, !why.isEmpty())),
                        model.reachProperty().subscribe(this::showReach),
                        note.show(model.status()));
    }

    /// The bar, while there is something in it that takes the focus.
    Optional<Pane> pane() {
        return Stream.of(tryNow, loadMissed, dismiss, note.details(), undo, discarded)
                .filter(Focus::canTake)
                .findFirst()
                .map(first -> new Pane(() -> Focus.isIn(root), first::requestFocus));
    }

    /// Ends what follows the view-model; called when another takes its place.
    void close() {
        subscriptions.unsubscribe();
        shown.unsubscribe();
    }

    private void follow(Optional<Workspace> workspace) {
        shown.unsubscribe();
        Shown.set(undoStrip, false);
        note.showSentence(true);
        Shown.set(back, false);
        Shown.set(discarded, false);
        figures.setText("");
        shown = workspace.map(this::followed).orElse(Subscription.EMPTY);
    }

    private Subscription followed(Workspace workspace) {
        Comeback comeback = workspace.tabs().comeback();
        Traffic traffic = workspace.traffic();
        return Subscription.combine(
                workspace.undo().offerProperty().subscribe(_ -> showUndo(workspace)),
                workspace.undo().leftProperty().subscribe(_ -> showUndo(workspace)),
                model.status().textProperty().subscribe(_ -> showUndo(workspace)),
                Preferences.get().undoStripProperty().subscribe(_ -> showUndo(workspace)),
                comeback.sentenceProperty().subscribe(said -> show(back, backText, said)),
                comeback.loadableProperty().subscribe(some -> Shown.set(loadMissed, some)),
                traffic.figuresProperty().subscribe(figures::setText),
                traffic.discardedProperty()
                        .subscribe(said -> {
                            discarded.setText(said);
                            discarded.setAccessibleText(said + ". " + text("shell.discarded.what"));
                            Shown.set(discarded, !said.isEmpty());
                        }));
    }

    /// What was done is not said twice, but whatever is said since is.
    private void showUndo(Workspace workspace) {
        String offer = workspace.undo().offerProperty().get();
        boolean offered = !offer.isEmpty() && Preferences.get().undoStripProperty().get();
        Shown.set(undoStrip, offered);
        note.showSentence(!offered || !offer.equals(model.status().textProperty().get()));
        undoText.setText(offer);
        undo.setText(text("shell.undo", workspace.undo().leftProperty().get()));
    }

    private void showReach(ShellViewModel.Reach reach) {
        placeGlyph.setIconCode(
                switch (reach) {
                    case CONNECTED -> Feather.CHECK_CIRCLE;
                    case STARTING -> Feather.LOADER;
                    case NONE, LOST -> Feather.ALERT_CIRCLE;
                });
        place.pseudoClassStateChanged(DONE, reach == ShellViewModel.Reach.CONNECTED);
        place.pseudoClassStateChanged(FAILED, reach == ShellViewModel.Reach.LOST);
    }

    /// Which messages are discarded first is set with the message types.
    @FXML
    private void showRules() {
        model.workspaceProperty().get().ifPresent(Workspace::showTypes);
    }

    @FXML
    private void loadMissed() {
        comeback().ifPresent(Comeback::load);
    }

    @FXML
    private void dismissBack() {
        comeback().ifPresent(Comeback::dismiss);
    }

    private Optional<Comeback> comeback() {
        return model.workspaceProperty().get().map(Workspace::tabs).map(Tabs::comeback);
    }

    @FXML
    private void tryNow() {
        model.tryNow();
    }

    private static void show(HBox banner, Label label, String words) {
        label.setText(words);
        Shown.set(banner, !words.isEmpty());
    }
}

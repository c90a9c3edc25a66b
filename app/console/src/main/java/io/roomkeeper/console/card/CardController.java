package io.roomkeeper.console.card;

import static io.roomkeeper.console.common.Texts.text;

import io.roomkeeper.console.common.Clip;
import io.roomkeeper.console.common.CommandKey;
import io.roomkeeper.console.common.Commands;
import io.roomkeeper.console.common.Fxml;
import io.roomkeeper.console.common.LoadingBar;
import io.roomkeeper.console.common.ProblemLine;
import io.roomkeeper.console.common.SanctionDialog;
import io.roomkeeper.console.common.Shown;
import io.roomkeeper.console.common.TermText;
import io.roomkeeper.console.common.Times;
import io.roomkeeper.protocol.UserId;
import io.roomkeeper.protocol.console.UserCard;

import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import javafx.util.Subscription;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Wires card.fxml to its view-model: who it is, how they stand, and what can be done.
public final class CardController {
    private static final int EXCEPTION_MINUTES = 10;

    private final CardViewModel model;
    private final Commands commands;
    private final CardTabsController tabs;
    private final Runnable close;
    private final CardFacts facts = new CardFacts(Times.local());
    private final Timeline seconds =
            new Timeline(new KeyFrame(Duration.seconds(1), _ -> showTimes()));
    private Subscription subscriptions = Subscription.EMPTY;

    @FXML private VBox root;
    @FXML private Label id;
    @FXML private VBox factLines;
    @FXML private VBox standing;
    @FXML private HBox warning;
    @FXML private Label warningText;
    @FXML private LoadingBar loading;
    @FXML private ProblemLine problem;
    @FXML private FlowPane presets;
    @FXML private Button mute;
    @FXML private Button unmute;
    @FXML private Button ban;
    @FXML private Button unban;
    @FXML private Button kick;
    @FXML private Button allow;
    @FXML private Button except;

    /// `refused` hears why a key does nothing; `close` takes the card away.
    public CardController(CardViewModel model, Consumer<String> refused, Runnable close) {
        this.model = model;
        this.close = close;
        tabs = new CardTabsController(model, refused, () -> commands(refused));
        commands = commands(refused);
    }

    public Parent load() {
        return Fxml.CARD.load(this, tabs);
    }

    /// Ends what follows the view-model; called when the card goes away.
    public void dispose() {
        seconds.stop();
        subscriptions.unsubscribe();
        tabs.dispose();
    }

    private Commands commands(Consumer<String> refused) {
        Commands all = new Commands(refused);
        CommandKey.MUTE_PRESETS.forEach(
                preset -> all.bind(preset, model.anyAct(), () -> model.mute(preset.minutes())));
        return all.bind(CommandKey.MUTE, model.anyAct(), () -> dialog().mute(user()))
                .bind(CommandKey.UNMUTE, model.unmuteObstacle(), model::unmute)
                .bind(CommandKey.BAN, model.anyAct(), () -> dialog().ban(user()))
                .bind(CommandKey.UNBAN, model.unbanObstacle(), model::unban)
                .bind(CommandKey.KICK, model.anyAct(), model::kick)
                .bind(CommandKey.ALLOW, model.anyAct(), model::toggleAllowed)
                .bind(CommandKey.EXCEPT, model.anyAct(), model::toggleExcepted)
                .bind(
                        CommandKey.GLOBAL_MUTE,
                        model.anyAct(),
                        () -> dialog().muteEverywhere(user(), ""))
                .bind(CommandKey.COPY_USER, () -> Clip.put(model.user().value()))
                .bind(CommandKey.NOTE, tabs::focusNote);
    }

    @FXML
    private void initialize() {
        id.setText(model.user().value());
        for (CommandKey preset : CommandKey.MUTE_PRESETS) {
            Button button = new Button(TermText.write(preset.minutes()));
            button.getStyleClass().add("small");
            button.setAccessibleText(preset.label());
            presets.getChildren().add(new StackPane(button));
            commands.wire(button, preset);
        }
        commands.wire(mute, CommandKey.MUTE);
        commands.wire(unmute, CommandKey.UNMUTE);
        commands.wire(ban, CommandKey.BAN);
        commands.wire(unban, CommandKey.UNBAN);
        commands.wire(kick, CommandKey.KICK);
        commands.wire(allow, CommandKey.ALLOW);
        commands.wire(except, CommandKey.EXCEPT);
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        problem.appear(model.problem());
        loading.show(model.loading());
        subscriptions = model.cardProperty().subscribe(this::show);
        seconds.setCycleCount(Animation.INDEFINITE);
        seconds.play();
    }

    /// Puts the focus where notes are written.
    public void focusNote() {
        tabs.focusNote();
    }

    /// Puts the focus into the card.
    public void focus() {
        mute.requestFocus();
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            close.run();
            event.consume();
        } else if (!tabs.typing()) {
            commands.press(event, CommandKey.Context.LIST);
        }
    }

    private void show(Optional<UserCard> card) {
        card.ifPresent(told -> {
            allow.setText(text(told.allowed() ? "card.allow.off" : "card.allow.on"));
            except.setText(text(told.excepted() ? "card.except.off" : "card.except.on"));
            warningText.setText(text("card.exceptionBeats", model.user().value()));
            Shown.set(warning, told.excepted());
            showTimes();
        });
    }

    /// Times go on; called once a second.
    private void showTimes() {
        model.cardProperty()
                .get()
                .ifPresent(told -> {
                    Instant now = model.session().clock().instant();
                    fill(factLines, facts.lines(told, now));
                    fill(standing, facts.standing(told, now));
                    Shown.set(standing, !standing.getChildren().isEmpty());
                });
    }

    /// Labels are kept, so that what is read out is not begun anew each second.
    private static void fill(VBox box, List<String> lines) {
        while (box.getChildren().size() > lines.size()) {
            box.getChildren().removeLast();
        }
        for (int i = 0; i < lines.size(); i++) {
            if (i == box.getChildren().size()) {
                Label line = new Label();
                line.setWrapText(true);
                line.setMinHeight(Region.USE_PREF_SIZE);
                box.getChildren().add(line);
            }
            ((Label) box.getChildren().get(i)).setText(lines.get(i));
        }
    }

    private SanctionDialog dialog() {
        return new SanctionDialog(
                root.getScene().getWindow(), model.session(), model.acts(), model.room());
    }

    private List<UserId> user() {
        return List.of(model.user());
    }

    @FXML
    private void endExceptionAndMute() {
        model.endExceptionAndMute(EXCEPTION_MINUTES);
    }

    @FXML
    private void close() {
        close.run();
    }
}

package io.roomkeeper.console.card;

import static io.roomkeeper.console.common.Texts.text;

import io.roomkeeper.console.common.CommandKey;
import io.roomkeeper.console.common.Commands;
import io.roomkeeper.console.common.UndoViewModel;
import io.roomkeeper.console.common.Views;
import io.roomkeeper.console.common.WindowPlace;

import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.util.Duration;
import javafx.util.Subscription;

import java.util.Optional;
import java.util.function.Consumer;

/// A user card in a small window of its own; there may be several.
public final class CardWindow {
    private static final double WIDTH = 340;
    private static final double HEIGHT = 620;

    private final CardViewModel card;
    private final Consumer<String> refused;
    private final Commands commands;
    private final Stage stage = new Stage();
    private Optional<CardController> shown = Optional.empty();

    private CardWindow(CardViewModel card, UndoViewModel undo, Consumer<String> refused) {
        this.card = card;
        this.refused = refused;
        commands = new Commands(refused).bind(CommandKey.UNDO, undo.whyNot(), undo::undo);
    }

    /// Opens over `owner`; window and card end together. `undo` takes back the last act, `refused`
    /// is told why a command is not possible.
    public static CardController show(
            Window owner, CardViewModel card, UndoViewModel undo, Consumer<String> refused) {
        return new CardWindow(card, undo, refused).show(owner);
    }

    private CardController show(Window owner) {
        stage.initOwner(owner);
        WindowPlace.over(owner, stage);
        stage.setWidth(WIDTH);
        stage.setHeight(HEIGHT);
        Timeline seconds = new Timeline(new KeyFrame(Duration.seconds(1), _ -> card.tick()));
        seconds.setCycleCount(Animation.INDEFINITE);
        seconds.play();
        Subscription kept =
                Subscription.combine(
                        Views.keep(stage, this::title, this::screen),
                        card.closedProperty()
                                .subscribe(closed -> {
                                    if (closed) {
                                        stage.hide();
                                    }
                                }));
        stage.setOnHidden(_ -> {
            seconds.stop();
            kept.unsubscribe();
            shown.ifPresent(CardController::dispose);
            card.close();
        });
        stage.show();
        CardController controller = shown.orElseThrow();
        controller.focus();
        return controller;
    }

    private String title() {
        return text("card.title", card.user().value(), card.room().value());
    }

    private Parent screen() {
        shown.ifPresent(CardController::dispose);
        CardController controller = new CardController(card, refused, stage::hide);
        shown = Optional.of(controller);
        Parent content = controller.load();
        VBox.setVgrow(content, Priority.ALWAYS);
        VBox root = new VBox(content);
        if (card.session().server().demo()) {
            Label demo = new Label(text("shell.demo"));
            demo.setWrapText(true);
            demo.setMaxWidth(Double.MAX_VALUE);
            demo.getStyleClass().addAll("banner", "demo");
            root.getChildren().addFirst(demo);
        }
        commands.listen(root, CommandKey.Context.ANYWHERE);
        return root;
    }
}

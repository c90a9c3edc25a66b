package io.roomkeeper.console.card;

import static io.roomkeeper.console.common.Texts.text;

import io.roomkeeper.console.common.Look;
import io.roomkeeper.console.common.WindowPlace;

import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.scene.Scene;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.util.Duration;

import java.util.function.Consumer;

/// A user card in a small window of its own; there may be several.
public final class CardWindow {
    private static final double WIDTH = 340;
    private static final double HEIGHT = 620;

    private CardWindow() {}

    /// Opens over `owner`; the card ends with its window. `refused` is told why a command is not
    /// possible.
    public static CardController show(Window owner, CardViewModel card, Consumer<String> refused) {
        Stage stage = new Stage();
        stage.initOwner(owner);
        WindowPlace.over(owner, stage);
        stage.setTitle(text("card.title", card.user().value(), card.room().value()));
        CardController controller = new CardController(card, refused, stage::hide);
        Scene scene = new Scene(controller.load(), WIDTH, HEIGHT);
        Look.dress(scene);
        stage.setScene(scene);
        Timeline seconds = new Timeline(new KeyFrame(Duration.seconds(1), _ -> card.tick()));
        seconds.setCycleCount(Animation.INDEFINITE);
        seconds.play();
        stage.setOnHidden(_ -> {
            seconds.stop();
            controller.dispose();
            card.close();
        });
        stage.show();
        controller.focus();
        return controller;
    }
}

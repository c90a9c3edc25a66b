package io.roomkeeper.console.management;

import static io.roomkeeper.console.common.Texts.text;

import io.roomkeeper.console.common.CommandKey;
import io.roomkeeper.console.common.ConsoleSession;
import io.roomkeeper.console.common.Fxml;
import io.roomkeeper.console.common.ModerationActs;
import io.roomkeeper.console.common.UndoViewModel;
import io.roomkeeper.console.common.Views;
import io.roomkeeper.console.common.WindowPlace;
import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.console.RoomSummary;

import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.util.Duration;
import javafx.util.Subscription;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// The Chatroom Management windows of one connection, at most one for each room.
public final class ManagementWindows {
    private static final double WIDTH = 960;
    private static final double HEIGHT = 640;
    private static final double MIN_WIDTH = 880;
    private static final double MIN_HEIGHT = 560;

    /// Under which the place of the window closed last is kept: the next one opens there.
    private static final String PLACE = "management.place";

    /// Pixels between two that are open.
    private static final double OFFSET = 48;

    private final ConsoleSession session;

    private final ModerationActs acts;
    private final UndoViewModel undo;
    private final Runnable showTypes;
    private final Consumer<CommandKey> main;
    private final Map<RoomId, Stage> open = new HashMap<>();

    /// `showTypes` shows the lists of message types of all rooms, and `main` does a command, both
    /// in the main window.
    public ManagementWindows(
            ConsoleSession session,
            ModerationActs acts,
            UndoViewModel undo,
            Runnable showTypes,
            Consumer<CommandKey> main) {
        this.session = session;
        this.acts = acts;
        this.undo = undo;
        this.showTypes = showTypes;
        this.main = main;
    }

    /// Opens the window of a room, of which `room` was told last, beside `owner`, or brings the one
    /// it has to the front.
    public void show(Window owner, RoomSummary room) {
        Stage stage = open.computeIfAbsent(room.chatroomId(), _ -> open(owner, room));
        stage.setIconified(false);
        stage.toFront();
        stage.requestFocus();
    }

    /// Closes all of them.
    public void closeAll() {
        List.copyOf(open.values()).forEach(Stage::hide);
    }

    private Stage open(Window owner, RoomSummary known) {
        RoomId room = known.chatroomId();
        ManagementViewModel model =
                new ManagementViewModel(room, Optional.of(known), session, acts);
        Timeline ticks = new Timeline(new KeyFrame(Duration.seconds(1), _ -> model.tick()));
        ticks.setCycleCount(Animation.INDEFINITE);
        ticks.play();
        Stage stage = new Stage();
        Subscription kept =
                Views.keep(
                        stage,
                        () -> text("management.title", room.value()),
                        () -> screen(model, owner));
        stage.setWidth(WIDTH);
        stage.setHeight(HEIGHT);
        stage.setMinWidth(MIN_WIDTH);
        stage.setMinHeight(MIN_HEIGHT);
        WindowPlace.recall(stage, PLACE);
        stage.setX(stage.getX() + OFFSET * open.size());
        stage.setY(stage.getY() + OFFSET * open.size());
        WindowPlace.over(owner, stage);
        stage.setOnHiding(_ -> WindowPlace.keep(stage, PLACE));
        stage.setOnHidden(_ -> {
            open.remove(room);
            kept.unsubscribe();
            ticks.stop();
            model.close();
        });
        stage.show();
        return stage;
    }

    private Parent screen(ManagementViewModel model, Window owner) {
        ManagementController controller =
                new ManagementController(
                        model,
                        undo,
                        () -> inMain(owner, showTypes),
                        command -> inMain(owner, () -> main.accept(command)));
        Parent root = Fxml.MANAGEMENT.load(controller);
        // the focus goes only to what is shown
        Platform.runLater(controller::focusNext);
        return root;
    }

    private static void inMain(Window owner, Runnable act) {
        if (owner instanceof Stage stage) {
            stage.toFront();
        }
        act.run();
    }
}

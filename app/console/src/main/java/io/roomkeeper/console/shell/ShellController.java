package io.roomkeeper.console.shell;

import static io.roomkeeper.console.common.Texts.text;

import io.roomkeeper.console.backup.BackupDialog;
import io.roomkeeper.console.common.CommandKey;
import io.roomkeeper.console.common.Commands;
import io.roomkeeper.console.common.DialogStage;
import io.roomkeeper.console.common.Fxml;
import io.roomkeeper.console.common.OneWindow;
import io.roomkeeper.console.common.Shown;
import io.roomkeeper.console.connection.ConnectDialog;
import io.roomkeeper.console.connection.ConnectingController;
import io.roomkeeper.console.connection.StopDialog;
import io.roomkeeper.console.preferences.PreferencesWindow;
import io.roomkeeper.console.rooms.RoomItem;
import io.roomkeeper.console.rooms.RoomListController;

import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.MenuBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.util.Subscription;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Wires shell.fxml: menus, banners, status bar, and the workspace or what stands in for it.
final class ShellController implements Screens {
    private final ShellViewModel model;
    private final Management management;
    private final ShellCommands commands;
    private final Commands windowCommands;
    private final StatusBarController statusBar;
    private final Rail buttons = new Rail();
    private Optional<WorkspaceController> workspace = Optional.empty();
    private Optional<Desk> desk = Optional.empty();
    private Subscription subscription = Subscription.EMPTY;
    private Subscription screens = Subscription.EMPTY;

    @FXML private MenuBar menus;
    @FXML private VBox rail;
    @FXML private HBox demo;
    @FXML private StackPane content;

    ShellController(ShellViewModel model, Management management) {
        this.model = model;
        this.management = management;
        commands = new ShellCommands(model, this);
        windowCommands = commands.forWindow();
        management.use(windowCommands);
        statusBar = new StatusBarController(model, windowCommands);
    }

    @FXML
    private void initialize() {
        menus.getMenus().setAll(new Menus(windowCommands, model.currentChat()).all());
        buttons.fill(rail, windowCommands);
        subscription = model.workspaceProperty().subscribe(this::showWorkspace);
    }

    Parent load() {
        return Fxml.SHELL.load(this, statusBar);
    }

    /// Ends what follows the view-model; called when another takes its place.
    void close() {
        subscription.unsubscribe();
        statusBar.close();
        commands.close();
        screens.unsubscribe();
        workspace.ifPresent(WorkspaceController::close);
    }

    /// Makes the window's keys act in all of `root`.
    void listen(Node root) {
        windowCommands.listen(root, CommandKey.Context.ANYWHERE);
        windowCommands.listenForHelp(root);
    }

    @Override
    public Window window() {
        return menus.getScene().getWindow();
    }

    @Override
    public void connect(ConnectDialog.First first) {
        ConnectDialog.show(window(), model.connection(), first);
    }

    @Override
    public void backUp() {
        model.workspaceProperty()
                .get()
                .map(Workspace::session)
                .ifPresent(session ->
                        BackupDialog.choose(window(), session)
                                .ifPresent(file -> BackupDialog.show(window(), session, file)));
    }

    @Override
    public void goToRoom() {
        model.workspaceProperty().get().ifPresent(w -> w.placeProperty().set(Place.ROOMS));
        workspace.ifPresent(WorkspaceController::focusFilter);
    }

    @Override
    public void manage(RoomItem room) {
        management.show(window(), room.summaryProperty().get());
    }

    @Override
    public void enter() {
        desk.ifPresent(Desk::enter);
    }

    @Override
    public void focusPane(int step) {
        desk.ifPresent(shown -> {
            List<Pane> panes = new ArrayList<>(List.of(buttons.pane()));
            panes.addAll(shown.panes());
            statusBar.pane().ifPresent(panes::add);
            Pane.turn(panes, step);
        });
    }

    @Override
    public void preferences() {
        PreferencesWindow.show(window());
    }

    @Override
    public void shortcuts() {
        beside(
                "shortcuts.title",
                _ ->
                        Fxml.SHORTCUTS.load(
                                new ShortcutsController(
                                        () -> PreferencesWindow.showKeys(window()))));
    }

    @Override
    public void about() {
        String version =
                model.workspaceProperty()
                        .get()
                        .map(shown -> shown.session().server().version())
                        .orElse(text("about.noServer"));
        beside(
                "about.windowTitle",
                stage -> Fxml.ABOUT.load(new AboutController(version, stage::hide)));
    }

    private void beside(String title, Function<Stage, Parent> content) {
        OneWindow.show(title, () -> DialogStage.beside(window(), title, content));
    }

    @Override
    public void quit() {
        window().hide();
    }

    private void showWorkspace(Optional<Workspace> shown) {
        screens.unsubscribe();
        screens = Subscription.EMPTY;
        desk = Optional.empty();
        workspace.ifPresent(WorkspaceController::close);
        workspace =
                shown.map(w ->
                        new WorkspaceController(
                                w,
                                commands,
                                new RoomListController(w.rooms(), commands.forRoomList()),
                                model.status()::say));
        shown.ifPresentOrElse(this::showScreens, this::showConnecting);
        Shown.set(rail, shown.isPresent());
        Shown.set(demo, model.demo());
    }

    private void showScreens(Workspace shown) {
        Desk made = new Desk(shown, content, workspace.orElseThrow(), commands, windowCommands);
        desk = Optional.of(made);
        screens =
                Subscription.combine(
                        shown.placeProperty()
                                .subscribe(now -> {
                                    made.show(now);
                                    buttons.show(now);
                                }),
                        shown.audit()
                                .unseenProperty()
                                .subscribe(unseen -> buttons.count(unseen.intValue())));
    }

    private void showConnecting() {
        content.getChildren()
                .setAll(
                        Fxml.CONNECTING.load(
                                new ConnectingController(
                                        model.connection(),
                                        () -> connect(ConnectDialog.First.LAST),
                                        () -> connect(ConnectDialog.First.REMOTE))));
    }

    @Override
    public void stopServer() {
        StopDialog.show(window(), model.connection());
    }
}

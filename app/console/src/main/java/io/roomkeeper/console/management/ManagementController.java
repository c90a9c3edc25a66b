package io.roomkeeper.console.management;

import static io.roomkeeper.console.common.Texts.text;

import io.roomkeeper.console.common.CommandKey;
import io.roomkeeper.console.common.Commands;
import io.roomkeeper.console.common.Fxml;
import io.roomkeeper.console.common.Preferences;
import io.roomkeeper.console.common.SanctionDialog;
import io.roomkeeper.console.common.StatusLine;
import io.roomkeeper.console.common.Times;
import io.roomkeeper.protocol.console.RoomSummary;

import javafx.animation.PauseTransition;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.util.Duration;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Wires management.fxml to its view-model.
final class ManagementController {
    private static final PseudoClass FAILED = PseudoClass.getPseudoClass("failed");
    private static final PseudoClass DONE = PseudoClass.getPseudoClass("done");
    private static final Duration PATIENCE = Duration.millis(300);

    private final ManagementViewModel model;
    private final Preferences wanted = Preferences.get();
    private final Commands commands;
    private final List<UserListController<?>> lists = new ArrayList<>();
    private final PauseTransition patience = new PauseTransition(PATIENCE);

    @FXML private BorderPane root;
    @FXML private Label title;
    @FXML private Label demo;
    @FXML private Label facts;
    @FXML private ToggleButton muteAll;
    @FXML private HBox obstacle;
    @FXML private Label obstacleText;
    @FXML private HBox muteAllStrip;
    @FXML private Button turnOff;
    @FXML private HBox problem;
    @FXML private Label problemText;
    @FXML private ProgressBar loading;
    @FXML private TabPane tabs;
    @FXML private Label status;
    @FXML private FontIcon statusGlyph;

    ManagementController(ManagementViewModel model) {
        this.model = model;
        commands = new Commands(model.status()::say);
    }

    @FXML
    private void initialize() {
        bindCommands();
        showRoom();
        showMuteAll();
        showState();
        UserTabs made = new UserTabs(model, this::dialog);
        addTab(made.members());
        addTab(made.muted());
        addTab(made.banned());
        commands.listen(root, CommandKey.Context.ANYWHERE);
    }

    /// Puts the focus on the table in front, or on its filter when the table has it.
    void focusNext() {
        lists.get(tabs.getSelectionModel().getSelectedIndex()).focusNext();
    }

    private void bindCommands() {
        commands.bind(CommandKey.REFRESH, model.whyNot(), model.lists()::refresh)
                .bind(CommandKey.MUTE_ALL, model.whyNotMuteAll(), model::toggleMuteAll)
                .bind(CommandKey.TAB_1, () -> tabs.getSelectionModel().select(0))
                .bind(CommandKey.TAB_2, () -> tabs.getSelectionModel().select(1))
                .bind(CommandKey.TAB_3, () -> tabs.getSelectionModel().select(2))
                .bind(CommandKey.NEXT_TAB, () -> turnTabs(1))
                .bind(CommandKey.PREVIOUS_TAB, () -> turnTabs(-1))
                .bind(CommandKey.DENSITY, wanted::toggleDensity)
                .bind(CommandKey.LARGER_TEXT, () -> wanted.enlarge(1))
                .bind(CommandKey.SMALLER_TEXT, () -> wanted.enlarge(-1))
                .bind(CommandKey.NORMAL_TEXT, wanted::useNormalTextSize)
                .bind(CommandKey.NEXT_PANE, this::focusNext)
                .bind(CommandKey.PREVIOUS_PANE, this::focusNext);
    }

    private void turnTabs(int by) {
        int next = tabs.getSelectionModel().getSelectedIndex() + by;
        tabs.getSelectionModel().select(Math.floorMod(next, tabs.getTabs().size()));
    }

    private void showRoom() {
        title.setText(model.room().value());
        show(demo, model.session().server().demo());
        model.summaryProperty()
                .subscribe(summary -> facts.setText(summary.map(this::describe).orElse("")));
    }

    private String describe(RoomSummary room) {
        Times times = model.times();
        Instant now = model.nowProperty().get();
        Instant created = Instant.ofEpochMilli(room.createTime());
        String life =
                room.destroyType() == 0
                        ? text("management.idle", Times.term(room.destroyTime()))
                        : text(
                                "management.age",
                                times.day(
                                        created.plus(
                                                java.time.Duration.ofMinutes(room.destroyTime())),
                                        now));
        return text("management.facts", times.day(created, now), life, room.memberCount());
    }

    private void showMuteAll() {
        commands.wire(muteAll, CommandKey.MUTE_ALL);
        commands.wire(turnOff, CommandKey.MUTE_ALL);
        model.summaryProperty()
                .subscribe(_ -> {
                    muteAll.setSelected(model.muteAll());
                    show(muteAllStrip, model.muteAll());
                });
        muteAll.selectedProperty().subscribe(_ -> muteAll.setSelected(model.muteAll()));
    }

    private void showState() {
        obstacleText.textProperty().bind(model.whyNot());
        model.whyNot().subscribe(why -> show(obstacle, !why.isEmpty()));
        RoomLists asked = model.lists();
        asked.problemProperty()
                .subscribe(why -> {
                    problemText.setText(text("management.notRefreshed", why));
                    show(problem, !why.isEmpty());
                });
        patience.setOnFinished(_ -> loading.setVisible(asked.busyProperty().get()));
        asked.busyProperty()
                .subscribe(busy -> {
                    loading.setVisible(false);
                    patience.stop();
                    if (busy) {
                        patience.playFromStart();
                    }
                });
        status.textProperty().bind(model.status().textProperty());
        model.status().severityProperty().subscribe(this::showSeverity);
    }

    private void showSeverity(StatusLine.Severity how) {
        statusGlyph.setIconCode(
                how == StatusLine.Severity.FAILED ? Feather.ALERT_CIRCLE : Feather.CHECK_CIRCLE);
        statusGlyph.setVisible(how != StatusLine.Severity.PLAIN);
        status.pseudoClassStateChanged(FAILED, how == StatusLine.Severity.FAILED);
        status.pseudoClassStateChanged(DONE, how == StatusLine.Severity.DONE);
    }

    private <R extends UserRow> void addTab(UserTab<R> made) {
        UserListController<R> list = new UserListController<>(model, made, commands);
        Tab tab = new Tab(made.words().tab(), Fxml.USER_LIST.load(list));
        made.list()
                .totalProperty()
                .subscribe(total ->
                        tab.setText(text("management.tab", made.words().tab(), total.intValue())));
        tabs.getTabs().add(tab);
        lists.add(list);
    }

    private SanctionDialog dialog() {
        return new SanctionDialog(
                root.getScene().getWindow(), model.session(), model.acts(), model.room());
    }

    @FXML
    private void retry() {
        model.lists().refresh();
    }

    private static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}

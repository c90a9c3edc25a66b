package io.roomkeeper.console.management;

import static io.roomkeeper.console.common.Texts.text;

import io.roomkeeper.console.card.CardController;
import io.roomkeeper.console.card.CardViewModel;
import io.roomkeeper.console.card.CardWindow;
import io.roomkeeper.console.common.CommandKey;
import io.roomkeeper.console.common.Commands;
import io.roomkeeper.console.common.DetailsButton;
import io.roomkeeper.console.common.DialogStage;
import io.roomkeeper.console.common.Fxml;
import io.roomkeeper.console.common.PlainText;
import io.roomkeeper.console.common.Preferences;
import io.roomkeeper.console.common.SanctionDialog;
import io.roomkeeper.console.common.Shown;
import io.roomkeeper.console.common.StatusNote;
import io.roomkeeper.console.common.UndoViewModel;
import io.roomkeeper.console.rooms.RoomDialogs;
import io.roomkeeper.console.rooms.RoomItem;
import io.roomkeeper.protocol.UserId;
import io.roomkeeper.protocol.console.ConsoleRequest;
import io.roomkeeper.protocol.console.RoomDetails;
import io.roomkeeper.protocol.console.RoomSummary;

import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TabPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Wires management.fxml to its view-model.
final class ManagementController {
    /// What is done in the main window, wherever its key is pressed.
    private static final List<CommandKey> IN_MAIN =
            List.of(
                    CommandKey.SHOW_ROOMS,
                    CommandKey.SHOW_GLOBAL,
                    CommandKey.SHOW_AUDIT,
                    CommandKey.SHOW_SERVER,
                    CommandKey.SEARCH,
                    CommandKey.GO_TO_ROOM,
                    CommandKey.PREFERENCES,
                    CommandKey.SHORTCUTS);

    private final ManagementViewModel model;
    private final UndoViewModel lastAct;
    private final Runnable showTypes;
    private final Consumer<CommandKey> main;
    private final Preferences wanted = Preferences.get();
    private final Commands commands;

    private final ManagementTabs shown;
    private final Tooltip end = new Tooltip();

    @FXML private BorderPane root;
    @FXML private Label title;
    @FXML private Label demo;
    @FXML private Label facts;
    @FXML private CheckBox keepAlive;
    @FXML private ToggleButton muteAll;
    @FXML private HBox obstacle;
    @FXML private Label obstacleText;
    @FXML private HBox muteAllStrip;
    @FXML private Label mutedAll;
    @FXML private Button turnOff;
    @FXML private HBox problem;
    @FXML private Label problemText;
    @FXML private DetailsButton problemDetails;
    @FXML private TabPane tabs;
    @FXML private StatusNote note;
    @FXML private Button undo;

    /// `lastAct` can be taken back, whichever window it was done in; `showTypes` shows the lists of
    /// message types, and `main` does a command, both in the main window.
    ManagementController(
            ManagementViewModel model,
            UndoViewModel lastAct,
            Runnable showTypes,
            Consumer<CommandKey> main) {
        this.model = model;
        this.lastAct = lastAct;
        this.showTypes = showTypes;
        this.main = main;
        commands = new Commands(model.status()::say);
        shown = new ManagementTabs(model, commands, () -> tabs);
    }

    @FXML
    private void initialize() {
        bindCommands();
        showRoom();
        showMuteAll();
        showState();
        UserTabs users = new UserTabs(model, this::dialog, this::showCard);
        AttributesTab attributes = new AttributesTab(model, this::askAttribute);
        shown.add(users.members(), model.around());
        shown.add(users.muted(), model.around());
        shown.add(users.banned(), model.around());
        shown.add(users.allowed(), model.around());
        shown.add(users.excepted(), model.around());
        shown.add(attributes.make(), attributes.around());
        RulesTab rules = new RulesTab(model, showTypes);
        shown.add(rules.make(), rules.around(), model.rules().said());
        int rulesAt = tabs.getTabs().size() - 1;
        tabs.getSelectionModel()
                .selectedIndexProperty()
                .subscribe(index -> model.rules().show(index.intValue() == rulesAt));
        RoomSettingsController settings =
                new RoomSettingsController(
                        model.settings(),
                        model.conditions().act(),
                        commands,
                        model.detailsProperty(),
                        this::askDestroy);
        shown.add(
                text("management.settings"),
                Fxml.ROOM_SETTINGS.load(settings),
                model.settings().dirty(),
                settings::focus);
        shown.keep();
        commands.listen(root, CommandKey.Context.ANYWHERE);
        commands.listenForHelp(root);
    }

    /// Puts the focus on the table in front, or on its filter when the table has it.
    void focusNext() {
        shown.focusNext();
    }

    private void bindCommands() {
        commands.bind(CommandKey.REFRESH, model.conditions().ask(), model::refresh)
                .bind(
                        CommandKey.MUTE_ALL,
                        model.conditions().muteAll(),
                        model.switches()::toggleMuteAll)
                .bind(
                        CommandKey.KEEP_ALIVE,
                        model.conditions().act(),
                        model.switches()::toggleKeepAlive)
                .bind(CommandKey.EXPORT, shown.whyNoExport(), shown::export)
                .bind(CommandKey.FILTER, shown.whyNoFilter(), shown::focusFilter)
                .bind(CommandKey.CLOSE_TAB, () -> root.getScene().getWindow().hide())
                .bind(CommandKey.UNDO, lastAct.whyNot(), lastAct::undo)
                .bind(CommandKey.SAVE, model.conditions().save(), model.settings()::save)
                .bind(CommandKey.NEXT_TAB, () -> shown.turn(1))
                .bind(CommandKey.PREVIOUS_TAB, () -> shown.turn(-1))
                .bind(CommandKey.DENSITY, wanted::toggleDensity)
                .bind(CommandKey.LARGER_TEXT, () -> wanted.enlarge(1))
                .bind(CommandKey.SMALLER_TEXT, () -> wanted.enlarge(-1))
                .bind(CommandKey.NORMAL_TEXT, wanted::useNormalTextSize)
                .bind(CommandKey.NEXT_PANE, this::focusNext)
                .bind(CommandKey.PREVIOUS_PANE, this::focusNext);
        IN_MAIN.forEach(command -> commands.bind(command, () -> main.accept(command)));
        for (int i = 0; i < CommandKey.TABS.size(); i++) {
            int index = i;
            commands.bind(CommandKey.TABS.get(i), () -> shown.select(index));
        }
    }

    private void askAttribute() {
        DialogStage.modal(
                        root.getScene().getWindow(),
                        text("attributes.title"),
                        dialog ->
                                Fxml.ATTRIBUTE.load(
                                        new AttributeFormController(
                                                new AttributeFormViewModel(
                                                        model.session(),
                                                        model.attributes(),
                                                        dialog::hide))))
                .show();
    }

    private void askDestroy() {
        model.summaryProperty()
                .get()
                .ifPresent(room ->
                        RoomDialogs.destroy(
                                root.getScene().getWindow(),
                                model.session(),
                                model.status(),
                                new RoomItem(room)));
    }

    private void showRoom() {
        Shown.set(demo, model.session().server().demo());
        model.summaryProperty().subscribe(told -> told.ifPresent(this::showName));
        model.summaryProperty().subscribe(_ -> showFacts());
        model.nowProperty().subscribe(this::showFacts);
        commands.wire(keepAlive, CommandKey.KEEP_ALIVE);
        model.summaryProperty().subscribe(_ -> keepAlive.setSelected(model.switches().kept()));
        keepAlive.selectedProperty().subscribe(_ -> keepAlive.setSelected(model.switches().kept()));
    }

    private void showName(RoomSummary room) {
        title.setText(
                room.name().isEmpty()
                        ? room.chatroomId().value()
                        : PlainText.line(room.name(), ConsoleRequest.MAX_ROOM_NAME));
    }

    private void showFacts() {
        Instant now = model.nowProperty().get();
        model.summaryProperty()
                .get()
                .map(room -> new RoomFacts(room, model.times()))
                .ifPresent(room -> {
                    facts.setText(room.at(now));
                    end.setText(room.endAt(now));
                    facts.setTooltip(end.getText().isEmpty() ? null : end);
                });
    }

    private void showMuteAll() {
        commands.wire(muteAll, CommandKey.MUTE_ALL);
        commands.wire(turnOff, CommandKey.MUTE_ALL);
        model.summaryProperty()
                .subscribe(_ -> {
                    muteAll.setSelected(model.switches().muteAll());
                    Shown.set(muteAllStrip, model.switches().muteAll());
                });
        muteAll.selectedProperty().subscribe(_ -> muteAll.setSelected(model.switches().muteAll()));
        model.detailsProperty().subscribe(told -> mutedAll.setText(describeMuteAll(told)));
    }

    private String describeMuteAll(Optional<RoomDetails> told) {
        return told.filter(details -> details.muteAllSince() > 0)
                .map(details ->
                        text(
                                "management.mutedAllBy",
                                model.times()
                                        .day(
                                                Instant.ofEpochMilli(details.muteAllSince()),
                                                model.nowProperty().get()),
                                details.muteAllBy()))
                .orElseGet(() -> text("management.mutedAll"));
    }

    private static void mark(Node node, String style, boolean on) {
        node.getStyleClass().remove(style);
        if (on) {
            node.getStyleClass().add(style);
        }
    }

    private void showState() {
        obstacleText.textProperty().bind(model.conditions().act());
        model.conditions().act().subscribe(why -> Shown.set(obstacle, !why.isEmpty()));
        // what only needs another role is nothing that has gone wrong
        model.conditions().ask().subscribe(why -> mark(obstacle, "failed", !why.isEmpty()));
        problemDetails.show(model.problem().troubleProperty());
        model.problem()
                .textProperty()
                .subscribe(why -> {
                    problemText.setText(text("management.notRefreshed", why));
                    Shown.set(problem, !why.isEmpty());
                });
        undo.textProperty()
                .bind(
                        Bindings.createStringBinding(
                                () -> text("shell.undo", lastAct.leftProperty().get()),
                                lastAct.leftProperty()));
        undo.visibleProperty().bind(lastAct.offerProperty().isNotEmpty());
        commands.wire(undo, CommandKey.UNDO);
        note.show(model.status());
    }

    private SanctionDialog dialog() {
        return new SanctionDialog(
                root.getScene().getWindow(), model.session(), model.acts(), model.room());
    }

    private CardController showCard(UserId user) {
        return CardWindow.show(
                root.getScene().getWindow(),
                new CardViewModel(
                        model.session(), model.acts(), model.status(), model.room(), user),
                lastAct,
                model.status()::say);
    }

    @FXML
    private void retry() {
        model.refresh();
    }
}

package io.roomkeeper.console.status;

import static io.roomkeeper.console.common.Texts.text;

import io.roomkeeper.console.common.CommandKey;
import io.roomkeeper.console.common.Commands;
import io.roomkeeper.console.common.Named;
import io.roomkeeper.console.common.Shown;
import io.roomkeeper.console.common.Times;
import io.roomkeeper.console.table.Ago;
import io.roomkeeper.protocol.console.LiveSample;
import io.roomkeeper.protocol.console.LogEntry;

import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Wires server.fxml: charts, the same figures as a table, services and log.
public final class ServerController {
    private static final int ACROSS = 2;
    private static final double TIME_WIDTH = 135;

    private final StatusViewModel model;
    private final Commands commands;
    private final Times times = Times.local();
    private final List<FigureChart> charts = new ArrayList<>();
    private InvalidationListener grown = _ -> {};

    @FXML private Label facts;
    @FXML private ToggleButton pause;
    @FXML private Button backUp;
    @FXML private Button openFolder;
    @FXML private Button stop;
    @FXML private TabPane tabs;
    @FXML private GridPane grid;
    @FXML private TableView<LiveSample> table;
    @FXML private Label more;
    @FXML private ComboBox<StatusViewModel.Level> level;
    @FXML private TextField filter;
    @FXML private ListView<LogEntry> log;

    /// `commands` are those of the window.
    public ServerController(StatusViewModel model, Commands commands) {
        this.model = model;
        this.commands = commands;
    }

    @FXML
    private void initialize() {
        commands.wire(backUp, CommandKey.BACK_UP);
        commands.wire(openFolder, CommandKey.OPEN_FOLDER);
        commands.wire(stop, CommandKey.STOP);
        pause.selectedProperty().bindBidirectional(model.pausedProperty());
        List<Figure> figures = Figure.all();
        for (int i = 0; i < figures.size(); i++) {
            FigureChart chart = new FigureChart(figures.get(i));
            GridPane.setHgrow(chart, Priority.ALWAYS);
            GridPane.setVgrow(chart, Priority.ALWAYS);
            grid.add(chart, i % ACROSS, i / ACROSS);
            charts.add(chart);
        }
        showTable(figures);
        showLog();
        model.figuresProperty().when(Shown.on(grid)).subscribe(this::show);
        grid.sceneProperty().subscribe(() -> show(model.figuresProperty().get()));
    }

    /// Puts the focus on the titles of the tabs.
    public void focus() {
        tabs.requestFocus();
    }

    private void show(List<LiveSample> samples) {
        if (grid.getScene() == null) {
            return;
        }
        charts.forEach(chart -> chart.show(samples));
        table.getItems().setAll(samples.reversed());
        facts.setText(model.describe());
        more.setText(samples.isEmpty() ? "" : more(samples.getLast()));
    }

    private String more(LiveSample last) {
        long ago = last.lastCommit() == 0 ? 0 : last.time() - last.lastCommit();
        return text(
                "server.more",
                last.rooms(),
                last.connections(),
                StatusViewModel.megabytes(last.heapUsed()),
                StatusViewModel.megabytes(last.heapMost()),
                Ago.of(Duration.ofMillis(Math.max(0, ago))));
    }

    private void showTable(List<Figure> figures) {
        TableColumn<LiveSample, String> time = new TableColumn<>(text("audit.time"));
        time.setPrefWidth(TIME_WIDTH);
        time.setCellValueFactory(row ->
                new ReadOnlyStringWrapper(
                        times.clock(Instant.ofEpochMilli(row.getValue().time()))));
        table.getColumns().add(time);
        for (Figure figure : figures) {
            TableColumn<LiveSample, String> column = new TableColumn<>(figure.column());
            column.setPrefWidth(figure.width());
            column.setCellValueFactory(
                    row -> new ReadOnlyStringWrapper(figure.words().apply(row.getValue())));
            column.getStyleClass().add("numbers");
            table.getColumns().add(column);
        }
        table.setPlaceholder(new Label(text("server.noFigures")));
    }

    private void showLog() {
        level.getItems().setAll(StatusViewModel.Level.values());
        level.setConverter(new Named<>(ServerController::name));
        level.valueProperty().bindBidirectional(model.levelProperty());
        filter.textProperty().bindBidirectional(model.filterProperty());
        log.setItems(model.log());
        log.setPlaceholder(new Label(text("server.noLog")));
        log.setCellFactory(_ -> new LogCell());
        Tail tail = new Tail(log);
        grown = _ -> tail.follow();
        tail.heldProperty().when(Shown.on(log)).subscribe(model::holdLog);
        model.log().addListener(new WeakInvalidationListener(grown));
    }

    private static String name(StatusViewModel.Level level) {
        return switch (level) {
            case INFO -> text("server.level.info");
            case WARN -> text("server.level.warn");
            case ERROR -> text("server.level.error");
        };
    }
}

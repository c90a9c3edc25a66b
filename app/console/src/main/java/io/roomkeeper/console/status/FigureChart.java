package io.roomkeeper.console.status;

import static io.roomkeeper.console.common.Texts.text;

import io.roomkeeper.protocol.console.LiveSample;

import javafx.scene.chart.AreaChart;
import javafx.scene.chart.NumberAxis;
import javafx.scene.chart.XYChart;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import java.util.List;

/// Draws one figure of the last two minutes, with its latest value beside the title.
final class FigureChart extends VBox {
    private final Figure figure;
    private final NumberAxis seconds = new NumberAxis(-StatusViewModel.POINTS, 0, 30);
    private final AreaChart<Number, Number> chart = new AreaChart<>(seconds, new NumberAxis());
    private final Label latest = new Label();

    FigureChart(Figure figure) {
        this.figure = figure;
        getStyleClass().add("figure");
        latest.getStyleClass().add("title");
        seconds.setTickLabelFormatter(
                new NumberAxis.DefaultFormatter(seconds, null, " " + text("server.seconds")));
        chart.setAnimated(false);
        chart.setCreateSymbols(false);
        chart.setLegendVisible(false);
        chart.setMinHeight(0);
        chart.setAccessibleText(figure.title());
        VBox.setVgrow(chart, Priority.ALWAYS);
        FlowPane heading = new FlowPane(new Label(figure.title()), latest);
        heading.getStyleClass().add("heading");
        getChildren().setAll(heading, chart);
    }

    /// Draws `samples`; where seconds are missing the line is broken.
    void show(List<LiveSample> samples) {
        latest.setText(
                samples.isEmpty() ? text("table.none") : figure.words().apply(samples.getLast()));
        if (samples.isEmpty()) {
            chart.getData().clear();
            return;
        }
        long end = samples.getLast().time();
        List<XYChart.Series<Number, Number>> drawn =
                StatusViewModel.runs(samples).stream().map(run -> series(run, end)).toList();
        chart.getData().setAll(drawn);
    }

    private XYChart.Series<Number, Number> series(List<LiveSample> run, long end) {
        XYChart.Series<Number, Number> series = new XYChart.Series<>();
        for (LiveSample each : run) {
            series.getData()
                    .add(
                            new XYChart.Data<>(
                                    (each.time() - end) / 1000.0,
                                    figure.value().applyAsDouble(each)));
        }
        return series;
    }
}

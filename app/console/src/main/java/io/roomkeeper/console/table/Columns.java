package io.roomkeeper.console.table;

import static io.roomkeeper.console.common.Texts.text;

import io.roomkeeper.console.common.Look;
import io.roomkeeper.console.common.PlainText;
import io.roomkeeper.console.common.Preferences;
import io.roomkeeper.console.common.Times;

import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.TableColumn;

import java.time.Duration;
import java.time.Instant;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/// Makes the columns of tables. A column's `name` is that of its text and of its place in memory;
/// widths are in characters.
public final class Columns {
    private static final int TEXT = 200;
    private static final double CHARACTER = 10;

    private final Surroundings around;
    private final Times times = Times.local();

    public Columns(Surroundings around) {
        this.around = around;
    }

    /// What the rows are known by; shows what is awaited for them and what failed.
    public <R extends Row> TableColumn<R, CellValue> id(String name, int width) {
        TableColumn<R, CellValue> column = still(name, width, row -> whole(row.id()));
        column.setCellFactory(_ -> {
            AnswerCell<R> cell = new AnswerCell<>(around);
            cell.getStyleClass().add("id");
            return cell;
        });
        return column;
    }

    /// A column of written text that shows what is awaited for rows and what failed.
    public <R extends Row> TableColumn<R, CellValue> answered(
            String name, int width, Function<R, String> value) {
        TableColumn<R, CellValue> column = written(name, width, value);
        column.setCellFactory(_ -> new AnswerCell<>(around));
        return column;
    }

    public <R> TableColumn<R, CellValue> still(
            String name, int width, Function<R, CellValue> value) {
        TableColumn<R, CellValue> column = column(name, width);
        column.setCellValueFactory(of -> new ReadOnlyObjectWrapper<>(value.apply(of.getValue())));
        return column;
    }

    /// A column whose cells change with the time.
    public <R> TableColumn<R, CellValue> ticking(
            String name, int width, BiFunction<R, Instant, CellValue> value) {
        TableColumn<R, CellValue> column = column(name, width);
        column.setCellValueFactory(of -> around.now().map(now -> value.apply(of.getValue(), now)));
        return column;
    }

    /// A column of written text, on one line.
    public <R> TableColumn<R, CellValue> written(
            String name, int width, Function<R, String> value) {
        return still(name, width, row -> plain(value.apply(row)));
    }

    /// A column of instants in ms since 1970, 0 for none: the time of day, or the day.
    public <R> TableColumn<R, CellValue> instants(String name, int width, ToLongFunction<R> value) {
        return ticking(name, width, (row, now) -> day(value.applyAsLong(row), now));
    }

    /// A column of what is left until instants in ms since 1970, counting down.
    public <R> TableColumn<R, CellValue> left(String name, int width, ToLongFunction<R> until) {
        return numbers(ticking(name, width, (row, now) -> left(until.applyAsLong(row), now)));
    }

    /// A column of how long ago instants in ms since 1970 were, 0 for never.
    public <R> TableColumn<R, CellValue> ago(String name, int width, ToLongFunction<R> at) {
        return ticking(name, width, (row, now) -> ago(at.applyAsLong(row), now));
    }

    /// A column of whole numbers.
    public <R> TableColumn<R, CellValue> counts(String name, int width, ToLongFunction<R> value) {
        return numbers(still(name, width, row -> count(value.applyAsLong(row))));
    }

    /// Sets the numbers of `column` under one another.
    public static <R> TableColumn<R, CellValue> numbers(TableColumn<R, CellValue> column) {
        column.getStyleClass().add("numbers");
        return column;
    }

    /// Keeps `column` wide enough for `ems` of text, of whatever size, in a narrow window.
    public static <R> TableColumn<R, CellValue> atLeast(
            double ems, TableColumn<R, CellValue> column) {
        ObservableValue<Number> textSize = Preferences.get().textSizeProperty();
        column.minWidthProperty().bind(textSize.map(_ -> ems * Look.em()));
        return column;
    }

    /// "–" for an empty text, else the text with its whole length in the tooltip.
    public static CellValue plain(String written) {
        return written.isEmpty()
                ? CellValue.of(text("table.none"))
                : whole(PlainText.line(written, TEXT));
    }

    private CellValue day(long at, Instant now) {
        if (at == 0) {
            return CellValue.of(text("table.none"));
        }
        Instant then = Instant.ofEpochMilli(at);
        return new CellValue(at, times.recent(then, now), Times.utc(then));
    }

    private static CellValue left(long until, Instant now) {
        Duration left = Duration.between(now, Instant.ofEpochMilli(until));
        return CellValue.of(until, left.isPositive() ? Times.span(left) : text("table.expired"));
    }

    private static CellValue ago(long at, Instant now) {
        if (at == 0) {
            return CellValue.of(text("table.none"));
        }
        Instant then = Instant.ofEpochMilli(at);
        return new CellValue(at, Ago.of(Duration.between(then, now)), Times.utc(then));
    }

    private static CellValue count(long number) {
        return CellValue.of(number, text("table.number", number));
    }

    /// A text that the column may be too narrow for.
    private static CellValue whole(String text) {
        return new CellValue(0, text, text);
    }

    private static <R> TableColumn<R, CellValue> column(String name, int width) {
        TableColumn<R, CellValue> column = new TableColumn<>(text(name));
        column.setId(name);
        column.setEditable(false);
        column.setCellFactory(_ -> new TextCell<>());
        column.setPrefWidth(width * CHARACTER);
        return column;
    }
}

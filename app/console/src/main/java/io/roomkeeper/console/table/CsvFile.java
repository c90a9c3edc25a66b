package io.roomkeeper.console.table;

import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Tables as comma-separated values, RFC 4180, with a mark that says UTF-8 to spreadsheets.
public final class CsvFile {
    private static final String MARK = "\uFEFF";
    private static final String END = "\r\n";

    private CsvFile() {}

    /// What `table` shows, with its column titles.
    public static <R> String of(TableView<R> table) {
        List<TableColumn<R, ?>> columns = List.copyOf(table.getVisibleLeafColumns());
        Stream<String> title = Stream.of(line(columns.stream().map(TableColumn::getText)));
        Stream<String> rows =
                table.getItems().stream()
                        .map(row ->
                                line(
                                        columns.stream()
                                                .map(column ->
                                                        String.valueOf(column.getCellData(row)))));
        return Stream.concat(title, rows).collect(Collectors.joining(END, MARK, END));
    }

    private static String line(Stream<String> cells) {
        return cells.map(CsvFile::cell).collect(Collectors.joining(","));
    }

    /// Quoted where needed. What a spreadsheet would take for a formula is made text: user ids and
    /// reasons are written by anybody.
    private static String cell(String value) {
        boolean formula = !value.isEmpty() && "=+-@\t\r".indexOf(value.charAt(0)) >= 0;
        String text = formula ? "'" + value : value;
        boolean quoted = text.chars().anyMatch(c -> c == '"' || c == ',' || c == '\n' || c == '\r');
        return quoted ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }
}

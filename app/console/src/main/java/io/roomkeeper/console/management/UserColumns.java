package io.roomkeeper.console.management;

import static io.roomkeeper.console.common.Texts.text;

import io.roomkeeper.console.common.PlainText;
import io.roomkeeper.console.common.Times;
import io.roomkeeper.protocol.console.MemberEntry;

import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.TableColumn;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/// The columns of the tables of users.
final class UserColumns {
    private static final int TEXT = 200;
    private static final double CHARACTER = 10;

    private final ManagementViewModel model;
    private final Times times;

    UserColumns(ManagementViewModel model) {
        this.model = model;
        times = model.times();
    }

    List<TableColumn<UserRow.Member, CellValue>> members() {
        return List.of(
                user(),
                still(text("management.joined"), 9, row -> clock(row.entry().joinTime())),
                ticking(text("management.lastMessage"), 9, this::lastMessage),
                numbers(still(text("management.messages"), 6, row -> messages(row.entry()))),
                state());
    }

    List<TableColumn<UserRow.Sanctioned, CellValue>> sanctions() {
        return List.of(
                user(),
                ticking(text("management.since"), 15, (row, now) -> day(row.entry().since(), now)),
                ticking(text("management.ends"), 15, (row, now) -> day(row.entry().until(), now)),
                numbers(ticking(text("management.left"), 5, UserColumns::left)),
                still(text("management.by"), 7, row -> plain(row.entry().by())),
                still(text("management.reason"), 14, row -> plain(row.entry().reason())));
    }

    private <R extends UserRow> TableColumn<R, CellValue> user() {
        TableColumn<R, CellValue> column =
                still(text("management.user"), 13, row -> whole(row.user().value()));
        column.setCellFactory(_ -> new UserCell<>(model.pendingProperty()));
        return column;
    }

    private TableColumn<UserRow.Member, CellValue> state() {
        TableColumn<UserRow.Member, CellValue> column =
                ticking(text("management.state"), 12, this::state);
        column.setCellFactory(_ -> new StateCell());
        return column;
    }

    private CellValue lastMessage(UserRow.Member row, Instant now) {
        long at = row.entry().lastMessageTime();
        if (at == 0) {
            return CellValue.of(text("management.none"));
        }
        Instant then = Instant.ofEpochMilli(at);
        return new CellValue(at, Ago.of(Duration.between(then, now)), Times.utc(then));
    }

    private CellValue state(UserRow.Member row, Instant now) {
        if (row.mutedAt(now)) {
            Instant until = Instant.ofEpochMilli(row.mutedUntil());
            return new CellValue(
                    row.mutedUntil(),
                    text("management.muted", Times.span(Duration.between(now, until))),
                    text("management.until", Times.utc(until)));
        }
        return CellValue.of(text("management.none"));
    }

    private static CellValue left(UserRow.Sanctioned row, Instant now) {
        Instant until = Instant.ofEpochMilli(row.entry().until());
        return CellValue.of(row.entry().until(), Times.span(Duration.between(now, until)));
    }

    private CellValue clock(long at) {
        Instant then = Instant.ofEpochMilli(at);
        return new CellValue(at, times.clock(then), Times.utc(then));
    }

    private CellValue day(long at, Instant now) {
        if (at == 0) {
            return CellValue.of(text("management.none"));
        }
        Instant then = Instant.ofEpochMilli(at);
        return new CellValue(at, times.day(then, now), Times.utc(then));
    }

    private static CellValue messages(MemberEntry entry) {
        return CellValue.of(entry.messageCount(), text("management.number", entry.messageCount()));
    }

    private static CellValue plain(String written) {
        return written.isEmpty()
                ? CellValue.of(text("management.none"))
                : whole(PlainText.line(written, TEXT));
    }

    /// A text that the column may be too narrow for.
    private static CellValue whole(String text) {
        return new CellValue(0, text, text);
    }

    private static <R extends UserRow> TableColumn<R, CellValue> still(
            String title, int width, Function<R, CellValue> value) {
        TableColumn<R, CellValue> column = column(title, width);
        column.setCellValueFactory(of -> new ReadOnlyObjectWrapper<>(value.apply(of.getValue())));
        return column;
    }

    /// A column whose cells change with the time.
    private <R extends UserRow> TableColumn<R, CellValue> ticking(
            String title, int width, BiFunction<R, Instant, CellValue> value) {
        TableColumn<R, CellValue> column = column(title, width);
        column.setCellValueFactory(
                of -> model.nowProperty().map(now -> value.apply(of.getValue(), now)));
        return column;
    }

    private static <R> TableColumn<R, CellValue> column(String title, int width) {
        TableColumn<R, CellValue> column = new TableColumn<>(title);
        column.setCellFactory(_ -> new TextCell<>());
        column.setPrefWidth(width * CHARACTER);
        return column;
    }

    private static <R> TableColumn<R, CellValue> numbers(TableColumn<R, CellValue> column) {
        column.getStyleClass().add("numbers");
        return column;
    }
}

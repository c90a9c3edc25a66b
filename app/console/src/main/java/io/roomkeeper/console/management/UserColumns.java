package io.roomkeeper.console.management;

import static io.roomkeeper.console.common.Texts.text;

import io.roomkeeper.console.common.Times;
import io.roomkeeper.console.table.CellValue;
import io.roomkeeper.console.table.Columns;
import io.roomkeeper.console.table.Surroundings;

import javafx.scene.control.TableColumn;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The columns of the tables of users.
final class UserColumns {
    private final Columns columns;
    private final Times times = Times.local();

    UserColumns(Surroundings around) {
        columns = new Columns(around);
    }

    List<TableColumn<UserRow.Member, CellValue>> members() {
        TableColumn<UserRow.Member, CellValue> state =
                columns.ticking("management.state", 12, UserColumns::state);
        state.setCellFactory(_ -> new StateCell());
        return List.of(
                columns.id("management.user", 13),
                columns.still("management.joined", 9, row -> clock(row.entry().joinTime())),
                columns.ago("management.lastMessage", 9, row -> row.entry().lastMessageTime()),
                columns.counts("management.messages", 6, row -> row.entry().messageCount()),
                state,
                columns.written("management.marks", 14, UserColumns::marks));
    }

    List<TableColumn<UserRow.Sanctioned, CellValue>> sanctions() {
        return List.of(
                columns.id("management.user", 13),
                columns.instants("management.since", 15, row -> row.entry().since()),
                columns.instants("management.ends", 15, row -> row.entry().until()),
                columns.left("management.left", 5, row -> row.entry().until()),
                columns.written("management.by", 7, row -> row.entry().by()),
                columns.written("management.reason", 14, row -> row.entry().reason()));
    }

    List<TableColumn<UserRow.Listed, CellValue>> listed() {
        return List.of(
                columns.id("management.user", 13),
                columns.instants("management.since", 15, row -> row.entry().since()),
                columns.written("management.by", 9, row -> row.entry().by()),
                columns.written("management.reason", 14, row -> row.entry().reason()),
                columns.written(
                        "management.here",
                        9,
                        row ->
                                text(
                                        row.entry().member()
                                                ? "management.here.yes"
                                                : "management.here.no")));
    }

    private static CellValue state(UserRow.Member row, Instant now) {
        if (row.mutedAt(now)) {
            Instant until = Instant.ofEpochMilli(row.mutedUntil(now));
            return new CellValue(
                    row.mutedUntil(now),
                    text(
                            row.mutedEverywhereAt(now)
                                    ? "management.mutedEverywhere"
                                    : "management.muted",
                            Times.span(Duration.between(now, until))),
                    text("management.until", Times.utc(until)));
        }
        return CellValue.of(text("table.none"));
    }

    private static String marks(UserRow.Member row) {
        return Stream.of(
                        row.allowed() ? text("management.mark.allowed") : "",
                        row.excepted() ? text("management.mark.excepted") : "")
                .filter(mark -> !mark.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private CellValue clock(long at) {
        Instant then = Instant.ofEpochMilli(at);
        return new CellValue(at, times.clock(then), Times.utc(then));
    }
}

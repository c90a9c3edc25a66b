package io.roomkeeper.server.admin;

import io.roomkeeper.protocol.ErrorCode;
import io.roomkeeper.protocol.RoomkeeperException;
import io.roomkeeper.protocol.WireJson;
import io.roomkeeper.protocol.console.AuditLine;
import io.roomkeeper.server.engine.AuditLog;
import io.roomkeeper.server.http.Download;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The audit log as a file, newest line first.
enum AuditExport {
    CSV("text/csv; charset=utf-8", "number,time,by,act,room,subject,until,reason,undone by\r\n") {
        @Override
        String text(AuditLine line) {
            var entry = line.entry();
            return Stream.of(
                                    Long.toString(line.number()),
                                    Instant.ofEpochMilli(entry.time()).toString(),
                                    entry.by(),
                                    entry.act().name(),
                                    entry.chatroomId() == null ? "" : entry.chatroomId().value(),
                                    entry.subject(),
                                    entry.until() == 0
                                            ? ""
                                            : Instant.ofEpochMilli(entry.until()).toString(),
                                    entry.reason(),
                                    line.undoneBy() == 0 ? "" : Long.toString(line.undoneBy()))
                            .map(AuditExport::cell)
                            .collect(Collectors.joining(","))
                    + "\r\n";
        }
    },
    JSONL("application/jsonl; charset=utf-8", "") {
        @Override
        String text(AuditLine line) {
            return WireJson.text(line) + "\n";
        }
    };

    /// Beginnings that a spreadsheet takes for a formula.
    private static final String FORMULA = "=+-@\t\r";

    private final String type;
    private final String head;

    AuditExport(String type, String head) {
        this.type = type;
        this.head = head;
    }

    abstract String text(AuditLine line);

    /// `csv` or `jsonl`; 1002 for anything else.
    static AuditExport of(String format) {
        return Arrays.stream(values())
                .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(format))
                .findFirst()
                .orElseThrow(() ->
                        new RoomkeeperException(
                                ErrorCode.BAD_PARAMETER, "format must be csv or jsonl."));
    }

    Download download(AuditLog log, AuditFilter filter, Instant now) {
        var name = "audit." + name().toLowerCase(Locale.ROOT);
        return new Download(type, name, to -> write(log, filter, now, to));
    }

    private void write(AuditLog log, AuditFilter filter, Instant now, OutputStream to)
            throws IOException {
        to.write(head.getBytes(StandardCharsets.UTF_8));
        long before = 0;
        do {
            var found = log.search(filter.search(before, AuditLog.MAX_LINES, AuditRoutes.LOOKS));
            for (var line : found.lines()) {
                var text = text(AuditRecords.line(line, now));
                to.write(text.getBytes(StandardCharsets.UTF_8));
            }
            before = found.next();
        } while (before != 0);
    }

    private static String cell(String text) {
        var harmless = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return harmless.chars().anyMatch(each -> ",\"\r\n".indexOf(each) >= 0)
                ? '"' + harmless.replace("\"", "\"\"") + '"'
                : harmless;
    }
}

package io.roomkeeper.console.common;

import io.roomkeeper.client.AuditCalls;
import io.roomkeeper.client.AuditQuery;
import io.roomkeeper.client.Transfer;
import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.console.AuditAct;
import io.roomkeeper.protocol.console.AuditDetail;
import io.roomkeeper.protocol.console.AuditEntry;
import io.roomkeeper.protocol.console.AuditLine;
import io.roomkeeper.protocol.console.AuditPage;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.LongConsumer;

/// The audit log of a [FakeModeration].
public final class FakeAuditCalls implements AuditCalls {
    /// Newest first.
    public List<AuditLine> lines = List.of();

    /// Lines that one answer looks at.
    public int looks = Integer.MAX_VALUE;

    private final FakeModeration server;

    FakeAuditCalls(FakeModeration server) {
        this.server = server;
    }

    /// A line about users in a room.
    public static AuditLine line(
            long number, long time, String by, AuditAct act, String room, String user) {
        return new AuditLine(
                number,
                new AuditEntry(time, by, act, new RoomId(room), user, 0, ""),
                new AuditDetail(List.of(), null, null, List.of(), List.of(), List.of()),
                true,
                0);
    }

    /// A line about what was refused with that code.
    public static AuditLine failed(
            long number, long time, String by, AuditAct act, String room, String user, int code) {
        return new AuditLine(
                number,
                new AuditEntry(time, by, act, new RoomId(room), user, 0, "", code),
                new AuditDetail(
                        List.of(), "it is not there.", null, List.of(), List.of(), List.of()),
                false,
                0);
    }

    @Override
    public CompletableFuture<AuditPage> find(AuditQuery query, long before, int limit) {
        return server.asked(
                "audit %d %d %s".formatted(before, limit, query.text()).strip(),
                () -> page(query, before, limit));
    }

    private AuditPage page(AuditQuery query, long before, int limit) {
        List<AuditLine> older =
                lines.stream().filter(line -> before == 0 || line.number() < before).toList();
        List<AuditLine> looked = older.subList(0, Math.min(looks, older.size()));
        List<AuditLine> found =
                looked.stream()
                        .filter(line ->
                                query.by().isEmpty() || line.entry().by().equals(query.by()))
                        .filter(line -> line.entry().time() >= query.since())
                        .filter(line -> line.entry().subject().contains(query.text()))
                        .limit(limit)
                        .toList();
        if (found.size() == limit) {
            return new AuditPage(found, found.getLast().number());
        }
        return new AuditPage(found, looked.size() < older.size() ? looked.getLast().number() : 0);
    }

    @Override
    public CompletableFuture<Void> undo(long number, String reason) {
        return server.done("undo " + number);
    }

    @Override
    public Transfer export(AuditQuery query, String format, Path file, LongConsumer progress) {
        server.calls.add("exportAudit " + format);
        return new FakeTransfer(CompletableFuture.completedFuture(0L), progress);
    }
}

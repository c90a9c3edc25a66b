package io.roomkeeper.client;

import io.roomkeeper.protocol.console.AuditPage;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.function.LongConsumer;

/// The audit log.
public interface AuditCalls {
    /// Lines numbered below `before` (0: from the newest), newest first, at most `limit` (1 to
    /// 500). The page may have fewer and still say where to go on.
    CompletableFuture<AuditPage> find(AuditQuery query, long before, int limit);

    /// Takes back the act of line `number`; fails with 1002 when that makes no sense any more.
    CompletableFuture<Void> undo(long number, String reason);

    /// Fetches all lines into `file`, as `csv` or `jsonl`; `progress` gets the bytes so far, on a
    /// thread of the client.
    Transfer export(AuditQuery query, String format, Path file, LongConsumer progress);
}

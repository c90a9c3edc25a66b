package io.roomkeeper.client;

import io.roomkeeper.protocol.console.AuditPage;
import io.roomkeeper.protocol.console.ConsoleRequest;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.LongConsumer;

record HttpAuditCalls(ConsoleHttp http) implements AuditCalls {
    @Override
    public CompletableFuture<AuditPage> find(AuditQuery query, long before, int limit) {
        var parameters = query.parameters();
        parameters.addAll(List.of("before", before, "limit", limit));
        return http.get("audit", AuditPage.class, parameters.toArray());
    }

    @Override
    public CompletableFuture<Void> undo(long number, String reason) {
        return http.post("audit/undo", new ConsoleRequest.Undo(number, reason));
    }

    @Override
    public Transfer export(AuditQuery query, String format, Path file, LongConsumer progress) {
        var parameters = query.parameters();
        parameters.addAll(List.of("format", format));
        return http.fetch(ConsoleHttp.target("audit/export", parameters.toArray()), file, progress);
    }
}

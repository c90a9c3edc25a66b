package io.roomkeeper.client;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.CompletableFuture;
import java.util.function.LongConsumer;

/// Receives an answer into a file beside its place, and gives it its name when it is whole.
final class FileTransfer implements Transfer {
    private static final int OK = 200;
    private static final String UNFINISHED = ".part";

    private final Path file;
    private final Path part;
    private final FileReceiver receiver;
    private final CompletableFuture<HttpResponse<String>> sent;
    private final CompletableFuture<Long> done;

    /// `progress` gets the bytes so far, on a thread of `http`.
    FileTransfer(HttpClient http, HttpRequest request, Path file, LongConsumer progress) {
        this.file = file;
        part = file.resolveSibling(file.getFileName() + UNFINISHED);
        receiver = new FileReceiver(part, progress);
        sent = http.sendAsync(request, this::body);
        done =
                sent.exceptionallyCompose(Answers::unreached)
                        .thenApply(this::received)
                        .whenComplete((_, failure) -> tidy(failure));
    }

    private HttpResponse.BodySubscriber<String> body(HttpResponse.ResponseInfo answer) {
        return answer.statusCode() == OK
                ? HttpResponse.BodySubscribers.mapping(receiver, _ -> "")
                : HttpResponse.BodyHandlers.ofString().apply(answer);
    }

    private long received(HttpResponse<String> answer) {
        if (answer.statusCode() != OK) {
            throw Answers.refused(answer);
        }
        try {
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
            return Files.size(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void tidy(@Nullable Throwable failure) {
        if (failure != null) {
            receiver.cancel();
            try {
                Files.deleteIfExists(part);
            } catch (IOException stillThere) {
                failure.addSuppressed(stillThere);
            }
        }
    }

    @Override
    public CompletableFuture<Long> done() {
        return done;
    }

    @Override
    public void cancel() {
        receiver.cancel();
        sent.cancel(true);
    }
}

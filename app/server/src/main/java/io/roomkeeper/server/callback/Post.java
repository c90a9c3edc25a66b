package io.roomkeeper.server.callback;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;

/// Makes one signed POST. Goes through no proxy and follows no redirect, so that it gets nowhere
/// the guard has not looked.
final class Post implements AutoCloseable {
    private final AddressGuard guard;
    private final SignedUrl signed;
    private final int answerBytes;
    private final ExecutorService threads;
    private @Nullable HttpClient client;

    Post(AddressGuard guard, SignedUrl signed, int answerBytes, ExecutorService threads) {
        this.guard = guard;
        this.signed = signed;
        this.answerBytes = answerBytes;
        this.threads = threads;
    }

    // Made when first needed: most servers call nobody, and a client is a fifth of their start.
    private synchronized HttpClient client() {
        var made = client;
        if (made == null) {
            made =
                    HttpClient.newBuilder()
                            .version(HttpClient.Version.HTTP_1_1)
                            .followRedirects(HttpClient.Redirect.NEVER)
                            .proxy(HttpClient.Builder.NO_PROXY)
                            .executor(threads)
                            .build();
            client = made;
        }
        return made;
    }

    /// Returns at once; completes, never exceptionally, with the answer or `within` later.
    CompletableFuture<Answer> send(URI url, Parcel parcel, Duration within) {
        var result = new CompletableFuture<Answer>();
        try {
            threads.execute(() -> exchange(url, parcel, result));
        } catch (RejectedExecutionException closed) {
            return CompletableFuture.completedFuture(new Answer.Failed("the server stops"));
        }
        return result.completeOnTimeout(
                        new Answer.TimedOut(), within.toMillis(), TimeUnit.MILLISECONDS)
                .thenApplyAsync(answer -> answer, threads)
                .exceptionally(Post::failed);
    }

    private void exchange(URI url, Parcel parcel, CompletableFuture<Answer> result) {
        try {
            guard.check(url);
            if (result.isDone()) {
                return; // looking the host up took too long
            }
            var exchange = client().sendAsync(request(url, parcel), answer());
            result.whenComplete((_, _) -> exchange.cancel(true));
            exchange.thenApply(Post::answered)
                    .exceptionally(Post::failed)
                    .thenAccept(result::complete);
        } catch (IOException | RuntimeException refused) {
            result.complete(failed(refused));
        }
    }

    private HttpRequest request(URI url, Parcel parcel) {
        return HttpRequest.newBuilder(signed.of(url))
                .header("Content-Type", parcel.contentType())
                .POST(BodyPublishers.ofString(parcel.body()))
                .build();
    }

    private HttpResponse.BodyHandler<String> answer() {
        return BodyHandlers.limiting(BodyHandlers.ofString(StandardCharsets.UTF_8), answerBytes);
    }

    private static Answer answered(HttpResponse<String> response) {
        return new Answer.Answered(response.statusCode(), response.body());
    }

    private static Answer failed(Throwable why) {
        var cause =
                why instanceof CompletionException && why.getCause() != null ? why.getCause() : why;
        var name = cause.getClass().getSimpleName();
        return new Answer.Failed(
                cause.getMessage() == null ? name : name + ": " + cause.getMessage());
    }

    @Override
    public synchronized void close() {
        if (client != null) {
            client.shutdownNow();
        }
    }
}

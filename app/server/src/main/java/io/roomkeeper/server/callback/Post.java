package io.roomkeeper.server.callback;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Makes one signed POST. Goes through no proxy and follows no redirect, so that it gets nowhere
/// the guard has not looked.
final class Post implements AutoCloseable {
    private final AddressGuard guard;
    private final SignedUrl signed;
    private final int answerBytes;
    private final ExecutorService threads;
    private final HttpClient client;

    Post(AddressGuard guard, SignedUrl signed, int answerBytes, ExecutorService threads) {
        this.guard = guard;
        this.signed = signed;
        this.answerBytes = answerBytes;
        this.threads = threads;
        this.client =
                HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .followRedirects(HttpClient.Redirect.NEVER)
                        .proxy(HttpClient.Builder.NO_PROXY)
                        .executor(threads)
                        .build();
    }

    /// Returns at once; completes, never exceptionally, with the answer or `within` later.
    CompletableFuture<Answer> send(URI url, Parcel parcel, Duration within) {
        try {
            return CompletableFuture.supplyAsync(() -> exchange(url, parcel, within), threads)
                    .completeOnTimeout(
                            new Answer.TimedOut(), within.toMillis(), TimeUnit.MILLISECONDS)
                    .thenApplyAsync(answer -> answer, threads)
                    .exceptionally(Post::failed);
        } catch (RejectedExecutionException closed) {
            return CompletableFuture.completedFuture(new Answer.Failed("the server stops"));
        }
    }

    private Answer exchange(URI url, Parcel parcel, Duration within) {
        try {
            guard.check(url);
        } catch (IOException refused) {
            return failed(refused);
        }
        var answer =
                client.sendAsync(
                        HttpRequest.newBuilder(signed.of(url))
                                .header("Content-Type", parcel.contentType())
                                .POST(BodyPublishers.ofString(parcel.body()))
                                .build(),
                        BodyHandlers.limiting(
                                BodyHandlers.ofString(StandardCharsets.UTF_8), answerBytes));
        try {
            var arrived = answer.get(within.toMillis(), TimeUnit.MILLISECONDS);
            return new Answer.Answered(arrived.statusCode(), arrived.body());
        } catch (TimeoutException late) {
            answer.cancel(true);
            return new Answer.TimedOut();
        } catch (ExecutionException failed) {
            return failed(failed.getCause() == null ? failed : failed.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            answer.cancel(true);
            return failed(stopped);
        }
    }

    private static Answer failed(Throwable why) {
        var message = why.getMessage();
        return new Answer.Failed(
                message == null
                        ? why.getClass().getSimpleName()
                        : why.getClass().getSimpleName() + ": " + message);
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}

package io.roomkeeper.client;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.function.LongConsumer;

/// Writes what comes into a new file for its owner only, and asks for more when that is written.
final class FileReceiver implements HttpResponse.BodySubscriber<Long> {
    private final Path file;
    private final LongConsumer progress;
    private final CompletableFuture<Long> received = new CompletableFuture<>();
    private Flow.@Nullable Subscription answer;
    private @Nullable FileChannel channel;
    private long bytes;

    FileReceiver(Path file, LongConsumer progress) {
        this.file = file;
        this.progress = progress;
    }

    @Override
    public CompletionStage<Long> getBody() {
        return received;
    }

    @Override
    public synchronized void onSubscribe(Flow.Subscription subscription) {
        answer = subscription;
        if (received.isDone()) {
            subscription.cancel();
            return;
        }
        try {
            // What is there may be somebody else's, whom it would let read what comes.
            Files.deleteIfExists(file);
            channel =
                    FileChannel.open(
                            file,
                            Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                            ownerOnly());
            subscription.request(1);
        } catch (IOException failed) {
            end(new UncheckedIOException(failed));
        }
    }

    private FileAttribute<?>[] ownerOnly() {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    @Override
    public synchronized void onNext(List<ByteBuffer> parts) {
        if (channel == null || answer == null) {
            return;
        }
        try {
            for (var part : parts) {
                while (part.hasRemaining()) {
                    bytes += channel.write(part);
                }
            }
            progress.accept(bytes);
            answer.request(1);
        } catch (IOException failed) {
            end(new UncheckedIOException(failed));
        }
    }

    @Override
    public synchronized void onError(Throwable failure) {
        end(failure);
    }

    @Override
    public synchronized void onComplete() {
        if (channel == null) {
            return;
        }
        try {
            channel.force(true);
            channel.close();
            channel = null;
            received.complete(bytes);
        } catch (IOException failed) {
            end(new UncheckedIOException(failed));
        }
    }

    /// Stops and closes the file.
    synchronized void cancel() {
        end(new CancellationException());
    }

    private void end(Throwable failure) {
        if (answer != null) {
            answer.cancel();
        }
        if (channel != null) {
            try {
                channel.close();
            } catch (IOException alsoFailed) {
                failure.addSuppressed(alsoFailed);
            }
            channel = null;
        }
        received.completeExceptionally(failure);
    }
}

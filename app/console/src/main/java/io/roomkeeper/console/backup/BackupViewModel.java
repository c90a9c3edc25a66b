package io.roomkeeper.console.backup;

import static io.roomkeeper.console.common.Texts.text;

import io.roomkeeper.client.Transfer;
import io.roomkeeper.console.common.Answers;
import io.roomkeeper.console.common.ConsoleSession;
import io.roomkeeper.console.common.Failures;
import io.roomkeeper.console.common.Problem;
import io.roomkeeper.protocol.ErrorCode;
import io.roomkeeper.protocol.RoomkeeperException;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import org.jspecify.annotations.Nullable;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicLong;

/// State of the Back up dialog: one file on its way.
final class BackupViewModel {
    private static final double MEGABYTE = 1e6;

    private final ConsoleSession session;
    private final Path file;
    private final ReadOnlyStringWrapper state = new ReadOnlyStringWrapper("");
    private final Problem problem = new Problem();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final AtomicLong received = new AtomicLong();
    private @Nullable Transfer transfer;

    /// `file` is replaced if it is there.
    BackupViewModel(ConsoleSession session, Path file) {
        this.session = session;
        this.file = file;
    }

    /// What goes on, or what was done.
    ReadOnlyStringProperty stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// Why there is no backup; empty when nothing is wrong.
    Problem problem() {
        return problem;
    }

    ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    void start() {
        busy.set(true);
        show(0);
        var begun = session.moderation().backup(file, this::progressed);
        transfer = begun;
        Answers.take(begun.done(), session.fx(), this::finished, this::failed);
    }

    void cancel() {
        if (transfer != null) {
            transfer.cancel();
        }
    }

    // One change of the screen waits at a time, however fast the bytes come.
    private void progressed(long bytes) {
        if (received.getAndSet(bytes) == 0) {
            session.fx().execute(() -> show(received.getAndSet(0)));
        }
    }

    private void show(long bytes) {
        if (busy.get()) {
            state.set(text("backup.copying", file, bytes / MEGABYTE));
        }
    }

    private void finished(long bytes) {
        busy.set(false);
        state.set(text("backup.done", file, bytes / MEGABYTE));
    }

    private void failed(Throwable failure) {
        busy.set(false);
        state.set("");
        problem.say(text("backup.failed", why(failure)), failure);
    }

    private static String why(Throwable failure) {
        var cause = failure instanceof CompletionException ? failure.getCause() : failure;
        return switch (cause) {
            case CancellationException _ -> text("backup.cancelled");
            case UncheckedIOException unwritten -> text("backup.unwritten", reason(unwritten));
            case RoomkeeperException refusal when refusal.code() == ErrorCode.STORE_REFUSED ->
                    refusal.detail();
            case null, default -> Failures.why(failure);
        };
    }

    private static String reason(UncheckedIOException unwritten) {
        return String.valueOf(Objects.requireNonNull(unwritten.getCause()).getMessage());
    }
}

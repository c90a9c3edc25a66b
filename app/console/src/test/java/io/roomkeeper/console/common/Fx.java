package io.roomkeeper.console.common;

import javafx.application.Platform;

import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Runs things on the FX thread, which is started with the first of them.
public final class Fx {
    private static final int PATIENCE_SECONDS = 30;

    private Fx() {}

    /// Runs `act` and what it set off, such as layout.
    public static void run(Runnable act) {
        get(() -> {
            act.run();
            return true;
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    /// What `question` answers.
    public static <T> T get(Callable<T> question) {
        start();
        CompletableFuture<T> answer = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                answer.complete(question.call());
            } catch (Exception | AssertionError e) {
                answer.completeExceptionally(e);
            }
        });
        return answer.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
    }

    /// Waits until `condition` holds on the FX thread.
    public static void await(Callable<Boolean> condition) {
        try {
            WaitForAsyncUtils.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS, () -> get(condition));
        } catch (TimeoutException e) {
            throw new AssertionError("did not come about in time", e);
        }
    }

    private static void start() {
        try {
            FxToolkit.registerPrimaryStage();
        } catch (TimeoutException e) {
            throw new IllegalStateException("JavaFX does not start", e);
        }
    }
}

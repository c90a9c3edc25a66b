package io.roomkeeper.server.gateway;

import io.roomkeeper.server.callback.Draft;
import io.roomkeeper.server.callback.PreSend;
import io.roomkeeper.server.callback.Verdict;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/// A review that takes as long as a test wants.
final class ReviewByHand implements PreSend {
    private final BlockingQueue<Question> questions = new LinkedBlockingQueue<>();

    /// What the review was asked.
    record Question(Draft draft, CompletableFuture<Verdict> verdict) {
        void answer(Verdict given) {
            verdict.complete(given);
        }
    }

    @Override
    public boolean concerns(String objectName) {
        return true;
    }

    @Override
    public CompletableFuture<Verdict> ask(Draft draft) {
        var question = new Question(draft, new CompletableFuture<>());
        questions.add(question);
        return question.verdict();
    }

    Question next() {
        try {
            var question = questions.poll(20, TimeUnit.SECONDS);
            if (question == null) {
                throw new AssertionError("the review was not asked");
            }
            return question;
        } catch (InterruptedException stopped) {
            throw new AssertionError(stopped);
        }
    }

    boolean isUnasked() {
        return questions.isEmpty();
    }
}

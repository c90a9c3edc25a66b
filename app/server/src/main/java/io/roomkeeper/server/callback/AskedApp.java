package io.roomkeeper.server.callback;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/// Asks the app's own server, once and not for long.
final class AskedApp implements PreSend {
    private final CallbackSettings settings;
    private final String appKey;
    private final Courier.Way way;
    private final Losses losses;
    private final Space underReview;

    AskedApp(CallbackSettings settings, String appKey, Courier.Way way, Losses losses) {
        this.settings = settings;
        this.appKey = appKey;
        this.way = way;
        this.losses = losses;
        this.underReview = new Space(settings.limits().reviews(), settings.limits().waitingBytes());
    }

    @Override
    public boolean concerns(String objectName) {
        var types = settings.reviewedTypes();
        return settings.urls().containsKey(CallbackKind.PRE_SEND)
                && (types.isEmpty() || types.contains(objectName));
    }

    @Override
    public CompletableFuture<Verdict> ask(Draft draft) {
        if (!concerns(draft.objectName())) {
            return CompletableFuture.completedFuture(new Verdict.Deliver(draft.content()));
        }
        if (!underReview.take(draft.weight())) {
            return CompletableFuture.completedFuture(undecided(draft, "too many are under review"));
        }
        return way.send(draft.parcel(appKey))
                .thenApply(answer -> {
                    underReview.free(1, draft.weight());
                    return verdict(draft, answer);
                });
    }

    private Verdict verdict(Draft draft, Answer answer) {
        Optional<Verdict> verdict =
                answer instanceof Answer.Answered(_, var body) && answer.succeeded()
                        ? Opinion.read(body, draft.content())
                        : Optional.empty();
        return verdict.orElseGet(() ->
                undecided(
                        draft,
                        answer.succeeded() ? "an answer without a verdict" : answer.summary()));
    }

    private Verdict undecided(Draft draft, String why) {
        losses.add(1, why);
        return settings.failOpen() ? new Verdict.Deliver(draft.content()) : new Verdict.Refuse("");
    }
}

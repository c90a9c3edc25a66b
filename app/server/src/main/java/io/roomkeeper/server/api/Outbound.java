package io.roomkeeper.server.api;

import io.roomkeeper.protocol.ErrorCode;
import io.roomkeeper.protocol.RoomkeeperException;
import io.roomkeeper.protocol.api.ApiAnswer;
import io.roomkeeper.server.engine.AppSwitch;
import io.roomkeeper.server.engine.Clearance;
import io.roomkeeper.server.engine.Receipt;
import io.roomkeeper.server.engine.RoomCommand;
import io.roomkeeper.server.http.Waiting;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/// Sends messages to several rooms at a time, after a review where the app wants one. Server API
/// §11.1, §13.4.
record Outbound(Rooms rooms, Review review) {
    /// Ids of the messages that went out, in their order; 20113 if none passed the review. When it
    /// is certain that none went out, `undone` runs before the refusal.
    List<ApiAnswer.PublishedMessage> send(List<RoomCommand.Publish> messages, Runnable undone) {
        var receipts = new ArrayList<CompletableFuture<Receipt>>();
        try {
            var passed = passed(messages);
            passed.forEach(message -> receipts.add(rooms.engine().execute(message)));
            return published(passed, receipts);
        } catch (RoomkeeperException refusal) {
            if (receipts.stream().allMatch(CompletableFuture::isCompletedExceptionally)) {
                undone.run();
            }
            throw refusal;
        }
    }

    private List<RoomCommand.Publish> passed(List<RoomCommand.Publish> messages) {
        var passed = rooms.has(AppSwitch.REVIEW_SERVER_MESSAGES) ? reviewed(messages) : messages;
        if (passed.isEmpty()) {
            throw new RoomkeeperException(ErrorCode.REVIEW_REFUSED);
        }
        return passed;
    }

    private static List<ApiAnswer.PublishedMessage> published(
            List<RoomCommand.Publish> passed, List<CompletableFuture<Receipt>> receipts) {
        var decided = CompletableFuture.allOf(receipts.toArray(CompletableFuture[]::new));
        Waiting.on(decided.handle((_, _) -> true));
        var ids = receipts.stream().map(receipt -> Waiting.on(receipt).messageUId()).iterator();
        return passed.stream()
                .map(message -> new ApiAnswer.PublishedMessage(message.room(), ids.next()))
                .toList();
    }

    private List<RoomCommand.Publish> reviewed(List<RoomCommand.Publish> messages) {
        var verdicts = messages.stream().map(this::verdict).toList();
        return verdicts.stream().map(Waiting::on).flatMap(Optional::stream).toList();
    }

    private CompletableFuture<Optional<RoomCommand.Publish>> verdict(RoomCommand.Publish message) {
        return rooms.engine()
                .execute(new RoomCommand.Clear(message))
                .thenApply(clearance -> with(clearance, message))
                .thenCompose(cleared ->
                        review.of(cleared)
                                .thenApply(
                                        content -> content.map(passed -> saying(passed, cleared))));
    }

    private static RoomCommand.Publish saying(String content, RoomCommand.Publish cleared) {
        var before = cleared.cleared();
        var id = before == null ? "" : before.messageUId();
        return with(new Clearance(id, content, !content.equals(cleared.content())), cleared);
    }

    private static RoomCommand.Publish with(Clearance clearance, RoomCommand.Publish message) {
        return new RoomCommand.Publish(
                message.room(),
                message.user(),
                message.objectName(),
                message.content(),
                message.persisted(),
                message.includeSender(),
                message.priority(),
                clearance);
    }
}

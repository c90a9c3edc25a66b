package io.roomkeeper.server.gateway;

import io.roomkeeper.protocol.member.MemberFrame;
import io.roomkeeper.protocol.member.MemberRequest;
import io.roomkeeper.server.engine.ChatroomEngine;
import io.roomkeeper.server.engine.MessageLog;
import io.roomkeeper.server.engine.Original;
import io.roomkeeper.server.engine.RoomCommand;
import io.roomkeeper.server.engine.StoredMessage;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/// Client behaviour §5.
final class RecallHandler {
    private static final Logger LOG = LoggerFactory.getLogger(RecallHandler.class);

    private final ChatroomEngine engine;
    private final MessageLog history;

    RecallHandler(ChatroomEngine engine, MessageLog history) {
        this.engine = engine;
        this.history = history;
    }

    void handle(Session session, MemberRequest.Recall recall) {
        Checks.extra(engine, recall.extra());
        session.inTurn()
                .next(
                        () -> original(recall).thenAccept(found -> submit(session, recall, found)),
                        why -> session.refuse(recall.id(), why));
    }

    // A recall is worth more than its proof: the room knows its recent messages itself.
    private CompletableFuture<Optional<StoredMessage>> original(MemberRequest.Recall recall) {
        return history.find(recall.chatroomId(), recall.messageUId())
                .exceptionally(failure -> {
                    LOG.warn(
                            "history of {} could not be read for a recall",
                            recall.chatroomId(),
                            failure);
                    return Optional.empty();
                });
    }

    private void submit(
            Session session, MemberRequest.Recall recall, Optional<StoredMessage> found) {
        engine.submit(
                new RoomCommand.Recall(
                        recall.chatroomId(),
                        session.user(),
                        session.id(),
                        recall.messageUId(),
                        recall.sentTime() == 0 ? null : Instant.ofEpochMilli(recall.sentTime()),
                        recall.isAdmin(),
                        recall.isDelete(),
                        recall.extra(),
                        original(found)),
                session.answering(
                        recall.id(),
                        _ ->
                                new MemberFrame.Recalled(
                                        recall.id(), recall.chatroomId(), recall.messageUId())));
    }

    private static @Nullable Original original(Optional<StoredMessage> found) {
        return found.map(stored -> new Original(stored.sender(), stored.sentTime())).orElse(null);
    }
}

package io.roomkeeper.server.gateway;

import io.roomkeeper.protocol.ErrorCode;
import io.roomkeeper.protocol.RoomkeeperException;
import io.roomkeeper.protocol.member.MemberFrame;
import io.roomkeeper.protocol.member.MemberRequest;
import io.roomkeeper.server.engine.ChatroomEngine;
import io.roomkeeper.server.engine.MessageLog;
import io.roomkeeper.server.engine.Original;
import io.roomkeeper.server.engine.RoomCommand;

import java.time.Instant;
import java.util.Optional;

/// Client behaviour §5.
final class RecallHandler {
    private final ChatroomEngine engine;
    private final MessageLog history;

    RecallHandler(ChatroomEngine engine, MessageLog history) {
        this.engine = engine;
        this.history = history;
    }

    void handle(Session session, MemberRequest.Recall recall) {
        Checks.extra(engine, recall.extra());
        if (!session.sends().take()) {
            throw new RoomkeeperException(ErrorCode.MESSAGES_TOO_FAST);
        }
        session.inTurn()
                .next(
                        () ->
                                history.original(recall.chatroomId(), recall.messageUId())
                                        .thenAccept(found -> submit(session, recall, found)),
                        why -> session.refuse(recall.id(), why));
    }

    private void submit(Session session, MemberRequest.Recall recall, Optional<Original> found) {
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
                        found.orElse(null)),
                session.answering(
                        recall.id(),
                        _ ->
                                new MemberFrame.Recalled(
                                        recall.id(), recall.chatroomId(), recall.messageUId())));
    }
}

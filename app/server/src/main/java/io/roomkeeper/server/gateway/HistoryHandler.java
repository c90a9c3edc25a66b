package io.roomkeeper.server.gateway;

import io.roomkeeper.protocol.ErrorCode;
import io.roomkeeper.protocol.RoomkeeperException;
import io.roomkeeper.protocol.member.MemberFrame;
import io.roomkeeper.protocol.member.MemberRequest;
import io.roomkeeper.server.delivery.Frames;
import io.roomkeeper.server.engine.AppSwitch;
import io.roomkeeper.server.engine.ChatroomEngine;
import io.roomkeeper.server.engine.Limit;
import io.roomkeeper.server.engine.MessageLog;
import io.roomkeeper.server.engine.RoomCommand;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/// Client behaviour §7.
final class HistoryHandler {
    private static final Logger LOG = LoggerFactory.getLogger(HistoryHandler.class);
    private static final int MAX_COUNT = 50;
    private static final int NEWER = 1;

    private final ChatroomEngine engine;
    private final MessageLog history;

    HistoryHandler(ChatroomEngine engine, MessageLog history) {
        this.engine = engine;
        this.history = history;
    }

    void handle(Session session, MemberRequest.GetHistory get) {
        if (!engine.app().settings().has(AppSwitch.HISTORY)) {
            throw new RoomkeeperException(ErrorCode.HISTORY_OFF);
        }
        Checks.range("count", get.count(), 1, MAX_COUNT);
        Checks.range("order", get.order(), 0, NEWER);
        Checks.range("timestamp", get.timestamp(), 0, Long.MAX_VALUE);
        var in =
                engine.execute(
                        new RoomCommand.AreMembers(get.chatroomId(), List.of(session.user())));
        session.answer(
                get.id(),
                in.thenCompose(member -> page(session, get, member.getFirst()))
                        .thenApply(page -> answer(get, page)));
    }

    private CompletableFuture<MessageLog.Page> page(
            Session session, MemberRequest.GetHistory get, boolean member) {
        if (!member) {
            throw new RoomkeeperException(ErrorCode.NOT_IN_ROOM);
        }
        if (session.isOver()) {
            throw new RoomkeeperException(ErrorCode.NOT_CONNECTED); // nobody hears it
        }
        return history.page(
                        get.chatroomId(),
                        Instant.ofEpochMilli(get.timestamp()),
                        get.count(),
                        get.order() == NEWER)
                .exceptionallyCompose(failure -> {
                    LOG.error("history of {} could not be read", get.chatroomId(), failure);
                    return CompletableFuture.failedFuture(
                            new RoomkeeperException(ErrorCode.HISTORY_FAILED));
                })
                .thenApply(page -> page.within(mostBytes(), get.order() == NEWER));
    }

    private int mostBytes() {
        return engine.app().limits().of(Limit.HISTORY_BYTES_PER_ANSWER);
    }

    private static MemberFrame.History answer(MemberRequest.GetHistory get, MessageLog.Page page) {
        var messages = page.messages().stream().map(Frames::message).toList();
        return new MemberFrame.History(
                get.id(), get.chatroomId(), messages, page.hasMore(), syncTime(get, messages));
    }

    private static long syncTime(MemberRequest.GetHistory get, List<MemberFrame.Message> messages) {
        if (messages.isEmpty()) {
            return get.timestamp();
        }
        return get.order() == NEWER
                ? messages.getLast().sentTime()
                : messages.getFirst().sentTime();
    }
}

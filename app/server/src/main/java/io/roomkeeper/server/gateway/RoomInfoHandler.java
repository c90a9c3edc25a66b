package io.roomkeeper.server.gateway;

import io.roomkeeper.protocol.ErrorCode;
import io.roomkeeper.protocol.RoomkeeperException;
import io.roomkeeper.protocol.member.MemberFrame;
import io.roomkeeper.protocol.member.MemberRequest;
import io.roomkeeper.server.engine.ChatroomEngine;
import io.roomkeeper.server.engine.MemberList;
import io.roomkeeper.server.engine.RoomCommand;
import io.roomkeeper.server.engine.RoomView;

import java.util.List;
import java.util.concurrent.CompletableFuture;

/// Client behaviour §10.
final class RoomInfoHandler {
    private static final int MAX_COUNT = 20;
    private static final int NEWEST_FIRST = 2;

    private final ChatroomEngine engine;

    RoomInfoHandler(ChatroomEngine engine) {
        this.engine = engine;
    }

    void handle(Session session, MemberRequest.GetRoomInfo get) {
        if (!session.roomInfos().take()) {
            throw new RoomkeeperException(ErrorCode.CALLS_TOO_FAST);
        }
        Checks.range("count", get.count(), 0, MAX_COUNT);
        Checks.range("order", get.order(), 0, NEWEST_FIRST);
        var room = engine.execute(new RoomCommand.Describe(get.chatroomId()));
        session.answer(
                get.id(),
                room.thenCombine(members(get), (view, members) -> info(get, view, members)));
    }

    private CompletableFuture<MemberList> members(MemberRequest.GetRoomInfo get) {
        return get.count() == 0 || get.order() == 0
                ? CompletableFuture.completedFuture(new MemberList(0, List.of()))
                : engine.execute(
                        new RoomCommand.ListMembers(
                                get.chatroomId(), get.count(), get.order() == NEWEST_FIRST));
    }

    private static MemberFrame.RoomInfo info(
            MemberRequest.GetRoomInfo get, RoomView room, MemberList members) {
        return new MemberFrame.RoomInfo(
                get.id(),
                get.chatroomId(),
                room.memberCount(),
                members.members().stream()
                        .map(member ->
                                new MemberFrame.UserInfo(
                                        member.user(), member.joined().toEpochMilli()))
                        .toList());
    }
}

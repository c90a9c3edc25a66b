package io.roomkeeper.server.gateway;

import io.roomkeeper.protocol.member.MemberFrame;
import io.roomkeeper.protocol.member.MemberRequest;
import io.roomkeeper.server.engine.ChatroomEngine;
import io.roomkeeper.server.engine.RoomCommand;

/// Client behaviour §4.2.
final class SendHandler {
    private final ChatroomEngine engine;

    SendHandler(ChatroomEngine engine) {
        this.engine = engine;
    }

    void handle(Session session, MemberRequest.Send send) {
        engine.submit(
                new RoomCommand.Send(
                        send.chatroomId(),
                        session.user(),
                        session.id(),
                        "Websocket",
                        send.objectName(),
                        send.content(),
                        !session.rate().take(),
                        null),
                session.answering(
                        send.id(),
                        receipt ->
                                new MemberFrame.Sent(
                                        send.id(),
                                        send.chatroomId(),
                                        receipt.sequence(),
                                        receipt.messageUId(),
                                        receipt.sentTime().toEpochMilli())));
    }
}

package io.roomkeeper.server.gateway;

import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.member.MemberFrame;
import io.roomkeeper.protocol.member.MemberRequest;
import io.roomkeeper.server.engine.ChatroomEngine;
import io.roomkeeper.server.engine.Done;
import io.roomkeeper.server.engine.RoomCommand;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Client behaviour §3.
final class ExitHandler {
    private static final Logger LOG = LoggerFactory.getLogger(ExitHandler.class);

    private final ChatroomEngine engine;

    ExitHandler(ChatroomEngine engine) {
        this.engine = engine;
    }

    void handle(Session session, MemberRequest.Exit exit) {
        engine.submit(
                new RoomCommand.Exit(exit.chatroomId(), session.user(), session.id()),
                session.answering(
                        exit.id(), _ -> new MemberFrame.Exited(exit.id(), exit.chatroomId())));
    }

    /// The connection has ended: in its rooms the user is offline if it was the last. §3.1.
    void disconnect(Session session) {
        engine.roomsOf(session.user()).forEach(room -> disconnect(session, room));
    }

    /// In this room; nothing happens if it is not in it.
    void disconnect(Session session, RoomId room) {
        engine.submit(
                new RoomCommand.Disconnect(room, session.user(), session.id()),
                new ChatroomEngine.Reply<Done>() {
                    @Override
                    public void done(Done done) {}

                    @Override
                    public void refused(Throwable why) {
                        LOG.warn(
                                "session {} could not disconnect from {}",
                                session.id().value(),
                                room,
                                why);
                    }
                });
    }
}

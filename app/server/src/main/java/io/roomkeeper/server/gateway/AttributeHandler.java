package io.roomkeeper.server.gateway;

import io.roomkeeper.protocol.ErrorCode;
import io.roomkeeper.protocol.RoomkeeperException;
import io.roomkeeper.protocol.member.MemberFrame;
import io.roomkeeper.protocol.member.MemberRequest;
import io.roomkeeper.server.delivery.Frames;
import io.roomkeeper.server.engine.AppSwitch;
import io.roomkeeper.server.engine.Attribute;
import io.roomkeeper.server.engine.AttributeOutcome;
import io.roomkeeper.server.engine.ChatroomEngine;
import io.roomkeeper.server.engine.RoomCommand;

import org.jspecify.annotations.Nullable;

import java.util.Comparator;
import java.util.List;

/// Client behaviour §8.
final class AttributeHandler {
    private final ChatroomEngine engine;

    AttributeHandler(ChatroomEngine engine) {
        this.engine = engine;
    }

    void handle(Session session, MemberRequest.SetAttributes set) {
        engine.submit(
                new RoomCommand.SetOwnAttributes(
                        set.chatroomId(),
                        session.user(),
                        set.entries(),
                        set.isAutoDelete(),
                        set.isForced(),
                        note(set.isSendNotification(), set.notificationExtra())),
                session.answering(
                        set.id(), outcome -> changed(set, set.entries().size(), outcome)));
    }

    void handle(Session session, MemberRequest.RemoveAttributes remove) {
        engine.submit(
                new RoomCommand.RemoveOwnAttributes(
                        remove.chatroomId(),
                        session.user(),
                        remove.keys(),
                        remove.isForced(),
                        note(remove.isSendNotification(), remove.notificationExtra())),
                session.answering(
                        remove.id(), outcome -> changed(remove, remove.keys().size(), outcome)));
    }

    private static @Nullable String note(boolean wanted, String extra) {
        return wanted ? extra : null;
    }

    /// What is wrong with a single attribute is the answer, with one of several a part of it.
    private static MemberFrame.Reply changed(
            MemberRequest.OfRoom request, int count, AttributeOutcome outcome) {
        var refused = outcome.refused();
        if (count == 1 && !refused.isEmpty()) {
            return Session.refusal(
                    request.id(), new RoomkeeperException(refused.values().iterator().next()));
        }
        var failures =
                refused.entrySet().stream()
                        .map(each ->
                                new MemberFrame.Failure(each.getKey(), each.getValue().number()))
                        .sorted(Comparator.comparing(MemberFrame.Failure::key))
                        .toList();
        int code = failures.isEmpty() ? 0 : ErrorCode.ATTRIBUTES_PARTLY_FAILED.number();
        return new MemberFrame.Changed(request.id(), request.chatroomId(), code, failures);
    }

    void handle(Session session, MemberRequest.GetAttributes get) {
        if (!engine.app().settings().has(AppSwitch.ATTRIBUTES)) {
            throw new RoomkeeperException(ErrorCode.ATTRIBUTES_OFF);
        }
        var room = get.chatroomId();
        var keys = get.key().isEmpty() ? List.<String>of() : List.of(get.key());
        var found = engine.execute(new RoomCommand.ListAttributes(room, keys));
        var in = engine.execute(new RoomCommand.AreMembers(room, List.of(session.user())));
        session.answer(
                get.id(),
                found.thenCombine(in, (attributes, member) -> answer(get, attributes, member)));
    }

    private static MemberFrame.Reply answer(
            MemberRequest.GetAttributes get, List<Attribute> found, List<Boolean> member) {
        if (!member.getFirst()) {
            throw new RoomkeeperException(ErrorCode.NOT_IN_ROOM);
        }
        if (found.isEmpty() && !get.key().isEmpty()) {
            throw new RoomkeeperException(ErrorCode.NO_SUCH_ATTRIBUTE);
        }
        return new MemberFrame.Attributes(
                get.id(), get.chatroomId(), found.stream().map(Frames::attribute).toList());
    }
}

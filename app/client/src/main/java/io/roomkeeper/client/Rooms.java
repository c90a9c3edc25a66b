package io.roomkeeper.client;

import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.UserId;
import io.roomkeeper.protocol.WireJson;
import io.roomkeeper.protocol.member.MemberFrame;
import io.roomkeeper.protocol.member.NoticeContent;
import io.roomkeeper.protocol.member.SyncContent;

import tools.jackson.core.JacksonException;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// The rooms a member is in, to be joined again after a lost connection. Client behaviour §1.
final class Rooms {
    private static final String BAN = "RC:ChrmBlockMsg";
    private static final String SYNC = "RC:ChrmSyncMsg";
    private static final int BANNED = 1;

    private final Map<RoomId, JoinedRoom> joined = new ConcurrentHashMap<>();
    private final CatchUp.History history;

    Rooms(CatchUp.History history) {
        this.history = history;
    }

    /// The room, new or known, after a join with `extra`.
    JoinedRoom entered(RoomId room, String extra) {
        var in =
                joined.compute(
                        room,
                        (id, known) ->
                                known == null || known.isLeft()
                                        ? new JoinedRoom(id, history)
                                        : known);
        in.say(extra);
        return in;
    }

    void left(RoomId room) {
        var in = joined.remove(room);
        if (in != null) {
            in.leave();
        }
    }

    /// The room is being left: it stays known until the server has agreed, so that what it tells
    /// until then is not taken for another joining's.
    Optional<JoinedRoom> leaving(RoomId room) {
        var in = find(room);
        in.ifPresent(JoinedRoom::leave);
        return in;
    }

    /// Forgets that joining of its room, but no later one.
    void forget(JoinedRoom in) {
        joined.remove(in.id(), in);
    }

    Optional<JoinedRoom> find(RoomId room) {
        return Optional.ofNullable(joined.get(room));
    }

    /// Those that are not being left.
    List<JoinedRoom> all() {
        return joined.values().stream().filter(in -> !in.isLeft()).toList();
    }

    /// Follows what happens to `me`.
    void follow(MemberFrame.Event event, UserId me) {
        switch (event) {
            case MemberFrame.Message message ->
                    find(message.chatroomId())
                            .ifPresent(room ->
                                    room.progress().told(message.sequence(), message.sentTime()));
            case MemberFrame.AttributesChanged changed ->
                    find(changed.chatroomId())
                            .ifPresent(room -> changed.changes().forEach(room::apply));
            case MemberFrame.Destroyed destroyed -> left(destroyed.chatroomId());
            case MemberFrame.Notice notice -> {
                if (notice.sequence() > 0) {
                    find(notice.chatroomId())
                            .ifPresent(room -> room.progress().told(notice.sequence(), 0));
                }
                if (putsOut(notice, me)) {
                    left(notice.chatroomId());
                }
            }
            case MemberFrame.Gap _,
                    MemberFrame.AttributesMissed _,
                    MemberFrame.GlobalNotice _,
                    MemberFrame.Ended _ -> {}
        }
    }

    private static boolean putsOut(MemberFrame.Notice notice, UserId me) {
        try {
            return switch (notice.objectName()) {
                case BAN -> {
                    var content =
                            WireJson.mapper().readValue(notice.content(), NoticeContent.class);
                    yield content.operateType() == BANNED && content.userList().contains(me);
                }
                case SYNC ->
                        WireJson.mapper().readValue(notice.content(), SyncContent.class).movesOut();
                default -> false;
            };
        } catch (JacksonException ofAnotherShape) {
            return false;
        }
    }
}

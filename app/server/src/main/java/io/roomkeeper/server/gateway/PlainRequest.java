package io.roomkeeper.server.gateway;

import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.RoomkeeperException;
import io.roomkeeper.protocol.member.MemberRequest;

import org.jspecify.annotations.Nullable;

/// Reads requests in the form in which they are documented, in one go and without anything that
/// looks at classes, which is most of what a join would cost.
final class PlainRequest {
    private PlainRequest() {}

    /// Null for a request of any other form, right or wrong.
    static @Nullable MemberRequest read(String text) {
        try {
            var fields = PlainFields.read(text);
            var request = request(fields);
            return request == null || request.id() < 1 ? null : request;
        } catch (PlainFields.UnusualException | RoomkeeperException toBeExplained) {
            return null;
        }
    }

    private static @Nullable MemberRequest request(PlainFields fields) {
        long id = fields.number("id");
        return switch (fields.text("type")) {
            case "connect" ->
                    new MemberRequest.Connect(
                            id, fields.text("token"), fields.textOrEmpty("platform"));
            case "join" ->
                    new MemberRequest.Join(
                            id,
                            room(fields),
                            fields.truth("createIfMissing"),
                            fields.smallNumber("count"),
                            fields.textOrEmpty("extra"),
                            fields.number("sequence"),
                            fields.number("syncTime"));
            case "exit" -> new MemberRequest.Exit(id, room(fields));
            case "send" ->
                    new MemberRequest.Send(
                            id, room(fields), fields.text("objectName"), fields.text("content"));
            case "recall" ->
                    new MemberRequest.Recall(
                            id,
                            room(fields),
                            fields.text("messageUId"),
                            fields.number("sentTime"),
                            fields.truth("isAdmin"),
                            fields.truth("isDelete"),
                            fields.textOrEmpty("extra"));
            case "getAttributes" ->
                    new MemberRequest.GetAttributes(id, room(fields), fields.textOrEmpty("key"));
            case "getHistory" ->
                    new MemberRequest.GetHistory(
                            id,
                            room(fields),
                            fields.number("timestamp"),
                            fields.smallNumber("count"),
                            fields.smallNumber("order"));
            case "getRoomInfo" ->
                    new MemberRequest.GetRoomInfo(
                            id,
                            room(fields),
                            fields.smallNumber("count"),
                            fields.smallNumber("order"));
            default -> null;
        };
    }

    private static RoomId room(PlainFields fields) {
        return new RoomId(fields.text("chatroomId"));
    }
}

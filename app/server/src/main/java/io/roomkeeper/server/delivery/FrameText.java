package io.roomkeeper.server.delivery;

import io.roomkeeper.protocol.WireJson;
import io.roomkeeper.protocol.member.MemberFrame;

/// Frames as JSON. Those of which there are many are written field by field, without anything that
/// looks at classes, which is most of what a join would cost; they read the same.
final class FrameText {
    private FrameText() {}

    static String of(MemberFrame frame) {
        return switch (frame) {
            case MemberFrame.Connected connected -> connected(connected);
            case MemberFrame.Joined joined -> joined(joined);
            case MemberFrame.Sent sent -> sent(sent);
            case MemberFrame.Message message -> fields(message, JsonFields.of("message")).text();
            default -> WireJson.text(frame);
        };
    }

    private static String connected(MemberFrame.Connected connected) {
        return JsonFields.of("connected")
                .put("id", connected.id())
                .put("userId", connected.userId().value())
                .put("serverTime", connected.serverTime())
                .text();
    }

    private static String joined(MemberFrame.Joined joined) {
        return JsonFields.of("joined")
                .put("id", joined.id())
                .put("chatroomId", joined.chatroomId().value())
                .put("createTime", joined.createTime())
                .put("joinTime", joined.joinTime())
                .put("memberCount", joined.memberCount())
                .put("sequence", joined.sequence())
                .put("syncTime", joined.syncTime())
                .put("isAllChatroomBanned", joined.isAllChatroomBanned())
                .put("isCurrentUserBanned", joined.isCurrentUserBanned())
                .put("isCurrentChatroomBanned", joined.isCurrentChatroomBanned())
                .put("isCurrentChatroomInWhitelist", joined.isCurrentChatroomInWhitelist())
                .put("missedFrom", joined.missedFrom())
                .put("missedTo", joined.missedTo())
                .put(
                        "messages",
                        joined.messages(),
                        (message, to) -> fields(message, to.put("type", "message")))
                .put("attributes", joined.attributes(), FrameText::fields)
                .put("attributesVersion", joined.attributesVersion())
                .text();
    }

    private static String sent(MemberFrame.Sent sent) {
        return JsonFields.of("sent")
                .put("id", sent.id())
                .put("chatroomId", sent.chatroomId().value())
                .put("code", sent.code())
                .put("sequence", sent.sequence())
                .put("messageUId", sent.messageUId())
                .put("sentTime", sent.sentTime())
                .text();
    }

    private static JsonFields fields(MemberFrame.Message message, JsonFields to) {
        return to.put("chatroomId", message.chatroomId().value())
                .put("sequence", message.sequence())
                .put("senderUserId", message.senderUserId().value())
                .put("objectName", message.objectName())
                .put("content", message.content())
                .put("messageUId", message.messageUId())
                .put("sentTime", message.sentTime())
                .put("source", message.source());
    }

    private static void fields(MemberFrame.Attribute attribute, JsonFields to) {
        to.put("key", attribute.key())
                .put("value", attribute.value())
                .put("userId", attribute.userId().value())
                .put("timestamp", attribute.timestamp())
                .put("version", attribute.version());
    }
}

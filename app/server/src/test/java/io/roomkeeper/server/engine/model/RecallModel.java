package io.roomkeeper.server.engine.model;

import io.roomkeeper.protocol.ErrorCode;
import io.roomkeeper.protocol.WireJson;
import io.roomkeeper.server.engine.AppSwitch;
import io.roomkeeper.server.engine.Done;
import io.roomkeeper.server.engine.Original;
import io.roomkeeper.server.engine.RoomCommand;
import io.roomkeeper.server.engine.Sanction;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;

/// Recall. Client behaviour §5, Server API §11.3.
final class RecallModel {
    private final World world;
    private final Timeline timeline;

    RecallModel(World world, Timeline timeline) {
        this.world = world;
        this.timeline = timeline;
    }

    Done recall(RoomCommand.Recall recall) {
        if (recall.session() == null && !world.rooms.containsKey(recall.room())) {
            return Done.DONE;
        }
        var room = world.existing(recall.room());
        if (recall.session() != null) {
            World.require(
                    !room.holds(Sanction.Kind.BAN, recall.user(), world.now()),
                    ErrorCode.MEMBER_BANNED);
        }
        var original = original(room, recall);
        World.require(
                original == null
                        || recall.sentTime() == null
                        || recall.sentTime().equals(original.sentTime()),
                recall.session() == null
                        ? ErrorCode.BAD_PARAMETER
                        : ErrorCode.INVALID_MEMBER_PARAMETER);
        if (recall.session() != null) {
            if (original == null) {
                return Done.DONE;
            }
            if (!original.sender().equals(recall.user())) {
                World.require(room.members.containsKey(recall.user()), ErrorCode.NOT_IN_ROOM);
                World.require(
                        recall.isAdmin() && world.has(AppSwitch.MEMBERS_RECALL_AS_ADMIN),
                        ErrorCode.INVALID_MEMBER_PARAMETER);
            }
            if (isTold(room, recall)) {
                return Done.DONE;
            }
        }
        var content = new LinkedHashMap<String, Object>();
        content.put("conversationType", 4);
        content.put("targetId", recall.room().value());
        content.put("messageUId", recall.messageUId());
        if (original != null) {
            content.put("sentTime", original.sentTime().toEpochMilli());
        } else {
            content.put(
                    "sentTime", recall.sentTime() == null ? 0 : recall.sentTime().toEpochMilli());
        }
        content.put("isAdmin", recall.isAdmin());
        content.put("isDelete", recall.isDelete());
        content.put("extra", recall.extra());
        if (original != null) {
            content.put("originalFromUserId", original.sender().value());
        }
        timeline.add(
                room,
                new Timeline.Draft(
                        recall.user(),
                        recall.session(),
                        "RC:RcCmd",
                        WireJson.mapper().writeValueAsString(content),
                        World.OPAQUE,
                        MessageModel.BY_SERVER,
                        true,
                        timeline.retention("RC:RcCmd", true),
                        false,
                        false));
        return Done.DONE;
    }

    private static boolean isTold(ModelRoom room, RoomCommand.Recall recall) {
        return room.recent.stream()
                .filter(each -> each.objectName().equals("RC:RcCmd"))
                .map(each -> WireJson.mapper().readTree(each.content()))
                .filter(told -> told.get("messageUId").asString().equals(recall.messageUId()))
                .anyMatch(told -> told.get("isDelete").asBoolean() || !recall.isDelete());
    }

    private static @Nullable Original original(ModelRoom room, RoomCommand.Recall recall) {
        return room.recent.stream()
                .filter(each -> each.messageUId().equals(recall.messageUId()))
                .map(each -> new Original(each.sender(), each.at()))
                .findFirst()
                .orElse(recall.original());
    }
}

package io.roomkeeper.server.engine.model;

import io.roomkeeper.protocol.ErrorCode;
import io.roomkeeper.protocol.UserId;
import io.roomkeeper.server.engine.Admission;
import io.roomkeeper.server.engine.AppSwitch;
import io.roomkeeper.server.engine.Clearance;
import io.roomkeeper.server.engine.Limit;
import io.roomkeeper.server.engine.Priority;
import io.roomkeeper.server.engine.Receipt;
import io.roomkeeper.server.engine.RoomCommand;
import io.roomkeeper.server.engine.RoomEvent;
import io.roomkeeper.server.engine.Sanction;
import io.roomkeeper.server.engine.UserList;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Sending. Client behaviour §4.2, Server API §9 and §11.1.
final class MessageModel {
    static final String BY_SERVER = "Server";
    private static final int TYPE_LENGTH = 32;
    private static final Set<String> BUILT_IN = Set.of("RC:TxtMsg", "RC:CmdMsg");
    private final World world;
    private final LoadModel load;
    private final Timeline timeline;

    MessageModel(World world, Timeline timeline) {
        this.world = world;
        this.timeline = timeline;
        load = new LoadModel(world);
    }

    Receipt send(RoomCommand.Send send) {
        var clear = admit(send);
        var room = world.existing(send.room());
        if (!load.takes(room, send.user(), send.objectName(), Priority.AS_LISTED)) {
            return new Receipt(0, clear.messageUId(), timeline.nextTime(room), clear.replaced());
        }
        var sent =
                timeline.add(
                        room,
                        new Timeline.Draft(
                                send.user(),
                                send.session(),
                                send.objectName(),
                                clear.content(),
                                clear.messageUId(),
                                send.source(),
                                true,
                                timeline.retention(send.objectName(), true),
                                true,
                                clear.replaced()));
        return new Receipt(sent.sequence(), sent.messageUId(), sent.at(), clear.replaced());
    }

    /// Throws what is wrong first.
    Clearance admit(RoomCommand.Send send) {
        var room = world.existing(send.room());
        World.require(
                !world.has(AppSwitch.ONLY_MEMBERS_SEND) || room.members.containsKey(send.user()),
                ErrorCode.NOT_IN_ROOM);
        World.require(
                !room.holds(Sanction.Kind.BAN, send.user(), world.now()), ErrorCode.MEMBER_BANNED);
        World.require(!silenced(room, send.user()), ErrorCode.MEMBER_MUTED);
        World.require(!send.overRate(), ErrorCode.MESSAGES_TOO_FAST);
        World.require(fits(send.content()), ErrorCode.CONTENT_TOO_LARGE);
        World.require(isType(send.objectName()), ErrorCode.INVALID_MEMBER_PARAMETER);
        var words = world.settings.words();
        var lower = send.content().toLowerCase(Locale.ROOT);
        World.require(
                words.blocked().stream()
                        .noneMatch(word -> lower.contains(word.toLowerCase(Locale.ROOT))),
                ErrorCode.WORD_BLOCKED);
        if (send.cleared() != null) {
            return send.cleared();
        }
        var content = send.content();
        for (var word : words.replaced().entrySet()) {
            content =
                    Pattern.compile("(?iu)" + Pattern.quote(word.getKey()))
                            .matcher(content)
                            .replaceAll(Matcher.quoteReplacement(word.getValue()));
        }
        return new Clearance(World.OPAQUE, content, !content.equals(send.content()));
    }

    private boolean silenced(ModelRoom room, UserId user) {
        var now = world.now();
        var global = world.sanctions(Sanction.Kind.GLOBAL_MUTE).get(user);
        if (world.has(AppSwitch.GLOBAL_MUTE) && global != null && global.holdsAt(now)) {
            return true;
        }
        return !room.of(UserList.MUTE_EXCEPTIONS).contains(user)
                && (room.holds(Sanction.Kind.MUTE, user, now) || room.muteAll);
    }

    private boolean fits(String content) {
        return content.getBytes(StandardCharsets.UTF_8).length <= world.limit(Limit.CONTENT_BYTES);
    }

    static boolean isType(String type) {
        return !type.isEmpty()
                && type.length() <= TYPE_LENGTH
                && (!type.startsWith("RC:") || BUILT_IN.contains(type));
    }

    /// As the Server API's message would be taken, were it sent.
    Clearance clear(RoomCommand.Publish publish) {
        switch (publish.priority()) {
            case PROTECTED -> world.requireService(AppSwitch.TYPE_ALLOWLIST);
            case LOW -> world.requireService(AppSwitch.LOW_PRIORITY_TYPES);
            case HIGH, AS_LISTED -> {}
        }
        checkFromServer(publish.objectName(), publish.content());
        return new Clearance(World.OPAQUE, publish.content(), false);
    }

    Receipt publish(RoomCommand.Publish publish) {
        var fresh = clear(publish);
        var clear = publish.cleared();
        if (clear == null) {
            clear = fresh;
        }
        var room = world.rooms.get(publish.room());
        if (room == null) {
            return new Receipt(0, clear.messageUId(), world.now(), false);
        }
        if (!load.takes(room, publish.user(), publish.objectName(), publish.priority())) {
            return new Receipt(0, clear.messageUId(), timeline.nextTime(room), false);
        }
        var sent =
                timeline.add(
                        room,
                        new Timeline.Draft(
                                publish.user(),
                                null,
                                publish.objectName(),
                                clear.content(),
                                clear.messageUId(),
                                BY_SERVER,
                                publish.includeSender(),
                                timeline.retention(publish.objectName(), publish.persisted()),
                                true,
                                clear.replaced()));
        return new Receipt(sent.sequence(), sent.messageUId(), sent.at(), false);
    }

    void checkFromServer(String type, String content) {
        World.require(type.length() <= TYPE_LENGTH, ErrorCode.PARAMETER_TOO_LONG);
        World.require(fits(content), ErrorCode.PARAMETER_TOO_LONG);
        World.require(isType(type), ErrorCode.BAD_PARAMETER);
    }

    List<RoomEvent.MessageSent> recent(RoomCommand.Recent command) {
        World.require(
                command.count() >= 0 && command.count() <= Admission.MAX_RECENT,
                ErrorCode.BAD_PARAMETER);
        @Nullable ModelRoom room = world.rooms.get(command.room());
        if (room == null) {
            return List.of();
        }
        var all = room.recent;
        return List.copyOf(all.subList(Math.max(0, all.size() - command.count()), all.size()));
    }
}

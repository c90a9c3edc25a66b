package io.roomkeeper.client;

import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.member.MemberFrame;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// What a member knows of a room it is in: its attributes, and how far it has heard. Changed on the
/// thread that reads.
final class JoinedRoom {
    private final RoomId id;
    private final Map<String, MemberFrame.Attribute> attributes = new ConcurrentHashMap<>();
    private final Progress progress = new Progress();
    private final CatchUp catchUp;
    private volatile String extra = "";

    JoinedRoom(RoomId id, CatchUp.History history) {
        this.id = id;
        catchUp = new CatchUp(history);
    }

    RoomId id() {
        return id;
    }

    /// `words` are for the others, when joining.
    void say(String words) {
        extra = words;
    }

    String extra() {
        return extra;
    }

    /// Nothing more of it is to be heard.
    void leave() {
        catchUp.stop();
    }

    boolean isLeft() {
        return catchUp.isOver();
    }

    /// How far it has been heard.
    Progress progress() {
        return progress;
    }

    /// What holds back while missed messages are fetched.
    CatchUp catchUp() {
        return catchUp;
    }

    /// `joined` with those of `messages` that were not heard before, and with what is still
    /// missing.
    MemberFrame.Joined news(
            MemberFrame.Joined joined, List<MemberFrame.Message> messages, long from, long to) {
        return new MemberFrame.Joined(
                joined.id(),
                joined.chatroomId(),
                joined.createTime(),
                joined.joinTime(),
                joined.memberCount(),
                joined.sequence(),
                joined.syncTime(),
                joined.isAllChatroomBanned(),
                joined.isCurrentUserBanned(),
                joined.isCurrentChatroomBanned(),
                joined.isCurrentChatroomInWhitelist(),
                from,
                to,
                messages.stream().filter(message -> !progress.knows(message)).toList(),
                joined.attributes(),
                joined.attributesVersion());
    }

    /// By key.
    Map<String, MemberFrame.Attribute> attributes() {
        return Map.copyOf(attributes);
    }

    /// The whole set is `all`; what is there, and what is gone.
    MemberFrame.AttributesChanged sync(List<MemberFrame.Attribute> all) {
        var changes = new ArrayList<MemberFrame.AttributeChange>();
        var gone = new ConcurrentHashMap<>(attributes);
        all.forEach(each -> gone.remove(each.key()));
        gone.values().forEach(each -> changes.add(removal(each)));
        attributes.clear();
        for (var each : all) {
            attributes.put(each.key(), each);
            changes.add(
                    new MemberFrame.AttributeChange(
                            each.key(),
                            each.value(),
                            each.timestamp(),
                            MemberFrame.AttributeChange.SET,
                            each.version(),
                            each.userId()));
        }
        return new MemberFrame.AttributesChanged(id, changes);
    }

    private static MemberFrame.AttributeChange removal(MemberFrame.Attribute gone) {
        return new MemberFrame.AttributeChange(
                gone.key(),
                "",
                gone.timestamp(),
                MemberFrame.AttributeChange.REMOVED,
                gone.version(),
                gone.userId());
    }

    /// Follows a change, unless a newer one is known.
    void apply(MemberFrame.AttributeChange change) {
        var known = attributes.get(change.key());
        if (known != null && known.version() >= change.version()) {
            return;
        }
        if (change.type() == MemberFrame.AttributeChange.REMOVED) {
            attributes.remove(change.key());
        } else {
            attributes.put(
                    change.key(),
                    new MemberFrame.Attribute(
                            change.key(),
                            change.value(),
                            change.userId(),
                            change.timestamp(),
                            change.version()));
        }
    }
}

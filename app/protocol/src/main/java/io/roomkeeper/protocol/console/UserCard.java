package io.roomkeeper.protocol.console;

import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.UserId;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// All that is known of a user in a room. Without a `member` the user is not there now. Whether the
/// id is that of a `moderator`, and of the one who asks. `device` is what the last message was sent
/// from, empty if there is none; `messages` are the last ones here, newest first, `acts` the last
/// lines of the audit log about the user in this room, newest first.
public record UserCard(
        UserId userId,
        String name,
        boolean known,
        boolean moderator,
        boolean you,
        List<RoomId> rooms,
        @Nullable MemberDetails member,
        List<CardSanction> sanctions,
        boolean allowed,
        boolean excepted,
        Counts counts,
        String device,
        List<HistoryMessage> messages,
        List<AuditLine> acts,
        List<NoteEntry> notes) {
    public UserCard {
        rooms = List.copyOf(rooms);
        sanctions = List.copyOf(sanctions);
        messages = List.copyOf(messages);
        acts = List.copyOf(acts);
        notes = List.copyOf(notes);
    }

    /// A sanction in force.
    public record CardSanction(Kind kind, SanctionEntry sanction) {}

    /// Which sanction; the last two hold in all rooms.
    public enum Kind {
        MUTE,
        BAN,
        GLOBAL_MUTE,
        BLOCK
    }

    /// What was done to the user here, as far as the audit log was looked at; `messages` of the
    /// present stay.
    public record Counts(long messages, int recalls, int mutes, int bans) {}
}

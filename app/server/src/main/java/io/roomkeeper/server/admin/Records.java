package io.roomkeeper.server.admin;

import io.roomkeeper.protocol.console.AttributeEntry;
import io.roomkeeper.protocol.console.ChatMessage;
import io.roomkeeper.protocol.console.HistoryMessage;
import io.roomkeeper.protocol.console.MemberDetails;
import io.roomkeeper.protocol.console.MemberEntry;
import io.roomkeeper.protocol.console.NoteEntry;
import io.roomkeeper.protocol.console.RoomSummary;
import io.roomkeeper.protocol.console.SanctionEntry;
import io.roomkeeper.server.engine.Attribute;
import io.roomkeeper.server.engine.Lifetime;
import io.roomkeeper.server.engine.MemberRow;
import io.roomkeeper.server.engine.MemberView;
import io.roomkeeper.server.engine.Note;
import io.roomkeeper.server.engine.RoomEvent;
import io.roomkeeper.server.engine.RoomView;
import io.roomkeeper.server.engine.Sanction;
import io.roomkeeper.server.engine.StoredMessage;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/// The engine's records in the words of the console's protocol; times in ms since 1970.
final class Records {
    private Records() {}

    static RoomSummary summary(RoomView view) {
        return new RoomSummary(
                view.room(),
                view.name(),
                view.created().toEpochMilli(),
                view.memberCount(),
                view.muteAll(),
                destroyType(view.lifetime().kind()),
                view.lifetime().minutes(),
                view.messageCount(),
                view.kept(),
                view.distributing(),
                millis(view.end()));
    }

    /// 0 for null.
    static long millis(@Nullable Instant at) {
        return at == null ? 0 : at.toEpochMilli();
    }

    private static int destroyType(Lifetime.Kind kind) {
        return switch (kind) {
            case IDLE -> 0;
            case AGE -> 1;
        };
    }

    static MemberEntry member(MemberView view) {
        return new MemberEntry(
                view.user(),
                view.joined().toEpochMilli(),
                view.lastMessage() == null ? 0 : view.lastMessage().toEpochMilli(),
                view.messageCount(),
                view.muted());
    }

    static MemberDetails member(MemberRow row) {
        return new MemberDetails(
                row.user(),
                row.joined().toEpochMilli(),
                millis(row.lastMessage()),
                row.messageCount(),
                row.mute() == null ? 0 : row.mute().until().toEpochMilli(),
                row.allowed(),
                row.excepted(),
                row.sessions() > 0);
    }

    static NoteEntry note(Note note) {
        return new NoteEntry(
                note.user(), note.number(), note.at().toEpochMilli(), note.by(), note.text());
    }

    static HistoryMessage message(StoredMessage stored) {
        return new HistoryMessage(
                new ChatMessage(
                        stored.room(),
                        stored.sequence(),
                        stored.sender(),
                        stored.objectName(),
                        stored.content(),
                        stored.messageUId(),
                        stored.sentTime().toEpochMilli()),
                stored.source());
    }

    static AttributeEntry attribute(Attribute attribute) {
        return new AttributeEntry(
                attribute.key(),
                attribute.value(),
                attribute.owner(),
                attribute.set().toEpochMilli(),
                !attribute.autoDelete());
    }

    static SanctionEntry sanction(Sanction held) {
        return new SanctionEntry(
                held.user(),
                held.since().toEpochMilli(),
                held.until().toEpochMilli(),
                held.by(),
                held.reason());
    }

    static ChatMessage message(RoomEvent.MessageSent sent) {
        return new ChatMessage(
                sent.room(),
                sent.sequence(),
                sent.sender(),
                sent.objectName(),
                sent.content(),
                sent.messageUId(),
                sent.at().toEpochMilli());
    }
}

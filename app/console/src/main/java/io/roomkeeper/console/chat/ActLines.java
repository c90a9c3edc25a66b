package io.roomkeeper.console.chat;

import static io.roomkeeper.console.common.Texts.text;

import io.roomkeeper.console.common.PlainText;
import io.roomkeeper.console.common.Times;
import io.roomkeeper.protocol.console.AuditEntry;

import java.time.Instant;

/// What moderators did, as rows of the message list say it.
public final class ActLines {
    private static final int MAX_REASON = 200;

    private final Times times;

    public ActLines(Times times) {
        this.times = times;
    }

    /// "ana muted kim until 14:12: spam".
    public String line(AuditEntry entry) {
        String by = entry.by().isEmpty() ? text("chat.act.server") : entry.by();
        String done =
                switch (entry.act()) {
                    case CREATE_ROOM -> text("chat.act.created", by);
                    case DESTROY_ROOM -> text("chat.act.destroyed", by);
                    case CHANGE_LIFETIME -> text("chat.act.lifetime", by);
                    case MUTE -> text("chat.act.muted", by, entry.subject(), until(entry));
                    case UNMUTE -> text("chat.act.unmuted", by, entry.subject());
                    case BAN -> text("chat.act.banned", by, entry.subject(), until(entry));
                    case UNBAN -> text("chat.act.unbanned", by, entry.subject());
                    case MUTE_ALL -> text("chat.act.mutedAll", by);
                    case UNMUTE_ALL -> text("chat.act.unmutedAll", by);
                    case KEEP_ALIVE -> text("chat.act.kept", by);
                    case KEEP_ALIVE_NO_MORE -> text("chat.act.notKept", by);
                    case EXCEPT_FROM_MUTES -> text("chat.act.excepted", by, entry.subject());
                    case EXCEPT_NO_MORE -> text("chat.act.notExcepted", by, entry.subject());
                    case ALLOW -> text("chat.act.allowed", by, entry.subject());
                    case ALLOW_NO_MORE -> text("chat.act.notAllowed", by, entry.subject());
                    case STOP_DISTRIBUTION -> text("chat.act.stopped", by);
                    case RESUME_DISTRIBUTION -> text("chat.act.resumed", by);
                    case CHANGE_ATTRIBUTES, EDIT_ATTRIBUTES -> text("chat.act.attributes", by);
                    case RENAME_ROOM -> text("chat.act.renamed", by);
                    case RECALL -> text("chat.act.recalled", by);
                    case ADD_NOTE -> text("chat.act.noted", by, entry.subject());
                    case REMOVE_NOTE -> text("chat.act.unnoted", by, entry.subject());
                    case DELETE_MESSAGES -> text("chat.act.deletedMessages", by);
                    case ADD_MODERATOR -> text("chat.act.addedModerator", by, entry.subject());
                    case REMOVE_MODERATOR -> text("chat.act.removedModerator", by, entry.subject());
                    case UNDO -> text("chat.act.undone", by);
                    case GLOBAL_MUTE ->
                            text("chat.act.globallyMuted", by, entry.subject(), until(entry));
                    case GLOBAL_UNMUTE -> text("chat.act.globallyUnmuted", by, entry.subject());
                    case BLOCK -> text("chat.act.blocked", by, entry.subject(), until(entry));
                    case UNBLOCK -> text("chat.act.unblocked", by, entry.subject());
                    case CHANGE_SETTINGS -> text("chat.act.settings", by);
                    case CHANGE_MESSAGE_TYPES -> text("chat.act.types", by);
                };
        String how =
                entry.code() == 0
                        ? done
                        : text("chat.act.failed", done, Integer.toString(entry.code()));
        return entry.reason().isEmpty()
                ? how
                : text("chat.act.reason", how, PlainText.line(entry.reason(), MAX_REASON));
    }

    private String until(AuditEntry entry) {
        if (entry.until() == 0) {
            return text("table.none");
        }
        return times.day(Instant.ofEpochMilli(entry.until()), Instant.ofEpochMilli(entry.time()));
    }
}

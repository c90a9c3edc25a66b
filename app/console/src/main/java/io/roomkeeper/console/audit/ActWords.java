package io.roomkeeper.console.audit;

import static io.roomkeeper.console.common.Texts.text;

import io.roomkeeper.console.common.PlainText;
import io.roomkeeper.console.common.Times;
import io.roomkeeper.protocol.console.AuditAct;
import io.roomkeeper.protocol.console.AuditEntry;
import io.roomkeeper.protocol.console.AuditLine;

import java.time.Instant;

/// Acts in words.
final class ActWords {
    private ActWords() {}

    /// "muted user-555 until 14:12".
    static String sentence(AuditLine line, Times times, Instant now) {
        AuditEntry entry = line.entry();
        String whom = PlainText.line(entry.subject(), 120);
        String until = entry.until() == 0 ? "" : until(entry.until(), times, now);
        return text(key(entry.act()), whom, until);
    }

    /// The act alone: "mute".
    static String name(AuditAct act) {
        return text(key(act), "", "").strip();
    }

    private static String until(long at, Times times, Instant now) {
        return text("audit.until", times.day(Instant.ofEpochMilli(at), now));
    }

    private static String key(AuditAct act) {
        return switch (act) {
            case CREATE_ROOM -> "audit.act.createRoom";
            case DESTROY_ROOM -> "audit.act.destroyRoom";
            case CHANGE_LIFETIME -> "audit.act.changeLifetime";
            case MUTE -> "audit.act.mute";
            case UNMUTE -> "audit.act.unmute";
            case BAN -> "audit.act.ban";
            case UNBAN -> "audit.act.unban";
            case MUTE_ALL -> "audit.act.muteAll";
            case UNMUTE_ALL -> "audit.act.unmuteAll";
            case KEEP_ALIVE -> "audit.act.keepAlive";
            case KEEP_ALIVE_NO_MORE -> "audit.act.keepAliveNoMore";
            case EXCEPT_FROM_MUTES -> "audit.act.except";
            case EXCEPT_NO_MORE -> "audit.act.exceptNoMore";
            case ALLOW -> "audit.act.allow";
            case ALLOW_NO_MORE -> "audit.act.allowNoMore";
            case STOP_DISTRIBUTION -> "audit.act.stopDistribution";
            case RESUME_DISTRIBUTION -> "audit.act.resumeDistribution";
            case CHANGE_ATTRIBUTES, EDIT_ATTRIBUTES -> "audit.act.attributes";
            case GLOBAL_MUTE -> "audit.act.globalMute";
            case GLOBAL_UNMUTE -> "audit.act.globalUnmute";
            case BLOCK -> "audit.act.block";
            case UNBLOCK -> "audit.act.unblock";
            case CHANGE_SETTINGS -> "audit.act.settings";
            case CHANGE_MESSAGE_TYPES -> "audit.act.types";
            case RENAME_ROOM -> "audit.act.rename";
            case RECALL -> "audit.act.recall";
            case ADD_NOTE -> "audit.act.addNote";
            case REMOVE_NOTE -> "audit.act.removeNote";
            case DELETE_MESSAGES -> "audit.act.deleteMessages";
            case ADD_MODERATOR -> "audit.act.addModerator";
            case REMOVE_MODERATOR -> "audit.act.removeModerator";
            case UNDO -> "audit.act.undo";
        };
    }
}

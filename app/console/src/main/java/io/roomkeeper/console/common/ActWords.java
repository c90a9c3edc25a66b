package io.roomkeeper.console.common;

import static io.roomkeeper.console.common.Texts.text;

import io.roomkeeper.protocol.console.AuditAct;
import io.roomkeeper.protocol.console.AuditEntry;

import java.time.Instant;
import java.util.Locale;

/// What moderators do, in words: the same wherever it is told of.
public final class ActWords {
    private static final int MAX_WHOM = 120;
    private static final int MAX_REASON = 200;

    private final Times times;

    public ActWords(Times times) {
        this.times = times;
    }

    /// What was done, without by whom: "muted kim until 14:12".
    public String clause(AuditEntry entry) {
        return unlessRefused(entry, what(entry));
    }

    /// The same with by whom and why: "ana muted kim until 14:12: spam".
    public String line(AuditEntry entry) {
        String by = isServer(entry.by()) ? beginning(by(entry.by())) : entry.by();
        String line = text("act.line", by, what(entry));
        return because(unlessRefused(entry, line), reason(entry));
    }

    /// Who did it; the server does what nobody else does.
    public static String by(String by) {
        return isServer(by) ? text("act.server") : by;
    }

    private static boolean isServer(String by) {
        return by.isEmpty() || by.equals(AuditEntry.SERVER);
    }

    /// Why it was done, as whoever did it has written, or the server's reason in words.
    public static String reason(AuditEntry entry) {
        if (!isServer(entry.by())) {
            return entry.reason();
        }
        return switch (entry.reason()) {
            case AuditEntry.IDLE -> text("act.ended.idle");
            case AuditEntry.AGE -> text("act.ended.age");
            default -> entry.reason();
        };
    }

    /// `what` and why it was done; `what` alone without a `reason`.
    public static String because(String what, String reason) {
        return reason.isEmpty()
                ? what
                : text("act.reason", what, PlainText.line(reason, MAX_REASON));
    }

    /// The act alone: "muted …".
    public static String name(AuditAct act) {
        return clause(act, "…", "");
    }

    /// A sentence that says it was done: "Muted kim for 10 minutes."; no `minutes` are no term.
    static String done(AuditAct act, String whom, int minutes) {
        String term = minutes == 0 ? "" : text("act.for", Times.term(minutes));
        return sentence(clause(act, whom, term));
    }

    /// The same of an act on a whole `room`: "Turned mute all on in lobby."
    static String done(AuditAct act, String room) {
        return sentence(text("act.inRoom", clause(act, "", ""), room));
    }

    private static String sentence(String clause) {
        return text("act.sentence", beginning(clause));
    }

    private static String beginning(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private static String unlessRefused(AuditEntry entry, String what) {
        return entry.code() == 0 ? what : text("act.notDone", what);
    }

    private String what(AuditEntry entry) {
        return clause(entry.act(), PlainText.line(entry.subject(), MAX_WHOM), until(entry));
    }

    private String until(AuditEntry entry) {
        if (entry.until() == 0) {
            return "";
        }
        Instant end = Instant.ofEpochMilli(entry.until());
        return text("act.until", times.day(end, Instant.ofEpochMilli(entry.time())));
    }

    private static String clause(AuditAct act, String whom, String term) {
        return text(key(act), whom, term).strip();
    }

    private static String key(AuditAct act) {
        return switch (act) {
            case CREATE_ROOM -> "act.did.createRoom";
            case DESTROY_ROOM -> "act.did.destroyRoom";
            case RENAME_ROOM -> "act.did.renameRoom";
            case CHANGE_LIFETIME -> "act.did.changeLifetime";
            case KEEP_ALIVE -> "act.did.keepAlive";
            case KEEP_ALIVE_NO_MORE -> "act.did.keepAliveNoMore";
            case STOP_DISTRIBUTION -> "act.did.stopDistribution";
            case RESUME_DISTRIBUTION -> "act.did.resumeDistribution";
            case MUTE -> "act.did.mute";
            case UNMUTE -> "act.did.unmute";
            case BAN -> "act.did.ban";
            case UNBAN -> "act.did.unban";
            case MUTE_ALL -> "act.did.muteAll";
            case UNMUTE_ALL -> "act.did.unmuteAll";
            case EXCEPT_FROM_MUTES -> "act.did.except";
            case EXCEPT_NO_MORE -> "act.did.exceptNoMore";
            case ALLOW -> "act.did.allow";
            case ALLOW_NO_MORE -> "act.did.allowNoMore";
            case GLOBAL_MUTE -> "act.did.globalMute";
            case GLOBAL_UNMUTE -> "act.did.globalUnmute";
            case BLOCK -> "act.did.block";
            case UNBLOCK -> "act.did.unblock";
            case RECALL -> "act.did.recall";
            case DELETE_MESSAGES -> "act.did.deleteMessages";
            case CHANGE_ATTRIBUTES -> "act.did.changeAttributes";
            case EDIT_ATTRIBUTES -> "act.did.editAttributes";
            case CHANGE_MESSAGE_TYPES -> "act.did.changeTypes";
            case CHANGE_SETTINGS -> "act.did.changeSettings";
            case ADD_NOTE -> "act.did.addNote";
            case REMOVE_NOTE -> "act.did.removeNote";
            case ADD_MODERATOR -> "act.did.addModerator";
            case REMOVE_MODERATOR -> "act.did.removeModerator";
            case UNDO -> "act.did.undo";
        };
    }
}

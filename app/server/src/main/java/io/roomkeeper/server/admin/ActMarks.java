package io.roomkeeper.server.admin;

import io.roomkeeper.protocol.console.AuditAct;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// By which words the stored lines of acts are known. A line of an act that was refused has the
/// act's own name.
final class ActMarks {
    private ActMarks() {}

    /// A line of one of `acts` has one of these.
    static Set<String> of(Set<AuditAct> acts) {
        return acts.stream()
                .flatMap(act -> Stream.of(act.name(), mark(act)))
                .collect(Collectors.toSet());
    }

    private static String mark(AuditAct act) {
        return switch (act) {
            case CREATE_ROOM -> "room-created";
            case DESTROY_ROOM -> "room-destroyed";
            case CHANGE_LIFETIME -> "lifetime-changed";
            case MUTE, BAN, GLOBAL_MUTE, BLOCK -> act.name();
            case UNMUTE, UNBAN, GLOBAL_UNMUTE, UNBLOCK -> "sanction-lifted";
            case MUTE_ALL, UNMUTE_ALL -> "mute-all-changed";
            case KEEP_ALIVE, KEEP_ALIVE_NO_MORE -> "kept-changed";
            case EXCEPT_FROM_MUTES, EXCEPT_NO_MORE, ALLOW, ALLOW_NO_MORE -> "users-listed";
            case STOP_DISTRIBUTION, RESUME_DISTRIBUTION -> "distribution-changed";
            case CHANGE_ATTRIBUTES -> "attributes-changed";
            case CHANGE_SETTINGS -> "settings-changed";
            case CHANGE_MESSAGE_TYPES -> "types-changed";
            case RENAME_ROOM -> "room-renamed";
            case RECALL -> "messages-recalled";
            case EDIT_ATTRIBUTES -> "attributes-edited";
            case ADD_NOTE -> "note-added";
            case REMOVE_NOTE -> "note-removed";
            case DELETE_MESSAGES -> "messages-deleted";
            case ADD_MODERATOR -> "moderator-added";
            case REMOVE_MODERATOR -> "moderator-removed";
            case UNDO -> "act-undone";
        };
    }
}

package io.roomkeeper.console.chat;

import static io.roomkeeper.console.common.Texts.text;

import io.roomkeeper.protocol.console.AuditAct;

import java.util.List;

/// What happens in a room beside the messages.
enum EventKind {
    JOINS("chat.kind.joins"),
    EXITS("chat.kind.exits"),
    ACTS("chat.kind.acts"),
    ATTRIBUTES("chat.kind.attributes"),
    RECALLS("chat.kind.recalls"),
    /// What this console has to say about its own list; cannot be switched off.
    CONSOLE("chat.kind.console");

    /// Those that can be switched off.
    static final List<EventKind> SWITCHED = List.of(JOINS, EXITS, ACTS, ATTRIBUTES, RECALLS);

    private final String name;

    EventKind(String name) {
        this.name = name;
    }

    static EventKind of(AuditAct act) {
        return act == AuditAct.CHANGE_ATTRIBUTES ? ATTRIBUTES : ACTS;
    }

    String label() {
        return text(name);
    }
}

package io.roomkeeper.console.common;

import static io.roomkeeper.console.common.Texts.text;

import io.roomkeeper.protocol.console.Role;

/// Says why somebody may not do something.
public final class Roles {
    private Roles() {}

    /// "Needs a moderator; you are an auditor."; empty for who may do what needs `needed`.
    public static String whyNot(ConsoleSession session, Role needed) {
        Role mine = session.server().role();
        return mine.includes(needed) ? "" : text("role.needs", named(needed), named(mine));
    }

    private static String named(Role role) {
        return switch (role) {
            case AUDITOR -> text("role.auditor");
            case MODERATOR -> text("role.moderator");
            case OWNER -> text("role.owner");
        };
    }
}

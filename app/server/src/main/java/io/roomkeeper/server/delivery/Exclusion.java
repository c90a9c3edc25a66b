package io.roomkeeper.server.delivery;

import io.roomkeeper.protocol.UserId;
import io.roomkeeper.server.engine.SessionId;

import org.jspecify.annotations.Nullable;

/// Which members something is not told to: a session, a user, or nobody when both are null.
record Exclusion(@Nullable SessionId session, @Nullable UserId user) {
    static final Exclusion NOBODY = new Exclusion(null, null);

    boolean covers(Link link) {
        return link.session().equals(session) || (user != null && link.user().equals(user));
    }
}

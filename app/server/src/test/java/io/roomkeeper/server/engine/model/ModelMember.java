package io.roomkeeper.server.engine.model;

import io.roomkeeper.protocol.UserId;
import io.roomkeeper.server.engine.SessionId;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// A member; offline since `offlineSince` while there is no session.
final class ModelMember {
    final UserId user;
    final Instant joined;
    final List<SessionId> sessions = new ArrayList<>();
    @Nullable Instant offlineSince;
    int missed;
    @Nullable Instant lastMessage;
    long messageCount;

    ModelMember(UserId user, Instant joined) {
        this.user = user;
        this.joined = joined;
    }

    void wentOffline(Instant at) {
        offlineSince = at;
        missed = 0;
    }
}

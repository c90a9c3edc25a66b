package io.roomkeeper.console.chat;

import static io.roomkeeper.console.common.Texts.text;

import io.roomkeeper.protocol.UserId;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Folds who joined or left within a second into one row each.
final class JoinFold {
    private final EventKind kind;
    private final String one;
    private final String many;
    private final List<UserId> users = new ArrayList<>();
    private Instant latest = Instant.EPOCH;

    private JoinFold(EventKind kind, String one, String many) {
        this.kind = kind;
        this.one = one;
        this.many = many;
    }

    static JoinFold joins() {
        return new JoinFold(EventKind.JOINS, "chat.event.joined", "chat.event.joinedMany");
    }

    static JoinFold exits() {
        return new JoinFold(EventKind.EXITS, "chat.event.left", "chat.event.leftMany");
    }

    void add(UserId user, Instant at) {
        users.add(user);
        latest = at;
    }

    /// The row for those since the last call; called once a second.
    Optional<ChatRow> take() {
        if (users.isEmpty()) {
            return Optional.empty();
        }
        String line =
                users.size() == 1 ? text(one, users.getFirst().value()) : text(many, users.size());
        users.clear();
        return Optional.of(new ChatRow.Note(latest, kind, line));
    }
}

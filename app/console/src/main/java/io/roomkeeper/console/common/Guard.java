package io.roomkeeper.console.common;

import static io.roomkeeper.console.common.Texts.text;

import io.roomkeeper.protocol.UserId;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

/// Keeps moderators from acting on themselves, and on one another by mistake: that needs the same
/// key twice.
public final class Guard {
    /// Within which the second key counts.
    static final Duration PATIENCE = Duration.ofSeconds(5);

    private final ConsoleSession session;
    private final Consumer<String> say;
    private String asked = "";
    private Instant askedAt = Instant.EPOCH;

    public Guard(ConsoleSession session, StatusLine status) {
        this(session, status::say);
    }

    /// `say` hears why an act was not done at the first time.
    Guard(ConsoleSession session, Consumer<String> say) {
        this.session = session;
        this.say = say;
    }

    /// Why nothing can be done to `users`: one of them is oneself. Empty when it can.
    public String whyNot(List<UserId> users) {
        return users.stream().anyMatch(this::isMe) ? text("guard.me") : "";
    }

    public boolean isMe(UserId user) {
        return user.value().equals(session.server().moderator());
    }

    /// Does `act`, called `name`; when one of `users` is a moderator, only at the second time.
    public void pass(String name, List<UserId> users, Runnable act) {
        List<UserId> moderators = users.stream().filter(session::isModerator).toList();
        Instant now = session.clock().instant();
        String key = name + users;
        boolean again = asked.equals(key) && now.isBefore(askedAt.plus(PATIENCE));
        asked = "";
        if (again || moderators.isEmpty()) {
            act.run();
        } else {
            asked = key;
            askedAt = now;
            say.accept(text("guard.moderator", moderators.getFirst().value()));
        }
    }
}

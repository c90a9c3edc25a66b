package io.roomkeeper.console.common;

import static io.roomkeeper.console.common.Texts.text;

import io.roomkeeper.protocol.UserId;

import java.util.Optional;

/// Why something was not done to `user`, as a sentence, and what more there is to know.
public record UserProblem(UserId user, String why, Optional<Trouble> trouble) {
    /// "user-4: There is no such user. Check the id."
    String line() {
        return text("sanction.failure", user.value(), why);
    }
}

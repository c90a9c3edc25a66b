package io.roomkeeper.console.common;

import static io.roomkeeper.console.common.Texts.text;

/// How far an act on many users has come: how many of the calls are answered, to how many of the
/// users it was done, how many of these were so already, and to how many it was not done.
record RunProgress(int calls, int allCalls, int acted, int unchanged, int failed, int allUsers) {
    /// Users about whom there is an answer.
    int answered() {
        return acted + failed;
    }

    /// The part that is answered, 0 to 1.
    double part() {
        return (double) answered() / allUsers;
    }

    /// "2 of 3 calls, 40 of 57", and what came of them.
    String words() {
        return text(
                "sanction.progress",
                calls,
                allCalls,
                answered(),
                allUsers,
                acted - unchanged,
                unchanged,
                failed);
    }
}

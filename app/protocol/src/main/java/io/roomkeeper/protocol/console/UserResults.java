package io.roomkeeper.protocol.console;

import java.util.List;

/// The answer to a call about up to 20 users, with a result for each, in their order.
public record UserResults(int code, String errorMessage, List<UserResult> results) {
    public UserResults {
        results = List.copyOf(results);
    }

    public UserResults(List<UserResult> results) {
        this(200, "", results);
    }
}

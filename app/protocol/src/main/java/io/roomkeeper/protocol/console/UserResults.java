package io.roomkeeper.protocol.console;

import java.util.List;

/// The answer to a call about up to 20 users, with a result for each, in their order; `lines` are
/// the numbers of the lines of the audit log that it wrote, in order.
public record UserResults(
        int code, String errorMessage, List<Long> lines, List<UserResult> results) {
    public UserResults {
        lines = List.copyOf(lines);
        results = List.copyOf(results);
    }

    public UserResults(List<Long> lines, List<UserResult> results) {
        this(200, "", lines, results);
    }
}

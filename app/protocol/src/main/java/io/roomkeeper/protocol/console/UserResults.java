package io.roomkeeper.protocol.console;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// The answer to a call about up to 20 users, with a result for each, in their order; `lines` are
/// the numbers of the lines of the audit log that it wrote, in order. `requestId` is what the
/// server's log calls the request, which is not in the body but in the header `X-Request-ID`.
public record UserResults(
        int code,
        String errorMessage,
        List<Long> lines,
        List<UserResult> results,
        @Nullable String requestId) {
    public UserResults {
        lines = List.copyOf(lines);
        results = List.copyOf(results);
    }

    public UserResults(List<Long> lines, List<UserResult> results) {
        this(200, "", lines, results, null);
    }
}

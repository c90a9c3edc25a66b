package io.roomkeeper.protocol.console;

import java.util.List;

/// Which messages were recalled, and which are not known here.
public record RecallResult(
        int code, String errorMessage, List<String> recalled, List<String> unknown) {
    public RecallResult {
        recalled = List.copyOf(recalled);
        unknown = List.copyOf(unknown);
    }

    public RecallResult(List<String> recalled, List<String> unknown) {
        this(200, "", recalled, unknown);
    }
}

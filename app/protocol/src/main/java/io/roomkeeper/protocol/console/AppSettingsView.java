package io.roomkeeper.protocol.console;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// How an app's rooms behave, with the limits of its server, which are set at its start. Words are
/// replaced in the order of `replacedWords`.
public record AppSettingsView(
        List<Switch> switches,
        int inactivityMinutes,
        List<String> recentTypes,
        List<String> blockedWords,
        Map<String, String> replacedWords,
        List<Limit> limits) {
    public AppSettingsView {
        switches = List.copyOf(switches);
        recentTypes = List.copyOf(recentTypes);
        blockedWords = List.copyOf(blockedWords);
        replacedWords = Collections.unmodifiableMap(new LinkedHashMap<>(replacedWords));
        limits = List.copyOf(limits);
    }

    /// A service or way to behave; `meaning` is what it does when on.
    public record Switch(String name, boolean on, String meaning) {}

    /// `meaning` is what is counted; 0 means no limit where that is possible.
    public record Limit(String name, int value, String meaning) {}
}

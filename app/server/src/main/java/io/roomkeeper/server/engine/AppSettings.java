package io.roomkeeper.server.engine;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// How an app's rooms behave; changed while the server runs and kept with its data. Client
/// behaviour §12.
///
/// @param on what is switched on
/// @param inactivityMinutes after which a room without a lifetime of its own ends, 60 to 1 440
/// @param recentTypes types of the messages that come with a join; empty for all
/// @param words that members may not send, or not as they are
public record AppSettings(
        Set<AppSwitch> on, int inactivityMinutes, List<String> recentTypes, Words words) {
    public static final int MIN_INACTIVITY = 60;
    public static final int MAX_INACTIVITY = 1_440;
    public static final AppSettings DEFAULT =
            new AppSettings(
                    Arrays.stream(AppSwitch.values())
                            .filter(AppSwitch::onByDefault)
                            .collect(Collectors.toSet()),
                    MIN_INACTIVITY,
                    List.of(),
                    Words.NONE);

    /// Throws 1002 for minutes out of range.
    public AppSettings {
        Terms.check("inactivityMinutes", inactivityMinutes, MIN_INACTIVITY, MAX_INACTIVITY);
        on = Set.copyOf(on);
        recentTypes = List.copyOf(recentTypes);
    }

    public boolean has(AppSwitch which) {
        return on.contains(which);
    }

    public AppSettings with(AppSwitch which, boolean nowOn) {
        var changed = EnumSet.noneOf(AppSwitch.class);
        changed.addAll(on);
        if (nowOn) {
            changed.add(which);
        } else {
            changed.remove(which);
        }
        return new AppSettings(changed, inactivityMinutes, recentTypes, words);
    }

    public AppSettings withInactivity(int minutes) {
        return new AppSettings(on, minutes, recentTypes, words);
    }

    public AppSettings withRecentTypes(List<String> types) {
        return new AppSettings(on, inactivityMinutes, types, words);
    }

    public AppSettings with(Words others) {
        return new AppSettings(on, inactivityMinutes, recentTypes, others);
    }
}

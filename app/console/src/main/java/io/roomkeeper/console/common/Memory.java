package io.roomkeeper.console.common;

import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;

/// What windows and dialogs were left as, by name, to be found so again; one for the whole program.
/// Used on the FX thread.
public final class Memory {
    private static final String PREFIX = "at.";
    private static final Memory ONLY = new Memory();

    private final Map<String, String> kept = new TreeMap<>();

    private Memory() {}

    public static Memory get() {
        return ONLY;
    }

    public Optional<String> recall(String name) {
        return Optional.ofNullable(kept.get(name));
    }

    public void keep(String name, String how) {
        kept.put(name, how);
    }

    public void clear() {
        kept.clear();
    }

    /// Takes over what `stored` says.
    public void read(Properties stored) {
        for (String key : stored.stringPropertyNames()) {
            if (key.startsWith(PREFIX)) {
                kept.put(key.substring(PREFIX.length()), stored.getProperty(key));
            }
        }
    }

    /// Adds everything to `stored`.
    public void write(Properties stored) {
        kept.forEach((name, how) -> stored.setProperty(PREFIX + name, how));
    }
}

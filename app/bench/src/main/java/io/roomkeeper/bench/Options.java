package io.roomkeeper.bench;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// What was given on the command line as `--name value`. Reading one that is not there gives its
/// default. Throws [IllegalArgumentException] with a sentence for what cannot be understood.
record Options(Map<String, String> given) {
    Options {
        given = Map.copyOf(given);
    }

    /// Takes pairs of which each name is one of `known`.
    static Options of(List<String> arguments, Set<String> known) {
        var given = new HashMap<String, String>();
        for (int i = 0; i < arguments.size(); i += 2) {
            var name = arguments.get(i).replaceFirst("^--", "");
            if (!known.contains(name)) {
                throw new IllegalArgumentException(
                        "There is no %s here; there is %s."
                                .formatted(arguments.get(i), new TreeSet<>(known)));
            }
            if (i + 1 == arguments.size()) {
                throw new IllegalArgumentException("--" + name + " needs a value.");
            }
            given.put(name, arguments.get(i + 1));
        }
        return new Options(given);
    }

    String text(String name, String byDefault) {
        return given.getOrDefault(name, byDefault);
    }

    /// A number of at least 1; digits may be grouped as in `1_000_000`.
    int number(String name, int byDefault) {
        var text = given.get(name);
        if (text == null) {
            return byDefault;
        }
        if (!text.matches("[0-9_]{1,12}")) {
            throw new IllegalArgumentException(
                    "--" + name + " must be a number, was " + text + ".");
        }
        return Integer.parseInt(text.replace("_", ""));
    }

    /// One of the constants of `type`, in any case.
    <E extends Enum<E>> E choice(String name, Class<E> type, E byDefault) {
        var text = given.get(name);
        if (text == null) {
            return byDefault;
        }
        try {
            return Enum.valueOf(type, text.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw new IllegalArgumentException(
                    "--%s must be one of %s, was %s."
                            .formatted(name, List.of(type.getEnumConstants()), text),
                    unknown);
        }
    }
}

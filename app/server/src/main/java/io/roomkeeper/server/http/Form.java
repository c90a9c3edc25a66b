package io.roomkeeper.server.http;

import io.roomkeeper.protocol.ErrorCode;
import io.roomkeeper.protocol.RoomkeeperException;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;

/// The parameters of a form body or of a query. An empty value counts as none, a value given twice
/// as one, and whatever nobody asks for is ignored. Server API §1, §14.
public final class Form {
    private static final int SHOWN_OF_A_VALUE = 32;

    private final Map<String, List<String>> values;

    private Form(Map<String, List<String>> values) {
        this.values = values;
    }

    /// Reads `application/x-www-form-urlencoded` leniently; 1002 if it is not UTF-8.
    public static Form parse(byte[] encoded) {
        return new Form(FormReader.read(encoded));
    }

    public Set<String> names() {
        return values.keySet();
    }

    /// All different values, in order.
    public List<String> all(String name) {
        return values.getOrDefault(name, List.of()).stream()
                .filter(value -> !value.isEmpty())
                .distinct()
                .toList();
    }

    /// The only value; 1002 for several.
    public Optional<String> one(String name) {
        var all = all(name);
        if (all.size() > 1) {
            throw new RoomkeeperException(
                    ErrorCode.BAD_PARAMETER,
                    name + " must be given once, was " + all.size() + " times.");
        }
        return all.stream().findFirst();
    }

    /// The only value; 1002 for none or several.
    public String required(String name) {
        return one(name)
                .orElseThrow(() ->
                        new RoomkeeperException(ErrorCode.BAD_PARAMETER, name + " is required."));
    }

    /// A whole number; 1002 for anything else.
    public OptionalInt number(String name) {
        return one(name).stream().mapToInt(text -> number(name, text)).findFirst();
    }

    /// A whole number from `least` to `most`; 1002 for anything else, or none.
    public int number(String name, int least, int most) {
        int number = number(name, required(name));
        if (number < least || number > most) {
            throw new RoomkeeperException(
                    ErrorCode.BAD_PARAMETER,
                    name + " must be " + least + " to " + most + ", was " + number + ".");
        }
        return number;
    }

    /// As {@link #number(String, int, int)}, or `fallback` if there is none.
    public int number(String name, int least, int most, int fallback) {
        return one(name).isEmpty() ? fallback : number(name, least, most);
    }

    /// As {@link #number(String)}, in the range of a long.
    public OptionalLong longNumber(String name) {
        return one(name).stream().mapToLong(text -> longNumber(name, text)).findFirst();
    }

    /// `true`, `false`, `1` or `0`; false if there is none, 1002 for anything else.
    public boolean flag(String name) {
        return flag(name, false);
    }

    /// As {@link #flag(String)}, or `fallback` if there is none.
    public boolean flag(String name, boolean fallback) {
        var text = one(name).orElseGet(() -> String.valueOf(fallback));
        return switch (text.strip().toLowerCase(Locale.ROOT)) {
            case "1", "true" -> true;
            case "0", "false" -> false;
            default ->
                    throw new RoomkeeperException(
                            ErrorCode.BAD_PARAMETER, name + " must be true or false.");
        };
    }

    private static int number(String name, String text) {
        try {
            return Math.toIntExact(longNumber(name, text));
        } catch (ArithmeticException tooLarge) {
            throw notANumber(name, text);
        }
    }

    private static long longNumber(String name, String text) {
        try {
            return Long.parseLong(text.strip());
        } catch (NumberFormatException wrong) {
            throw notANumber(name, text);
        }
    }

    private static RoomkeeperException notANumber(String name, String text) {
        var shown = text.substring(0, Math.min(text.length(), SHOWN_OF_A_VALUE));
        return new RoomkeeperException(
                ErrorCode.BAD_PARAMETER, name + " must be a whole number, was '" + shown + "'.");
    }
}

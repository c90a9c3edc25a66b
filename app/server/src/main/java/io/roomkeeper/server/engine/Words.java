package io.roomkeeper.server.engine;

import io.roomkeeper.protocol.ErrorCode;
import io.roomkeeper.protocol.RoomkeeperException;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Words a member's message may not contain, whatever their case: with a blocked one it is refused
/// (21501), a replaced one is delivered as its replacement (21502), in the order of the map. Client
/// behaviour §4.2.
public record Words(Set<String> blocked, Map<String, String> replaced) {
    /// Characters in one word.
    public static final int MAX_LENGTH = 64;

    public static final Words NONE = new Words(Set.of(), Map.of());

    /// Throws 1002 for an empty or too long word.
    public Words {
        blocked = Set.copyOf(blocked);
        replaced = Collections.unmodifiableMap(new LinkedHashMap<>(replaced));
        blocked.forEach(Words::check);
        replaced.keySet().forEach(Words::check);
    }

    private static void check(String word) {
        if (word.isBlank() || word.length() > MAX_LENGTH) {
            throw new RoomkeeperException(
                    ErrorCode.BAD_PARAMETER, "a word must be 1 to " + MAX_LENGTH + " characters.");
        }
    }

    /// How many there are.
    public int count() {
        return blocked.size() + replaced.size();
    }

    boolean blocks(String content) {
        if (blocked.isEmpty()) {
            return false;
        }
        var lower = content.toLowerCase(Locale.ROOT);
        return blocked.stream().anyMatch(word -> lower.contains(word.toLowerCase(Locale.ROOT)));
    }

    /// `content` with every replaced word replaced.
    String replaceIn(String content) {
        var text = content;
        var folded = folded(text);
        for (var word : replaced.entrySet()) {
            if (folded.contains(folded(word.getKey()))) { // a pattern takes far longer
                text = replace(text, word.getKey(), word.getValue());
                folded = folded(text);
            }
        }
        return text;
    }

    private static String replace(String text, String word, String with) {
        return Pattern.compile(Pattern.quote(word), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                .matcher(text)
                .replaceAll(Matcher.quoteReplacement(with));
    }

    /// What is alike for such a pattern is the same.
    private static String folded(String text) {
        return text.codePoints()
                .map(Character::toUpperCase)
                .map(Character::toLowerCase)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}

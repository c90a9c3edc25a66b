package io.roomkeeper.protocol;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;

/// The one rule for identifiers, whoever sends them.
final class Identifiers {
    /// Bytes of UTF-8 in an identifier. Server API §1.
    static final int MAX_BYTES = 64;

    private Identifiers() {}

    /// Throws `whenEmpty` for a missing id, 1005 for a long one, 1002 for one that is not
    /// printable.
    static void check(String parameter, @Nullable String value, ErrorCode whenEmpty) {
        if (value == null || value.isEmpty()) {
            throw new RoomkeeperException(whenEmpty, parameter + " is required.");
        }
        int bytes = value.getBytes(StandardCharsets.UTF_8).length;
        if (bytes > MAX_BYTES) {
            throw new RoomkeeperException(
                    ErrorCode.PARAMETER_TOO_LONG,
                    parameter + " must be 1 to " + MAX_BYTES + " bytes, was " + bytes + ".");
        }
        for (int i = 0; i < value.length(); ) {
            int next = value.codePointAt(i);
            if (!printable(next)) {
                throw new RoomkeeperException(
                        ErrorCode.BAD_PARAMETER,
                        parameter + " must be printable and without spaces.");
            }
            i += Character.charCount(next);
        }
    }

    private static boolean printable(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SPACE_SEPARATOR ->
                    false;
            default -> true;
        };
    }
}

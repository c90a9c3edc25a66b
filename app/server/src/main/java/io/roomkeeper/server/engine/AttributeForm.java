package io.roomkeeper.server.engine;

import io.roomkeeper.protocol.ErrorCode;
import io.roomkeeper.protocol.RoomkeeperException;

import java.util.Map;
import java.util.regex.Pattern;

/// What keys and values may be. Server API §5, client behaviour §8.
final class AttributeForm {
    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9+=_-]{1,128}");

    private AttributeForm() {}

    static boolean isKey(String key) {
        return KEY.matcher(key).matches();
    }

    static boolean isValue(App app, String value) {
        return !value.isEmpty() && value.length() <= app.limit(Limit.ATTRIBUTE_VALUE_CHARACTERS);
    }

    /// Throws 1002 for too many pairs, none, or one that cannot be.
    static void check(App app, Map<String, String> pairs) {
        checkCount(app, pairs.size());
        pairs.forEach((key, value) -> {
            checkKey(key);
            if (!isValue(app, value)) {
                throw new RoomkeeperException(
                        ErrorCode.BAD_PARAMETER,
                        "the value of "
                                + key
                                + " must be 1 to "
                                + app.limit(Limit.ATTRIBUTE_VALUE_CHARACTERS)
                                + " characters.");
            }
        });
    }

    static void checkCount(App app, int count) {
        Terms.check(
                "the number of attributes", count, 1, app.limit(Limit.ATTRIBUTES_PER_SERVER_CALL));
    }

    static void checkKey(String key) {
        if (!isKey(key)) {
            throw new RoomkeeperException(
                    ErrorCode.BAD_PARAMETER, "key must be 1 to 128 letters, digits or + = _ -.");
        }
    }
}

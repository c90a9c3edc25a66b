package io.roomkeeper.console.management;

import static io.roomkeeper.console.common.Texts.text;

import java.util.regex.Pattern;

/// Says what is wrong with the key or value of an attribute. Server API §9.
final class AttributeCheck {
    static final int MAX_KEY = 128;
    static final int MAX_VALUE = 4_096;

    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9+=_-]{1,128}");

    private AttributeCheck() {}

    /// A sentence; empty when nothing is wrong.
    static String key(String key) {
        return KEY.matcher(key).matches() ? "" : text("attributes.badKey", MAX_KEY);
    }

    /// A sentence; empty when nothing is wrong.
    static String value(String value) {
        int length = length(value);
        if (length == 0) {
            return text("attributes.noValue");
        }
        return length > MAX_VALUE ? text("attributes.tooLong", MAX_VALUE, length - MAX_VALUE) : "";
    }

    /// "12 of 4,096" characters.
    static String count(String value) {
        return text("attributes.count", length(value), MAX_VALUE);
    }

    private static int length(String value) {
        return value.codePointCount(0, value.length());
    }
}

package io.roomkeeper.client;

import io.roomkeeper.protocol.ErrorCode;
import io.roomkeeper.protocol.RoomkeeperException;

import java.util.Collection;
import java.util.regex.Pattern;

/// Finds what no server takes, before it is asked: throws 33003. Limits that a server may set are
/// left to it.
final class Parameters {
    private static final int MAX_OBJECT_NAME = 32;
    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9+=_-]{1,128}");

    private Parameters() {}

    static void range(String name, long value, long least, long most) {
        if (value < least || value > most) {
            throw invalid(name + " must be " + least + " to " + most + ", was " + value + ".");
        }
    }

    static void objectName(String name) {
        range("the length of objectName", name.length(), 1, MAX_OBJECT_NAME);
    }

    static void keys(Collection<String> keys) {
        if (keys.isEmpty()) {
            throw invalid("at least one attribute is needed.");
        }
        keys.forEach(Parameters::key);
    }

    static void key(String key) {
        if (!KEY.matcher(key).matches()) {
            throw invalid("a key must be 1 to 128 letters, digits or + = _ -.");
        }
    }

    static void messageUId(String id) {
        if (id.isEmpty()) {
            throw invalid("messageUId is needed.");
        }
    }

    private static RoomkeeperException invalid(String why) {
        return new RoomkeeperException(ErrorCode.CLIENT_PARAMETER, why);
    }
}

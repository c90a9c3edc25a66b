package io.roomkeeper.protocol;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/// A user's name on the wire: 1 to 64 bytes of UTF-8, printable, without spaces. Server API §1.
public record UserId(@JsonValue String value) implements Comparable<UserId> {
    @JsonCreator
    public UserId {
        Identifiers.check("userId", value, ErrorCode.BAD_PARAMETER);
    }

    @Override
    public int compareTo(UserId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}

package io.roomkeeper.protocol;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/// A room's name on the wire: 1 to 64 bytes of UTF-8, printable, without spaces. Server API §1.
public record RoomId(@JsonValue String value) implements Comparable<RoomId> {
    @JsonCreator
    public RoomId {
        Identifiers.check("chatroomId", value, ErrorCode.ROOM_ID_OR_MINUTE_INVALID);
    }

    @Override
    public int compareTo(RoomId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}

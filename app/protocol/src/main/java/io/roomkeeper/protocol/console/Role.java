package io.roomkeeper.protocol.console;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

import io.roomkeeper.protocol.ErrorCode;
import io.roomkeeper.protocol.RoomkeeperException;

import java.util.Arrays;
import java.util.Locale;

/// What the holder of a console key may do; each may do what those before it may.
public enum Role {
    AUDITOR("an auditor"),
    MODERATOR("a moderator"),
    OWNER("an owner");

    private final String withArticle;

    Role(String withArticle) {
        this.withArticle = withArticle;
    }

    /// As it is written on the wire, like `auditor`.
    @JsonValue
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The one written `key`; 1002 for none.
    @JsonCreator
    public static Role of(String key) {
        return Arrays.stream(values())
                .filter(role -> role.key().equals(key))
                .findFirst()
                .orElseThrow(() ->
                        new RoomkeeperException(
                                ErrorCode.BAD_PARAMETER,
                                "role must be auditor, moderator or owner."));
    }

    /// Whether it may do what needs `needed`.
    public boolean includes(Role needed) {
        return compareTo(needed) >= 0;
    }

    /// Throws 1007 with a sentence when this may not do what needs `needed`.
    public void require(Role needed) {
        if (!includes(needed)) {
            throw new RoomkeeperException(
                    ErrorCode.FORBIDDEN,
                    "Needs %s; you are %s.".formatted(needed.withArticle, withArticle));
        }
    }
}

package io.roomkeeper.protocol.console;

import io.roomkeeper.protocol.UserId;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// What a line of the audit log says was done, in parts: whom it was about, what became of what
/// `before`. Null or empty is what the act does not have.
public record AuditDetail(
        List<UserId> users,
        @Nullable String value,
        @Nullable String before,
        List<AttributeChange> attributes,
        List<String> messageUIds,
        List<String> messageTypes) {
    public AuditDetail {
        users = List.copyOf(users);
        attributes = List.copyOf(attributes);
        messageUIds = List.copyOf(messageUIds);
        messageTypes = List.copyOf(messageTypes);
    }

    /// An attribute before and after; null for none.
    public record AttributeChange(String key, @Nullable String before, @Nullable String after) {}
}

package io.roomkeeper.server.engine;

import org.jspecify.annotations.Nullable;

/// What a room knows of a user: null for what there is not.
public record MemberCard(
        @Nullable MemberRow member,
        @Nullable Sanction mute,
        @Nullable Sanction ban,
        boolean allowed,
        boolean excepted) {}

package io.roomkeeper.server.engine;

import org.jspecify.annotations.Nullable;

/// What a moderator did to one attribute; null stands for none.
public record AttributeEdit(String key, @Nullable Attribute before, @Nullable Attribute after) {}

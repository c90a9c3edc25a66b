package io.roomkeeper.server.store;

import com.fasterxml.jackson.annotation.JsonTypeInfo;

import io.roomkeeper.server.engine.StateChange;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.NamedType;

/// What is stored, as JSON. The names are part of the format and never change.
final class StateCodec {
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "change")
    private interface Named {}

    private static final JsonMapper MAPPER =
            JsonMapper.builder()
                    .addMixIn(StateChange.class, Named.class)
                    .registerSubtypes(
                            new NamedType(StateChange.RoomCreated.class, "room-created"),
                            new NamedType(StateChange.RoomDestroyed.class, "room-destroyed"),
                            new NamedType(StateChange.LifetimeChanged.class, "lifetime-changed"),
                            new NamedType(StateChange.SanctionImposed.class, "sanction-imposed"),
                            new NamedType(StateChange.SanctionLifted.class, "sanction-lifted"),
                            new NamedType(StateChange.MuteAllChanged.class, "mute-all-changed"))
                    .build();

    private StateCodec() {}

    static byte[] encode(Object value) {
        return MAPPER.writeValueAsBytes(value);
    }

    static <T> T decode(byte[] bytes, Class<T> type) {
        return MAPPER.readValue(bytes, type);
    }
}

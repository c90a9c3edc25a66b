package io.roomkeeper.server.store.state;

import com.fasterxml.jackson.annotation.JsonTypeInfo;

import io.roomkeeper.server.engine.AppChange;
import io.roomkeeper.server.engine.Change;
import io.roomkeeper.server.engine.StateChange;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.NamedType;

/// What is stored, as JSON. The names are part of the format and never change.
final class StateCodec {
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "change")
    private interface Named {}

    private static final JsonMapper MAPPER =
            JsonMapper.builder()
                    .addMixIn(Change.class, Named.class)
                    .registerSubtypes(
                            new NamedType(StateChange.RoomCreated.class, "room-created"),
                            new NamedType(StateChange.RoomDestroyed.class, "room-destroyed"),
                            new NamedType(StateChange.LifetimeChanged.class, "lifetime-changed"),
                            new NamedType(StateChange.SanctionImposed.class, "sanction-imposed"),
                            new NamedType(StateChange.SanctionLifted.class, "sanction-lifted"),
                            new NamedType(StateChange.MuteAllChanged.class, "mute-all-changed"),
                            new NamedType(StateChange.KeptChanged.class, "kept-changed"),
                            new NamedType(StateChange.UsersListed.class, "users-listed"),
                            new NamedType(
                                    StateChange.DistributionChanged.class, "distribution-changed"),
                            new NamedType(StateChange.ActivityNoted.class, "activity-noted"),
                            new NamedType(
                                    StateChange.AttributesChanged.class, "attributes-changed"),
                            new NamedType(StateChange.RoomRenamed.class, "room-renamed"),
                            new NamedType(StateChange.MessagesRecalled.class, "messages-recalled"),
                            new NamedType(StateChange.AttributesEdited.class, "attributes-edited"),
                            new NamedType(StateChange.ActUndone.class, "act-undone"),
                            new NamedType(AppChange.ActUndone.class, "global-act-undone"),
                            new NamedType(AppChange.ActRefused.class, "act-refused"),
                            new NamedType(AppChange.MessagesDeleted.class, "messages-deleted"),
                            new NamedType(AppChange.ModeratorChanged.class, "moderator-changed"),
                            new NamedType(AppChange.NoteAdded.class, "note-added"),
                            new NamedType(AppChange.NoteRemoved.class, "note-removed"),
                            new NamedType(AppChange.SettingsChanged.class, "settings-changed"),
                            new NamedType(AppChange.TypesChanged.class, "types-changed"),
                            new NamedType(
                                    AppChange.GlobalSanctionImposed.class,
                                    "global-sanction-imposed"),
                            new NamedType(
                                    AppChange.GlobalSanctionLifted.class, "global-sanction-lifted"),
                            new NamedType(AppChange.UserSaved.class, "user-saved"))
                    .build();

    private StateCodec() {}

    static byte[] encode(Object value) {
        return MAPPER.writeValueAsBytes(value);
    }

    static <T> T decode(byte[] bytes, Class<T> type) {
        return MAPPER.readValue(bytes, type);
    }
}

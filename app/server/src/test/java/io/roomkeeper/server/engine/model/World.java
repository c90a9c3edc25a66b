package io.roomkeeper.server.engine.model;

import io.roomkeeper.protocol.ErrorCode;
import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.RoomkeeperException;
import io.roomkeeper.protocol.UserId;
import io.roomkeeper.server.engine.AppEvent;
import io.roomkeeper.server.engine.AppSettings;
import io.roomkeeper.server.engine.AppSwitch;
import io.roomkeeper.server.engine.Limit;
import io.roomkeeper.server.engine.Limits;
import io.roomkeeper.server.engine.RoomEvent;
import io.roomkeeper.server.engine.Sanction;
import io.roomkeeper.server.engine.TypeList;
import io.roomkeeper.server.engine.User;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/// All that the model knows, and what it has told since it was last asked.
final class World {
    /// Stands for every id that an engine makes up.
    static final String OPAQUE = "?";

    final Limits limits;
    final Map<RoomId, ModelRoom> rooms = new TreeMap<>();
    final Map<UserId, User> users = new HashMap<>();
    final Map<Sanction.Kind, Map<UserId, Sanction>> sanctions = new EnumMap<>(Sanction.Kind.class);
    final Map<TypeList, List<String>> types = new EnumMap<>(TypeList.class);
    final List<RoomEvent> told = new ArrayList<>();
    final List<AppEvent> toldOfApp = new ArrayList<>();
    AppSettings settings = AppSettings.DEFAULT;
    private final InstantSource clock;

    World(Limits limits, InstantSource clock) {
        this.limits = limits;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    boolean has(AppSwitch which) {
        return settings.has(which);
    }

    int limit(Limit which) {
        return limits.of(which);
    }

    List<String> types(TypeList list) {
        return types.computeIfAbsent(list, _ -> new ArrayList<>());
    }

    Map<UserId, Sanction> sanctions(Sanction.Kind kind) {
        return sanctions.computeIfAbsent(kind, _ -> new HashMap<>());
    }

    ModelRoom existing(RoomId id) {
        var room = rooms.get(id);
        require(room != null, ErrorCode.ROOM_NOT_FOUND);
        return Objects.requireNonNull(room);
    }

    static void require(boolean fine, ErrorCode otherwise) {
        if (!fine) {
            throw new RoomkeeperException(otherwise);
        }
    }

    void requireService(AppSwitch which) {
        require(has(which), ErrorCode.SERVICE_OFF);
    }

    void tell(RoomEvent event) {
        told.add(event);
    }
}

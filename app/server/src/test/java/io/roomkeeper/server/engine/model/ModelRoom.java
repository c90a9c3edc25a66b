package io.roomkeeper.server.engine.model;

import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.UserId;
import io.roomkeeper.server.engine.Attribute;
import io.roomkeeper.server.engine.Lifetime;
import io.roomkeeper.server.engine.MemberChange;
import io.roomkeeper.server.engine.RoomEvent;
import io.roomkeeper.server.engine.Sanction;
import io.roomkeeper.server.engine.UserList;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// One room in plain collections.
final class ModelRoom {
    final RoomId id;
    final String name;
    final Instant created;
    final Map<UserId, ModelMember> members = new LinkedHashMap<>();
    final List<ModelMember> offline = new ArrayList<>();
    final Map<Sanction.Kind, Map<UserId, Sanction>> sanctions = new EnumMap<>(Sanction.Kind.class);
    final Map<UserList, List<UserId>> lists = new EnumMap<>(UserList.class);
    final SortedMap<String, Attribute> attributes = new TreeMap<>();
    final List<RoomEvent.MessageSent> recent = new ArrayList<>();
    final Slice slice = new Slice();
    @Nullable Lifetime lifetime;
    boolean kept;
    boolean muteAll;
    boolean distributing = true;
    long sequence;
    long version;
    long messageCount;
    Instant lastActive;
    Instant lastSent = Instant.MIN;
    final List<MemberChange> untold = new ArrayList<>();
    Instant quietUntil = Instant.MIN;

    ModelRoom(RoomId id, String name, Instant created, @Nullable Lifetime lifetime) {
        this.id = id;
        this.name = name;
        this.created = created;
        this.lifetime = lifetime;
        lastActive = created;
        version = created.toEpochMilli() * 1_000;
        for (var kind : Sanction.Kind.values()) {
            sanctions.put(kind, new HashMap<>());
        }
        for (var list : UserList.values()) {
            lists.put(list, new ArrayList<>());
        }
    }

    /// Of the messages in this stretch of 200 ms, how many took from which budget.
    static final class Slice {
        long number = Long.MIN_VALUE;
        int reserved;
        int shared;
        int extra;
    }

    Map<UserId, Sanction> of(Sanction.Kind kind) {
        return sanctions.getOrDefault(kind, Map.of());
    }

    List<UserId> of(UserList list) {
        return lists.getOrDefault(list, List.of());
    }

    boolean holds(Sanction.Kind kind, UserId user, Instant now) {
        var held = of(kind).get(user);
        return held != null && held.holdsAt(now);
    }
}

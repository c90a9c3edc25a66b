package io.roomkeeper.server.store.state;

import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.UserId;
import io.roomkeeper.server.engine.AppChange;
import io.roomkeeper.server.engine.AppSettings;
import io.roomkeeper.server.engine.AppState;
import io.roomkeeper.server.engine.Sanction;
import io.roomkeeper.server.engine.TypeList;
import io.roomkeeper.server.engine.User;

import org.mapdb.BTreeMap;
import org.mapdb.DB;
import org.mapdb.Serializer;
import org.mapdb.serializer.SerializerArrayTuple;

import java.util.List;
import java.util.Optional;

/// What holds in all rooms, in MapDB: settings, lists of types, global sanctions, users.
final class AppTables {
    private static final String SETTINGS = "settings";

    private final BTreeMap<String, byte[]> app;
    private final BTreeMap<Object[], byte[]> sanctions;
    private final BTreeMap<String, byte[]> users;

    AppTables(DB db) {
        app = db.treeMap("app", Serializer.STRING, Serializer.BYTE_ARRAY).createOrOpen();
        sanctions =
                db.treeMap(
                                "globalSanctions",
                                new SerializerArrayTuple(Serializer.STRING, Serializer.STRING),
                                Serializer.BYTE_ARRAY)
                        .createOrOpen();
        users = db.treeMap("users", Serializer.STRING, Serializer.BYTE_ARRAY).createOrOpen();
    }

    void apply(AppChange change) {
        switch (change) {
            case AppChange.SettingsChanged changed ->
                    app.put(SETTINGS, StateCodec.encode(changed.settings()));
            case AppChange.TypesChanged changed ->
                    app.put(
                            changed.list().name(),
                            StateCodec.encode(changed.types().toArray(String[]::new)));
            case AppChange.GlobalSanctionImposed imposed ->
                    sanctions.put(
                            key(imposed.kind(), imposed.user()),
                            StateCodec.encode(imposed.sanction()));
            case AppChange.GlobalSanctionLifted lifted ->
                    sanctions.remove(key(lifted.kind(), lifted.user()));
            case AppChange.UserSaved saved ->
                    users.put(saved.user().id().value(), StateCodec.encode(saved.user()));
        }
    }

    private static Object[] key(Sanction.Kind kind, UserId user) {
        return new Object[] {kind.name(), user.value()};
    }

    AppState load(List<RoomId> kept, List<RoomId> muted) {
        var stored = app.get(SETTINGS);
        return new AppState(
                stored == null ? AppSettings.DEFAULT : StateCodec.decode(stored, AppSettings.class),
                types(TypeList.ALLOWED),
                types(TypeList.LOW_PRIORITY),
                sanctions.values().stream()
                        .map(bytes -> StateCodec.decode(bytes, Sanction.class))
                        .toList(),
                kept,
                muted);
    }

    private List<String> types(TypeList list) {
        var stored = app.get(list.name());
        return stored == null ? List.of() : List.of(StateCodec.decode(stored, String[].class));
    }

    Optional<User> user(UserId id) {
        return Optional.ofNullable(users.get(id.value()))
                .map(bytes -> StateCodec.decode(bytes, User.class));
    }
}

package io.roomkeeper.server.store.state;

import io.roomkeeper.server.store.journal.Disk;
import io.roomkeeper.server.store.snapshot.Entry;
import io.roomkeeper.server.store.snapshot.StoredEntries;

import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Optional;

/// The state as JSON objects, one for each thing that is stored, for other programs.
public final class StateLines {
    /// Takes one line, without its end.
    @FunctionalInterface
    public interface Sink {
        void line(byte[] json) throws IOException;
    }

    private StateLines() {}

    /// Gives `sink` all that is stored in the snapshot at `base` and the frames `behind` it, but
    /// for what is over by `clock`, lines of the audit log by `audit`.
    public static void read(
            Disk disk,
            long base,
            StoredEntries.Behind behind,
            AuditRetention audit,
            InstantSource clock,
            Sink sink)
            throws IOException {
        var translation = new StateTranslation(audit, clock);
        var kept = translation.kept();
        StoredEntries.read(
                disk,
                base,
                behind,
                translation,
                sorted -> {
                    while (sorted.hasNext()) {
                        var entry = sorted.next();
                        var line = of(entry);
                        if (line.isPresent() && kept.test(entry)) {
                            sink.line(StateCodec.encode(line.get()));
                        }
                    }
                });
    }

    /// Empty for what follows from other entries.
    private static Optional<ObjectNode> of(Entry entry) {
        var key = entry.key();
        return switch (key[0]) {
            case StateKey.APP -> Optional.of(ofApp(text(key, 1, key.length), entry.value()));
            case StateKey.AUDIT_LINE -> {
                var change = Arrays.copyOfRange(entry.value(), Long.BYTES, entry.value().length);
                var line = line("audit").put("number", StateKey.auditNumber(key));
                yield Optional.of(filled(line, change));
            }
            case StateKey.GLOBAL_SANCTION ->
                    Optional.of(filled(named(line("global-sanction"), key, 1), entry.value()));
            case StateKey.ROOM -> Optional.of(filled(line("room"), entry.value()));
            case StateKey.IN_ROOM -> Optional.of(inRoom(key, entry.value()));
            case StateKey.NOTE -> Optional.of(filled(line("note"), entry.value()));
            case StateKey.USER -> Optional.of(filled(line("user"), entry.value()));
            default -> Optional.empty();
        };
    }

    private static ObjectNode ofApp(String name, byte[] value) {
        if (name.equals("settings")) {
            return filled(line("settings"), value);
        }
        var line = line("type-list").put("list", name);
        for (var type : StateCodec.decode(value, String[].class)) {
            line.withArray("types").add(type);
        }
        return line;
    }

    private static ObjectNode inRoom(byte[] key, byte[] value) {
        int end = end(key, 1);
        var room = text(key, 1, end);
        int name = end + 2;
        return switch (key[end + 1]) {
            case StateKey.SANCTION ->
                    filled(named(line("sanction").put("room", room), key, name), value);
            case StateKey.LIST -> {
                int user = end(key, name);
                yield line("list-entry")
                        .put("room", room)
                        .put("list", text(key, name, user))
                        .put("user", text(key, user + 1, key.length));
            }
            default -> filled(line("attribute").put("room", room), value);
        };
    }

    /// Adds kind and user of a sanction's key.
    private static ObjectNode named(ObjectNode line, byte[] key, int from) {
        int user = end(key, from);
        return line.put("kind", text(key, from, user)).put("user", text(key, user + 1, key.length));
    }

    private static ObjectNode line(String type) {
        return JsonNodeFactory.instance.objectNode().put("type", type);
    }

    private static ObjectNode filled(ObjectNode line, byte[] json) {
        return line.setAll(StateCodec.decode(json, ObjectNode.class));
    }

    private static int end(byte[] key, int from) {
        int end = from;
        while (key[end] != 0) {
            end++;
        }
        return end;
    }

    private static String text(byte[] key, int from, int end) {
        return StandardCharsets.UTF_8.decode(ByteBuffer.wrap(key, from, end - from)).toString();
    }
}

package io.roomkeeper.server.store.snapshot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/// What many edits together do, in memory: at most one edit for each key, and the prefixes that
/// were wiped before those. Not thread-safe.
public final class Delta {
    private final TreeMap<byte[], Edit> edits = new TreeMap<>(Arrays::compareUnsigned);
    private final TreeSet<byte[]> wiped = new TreeSet<>(Arrays::compareUnsigned);

    /// Several updates of one entry, in their order.
    private record Updates(List<UnaryOperator<byte[]>> steps) implements UnaryOperator<byte[]> {
        @Override
        public byte[] apply(byte[] value) {
            var now = value;
            for (var step : steps) {
                now = step.apply(now);
            }
            return now;
        }
    }

    /// Adds what happens after all that was added before.
    public void add(Edit edit) {
        switch (edit) {
            case Edit.Put put -> edits.put(put.key(), put);
            case Edit.Remove remove -> edits.put(remove.key(), remove);
            case Edit.Update update -> update(update);
            case Edit.Wipe(var prefix) -> wipe(prefix);
        }
    }

    private void update(Edit.Update update) {
        var key = update.key();
        switch (edits.get(key)) {
            case null -> {
                if (!isWiped(key)) {
                    edits.put(key, update);
                }
            }
            case Edit.Put(_, var value) ->
                    edits.put(key, new Edit.Put(key, update.change().apply(value)));
            case Edit.Update(_, Updates(var steps)) -> steps.add(update.change());
            case Edit.Update(_, var first) ->
                    edits.put(
                            key,
                            new Edit.Update(
                                    key,
                                    new Updates(new ArrayList<>(List.of(first, update.change())))));
            case Edit.Remove _, Edit.Wipe _ -> {}
        }
    }

    private void wipe(byte[] prefix) {
        removeCovered(edits.navigableKeySet(), prefix);
        if (!isWiped(prefix)) {
            removeCovered(wiped, prefix);
            wiped.add(prefix);
        }
    }

    private static void removeCovered(NavigableSet<byte[]> keys, byte[] prefix) {
        var from = keys.tailSet(prefix, true).iterator();
        while (from.hasNext() && startsWith(from.next(), prefix)) {
            from.remove();
        }
    }

    // No prefix covers another, so only the one next below can cover the key.
    private boolean isWiped(byte[] key) {
        var prefix = wiped.floor(key);
        return prefix != null && startsWith(key, prefix);
    }

    static boolean startsWith(byte[] key, byte[] prefix) {
        return key.length >= prefix.length
                && Arrays.equals(key, 0, prefix.length, prefix, 0, prefix.length);
    }

    public boolean isEmpty() {
        return edits.isEmpty() && wiped.isEmpty();
    }

    /// In the order of their keys.
    public Iterator<Edit> edits() {
        return edits.values().iterator();
    }

    /// Prefixes in order, none of which covers another.
    public Iterator<byte[]> wiped() {
        return wiped.iterator();
    }
}

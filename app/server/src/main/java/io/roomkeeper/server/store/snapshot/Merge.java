package io.roomkeeper.server.store.snapshot;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.Arrays;
import java.util.Iterator;
import java.util.NoSuchElementException;

/// Sorted entries after a [Delta], sorted again; one entry at a time is in memory.
final class Merge implements Iterator<Entry> {
    private static final Logger LOG = LoggerFactory.getLogger(Merge.class);

    private final Iterator<Entry> base;
    private final Iterator<Edit> edits;
    private final Iterator<byte[]> wiped;
    private @Nullable Entry entry;
    private @Nullable Edit edit;
    private byte @Nullable [] prefix;
    private @Nullable Entry next;
    private long missed;

    Merge(Iterator<Entry> base, Delta delta) {
        this.base = base;
        edits = delta.edits();
        wiped = delta.wiped();
        prefix = advance(wiped);
        entry = nextOfBase();
        edit = advance(edits);
        next = step();
    }

    /// Says once, after the last entry, that updates were of entries that are not there: frames of
    /// the journal were lost before.
    void warnOfMissed() {
        if (missed > 0) {
            LOG.warn(
                    "{} stored changes were left out, because what they change is not there: frames"
                            + " of the journal were lost and repaired",
                    missed);
        }
    }

    @Override
    public boolean hasNext() {
        return next != null;
    }

    @Override
    public Entry next() {
        var found = next;
        if (found == null) {
            throw new NoSuchElementException();
        }
        next = step();
        return found;
    }

    private @Nullable Entry step() {
        while (entry != null || edit != null) {
            int order = order();
            var before = order > 0 ? null : entry;
            var result = order < 0 ? before : edited(before);
            if (order <= 0) {
                entry = nextOfBase();
            }
            if (order >= 0) {
                edit = advance(edits);
            }
            if (result != null) {
                return result;
            }
        }
        return null;
    }

    /// Below 0: the entry comes first; above 0: the edit; 0: they have the same key.
    private int order() {
        if (edit == null) {
            return -1;
        }
        return entry == null ? 1 : Arrays.compareUnsigned(entry.key(), key(edit));
    }

    private @Nullable Entry edited(@Nullable Entry before) {
        return switch (edit) {
            case Edit.Put(var key, var value) -> new Entry(key, value);
            case Edit.Update(var key, var change) when before != null ->
                    new Entry(key, change.apply(before.value()));
            case Edit.Update _ -> {
                missed++;
                yield null;
            }
            case Edit.Remove _, Edit.Wipe _ -> null;
            case null -> before;
        };
    }

    private static byte[] key(Edit edit) {
        return switch (edit) {
            case Edit.Put(var key, _) -> key;
            case Edit.Remove(var key) -> key;
            case Edit.Update(var key, _) -> key;
            case Edit.Wipe(var prefix) -> prefix;
        };
    }

    private @Nullable Entry nextOfBase() {
        while (base.hasNext()) {
            var found = base.next();
            if (!isWiped(found.key())) {
                return found;
            }
        }
        return null;
    }

    private boolean isWiped(byte[] key) {
        while (prefix != null) {
            if (Delta.startsWith(key, prefix)) {
                return true;
            }
            if (Arrays.compareUnsigned(key, prefix) < 0) {
                return false;
            }
            prefix = advance(wiped);
        }
        return false;
    }

    private static <T> @Nullable T advance(Iterator<T> from) {
        return from.hasNext() ? from.next() : null;
    }
}

package io.roomkeeper.server.store.history;

import java.util.LinkedHashSet;

/// Which files of stored indexes are open, so that not more are than a process may have.
final class OpenIndexes {
    /// Files that stay open.
    static final int MOST = 64;

    private final LinkedHashSet<StoredIndex> byUse = new LinkedHashSet<>();
    private final int most;

    OpenIndexes(int most) {
        this.most = most;
    }

    /// `index` was asked; when that opened one file too many, the one that was not asked for
    /// longest is closed.
    void used(StoredIndex index) {
        if (index.isOpen()) {
            var longest = noted(index);
            if (longest != index) {
                longest.close();
            }
        }
    }

    @SuppressWarnings("ReferenceEquality") // indexes are told apart, not compared
    private synchronized StoredIndex noted(StoredIndex index) {
        byUse.addLast(index);
        return byUse.size() > most ? byUse.removeFirst() : index;
    }

    synchronized void forget(StoredIndex index) {
        byUse.remove(index);
    }

    /// How many are open.
    synchronized int count() {
        return byUse.size();
    }
}

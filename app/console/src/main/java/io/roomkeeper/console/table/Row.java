package io.roomkeeper.console.table;

/// A row of a table, known by its `id` while the server's lists come and go.
public interface Row {
    String id();

    /// What a filter is compared with.
    default String sought() {
        return id();
    }
}

package io.roomkeeper.console.table;

import io.roomkeeper.console.common.Loading;
import io.roomkeeper.console.common.RowFailure;

import javafx.beans.value.ObservableStringValue;
import javafx.beans.value.ObservableValue;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What a table is told by the screen it is on: why nothing can be done (empty while something
/// can), for which rows an answer is awaited, what failed for which row, what time it is and when
/// the rows were told last. `loading` says how long they have been awaited; `aim` hears that the
/// pointer moves over them.
public record Surroundings(
        ObservableStringValue whyNot,
        ObservableValue<Set<String>> pending,
        ObservableValue<Map<String, RowFailure>> failures,
        ObservableValue<Instant> now,
        ObservableValue<Optional<Instant>> updated,
        Loading loading,
        Runnable aim) {}

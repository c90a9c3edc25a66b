package io.roomkeeper.server.store.data;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;

/// Words for what is lost, one sentence for each file.
final class Losses {
    private Losses() {}

    /// `meaning` says what a loss means.
    static List<Trouble> troubles(List<Loss> losses, Function<Loss, String> meaning) {
        return losses.stream()
                .collect(groupingBy(Loss::file, LinkedHashMap::new, toList()))
                .entrySet()
                .stream()
                .map(of -> trouble(of.getKey(), of.getValue(), meaning))
                .toList();
    }

    private static Trouble trouble(Path file, List<Loss> losses, Function<Loss, String> meaning) {
        var places = losses.stream().map(Loss::words).collect(joining("; "));
        var meanings = losses.stream().map(meaning).distinct().collect(joining(" "));
        return Trouble.mendable(file, places + ". " + meanings);
    }
}

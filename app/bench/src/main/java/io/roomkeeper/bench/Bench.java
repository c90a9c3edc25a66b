package io.roomkeeper.bench;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// The command line: `app/bench/run FIGURE [--option value]...`.
public final class Bench {
    private static final Map<String, Figure> FIGURES = figures();

    private Bench() {}

    private static Map<String, Figure> figures() {
        var figures = new LinkedHashMap<String, Figure>();
        figures.put("force", new ForceFigure());
        figures.put("changes", new ChangesFigure());
        figures.put("messages", new MessagesFigure());
        figures.put("fill-rooms", new RoomFiller());
        figures.put("rooms", new RoomsFigure());
        figures.put("sanctions", new SanctionsFigure());
        figures.put("start", new StartFigure());
        figures.put("fill-history", new HistoryFiller());
        figures.put("history", new HistoryFigure());
        figures.put("search", new SearchFigure());
        figures.put("fill-audit", new AuditFiller());
        figures.put("audit", new AuditFigure());
        return figures;
    }

    public static void main(String[] arguments) {
        System.exit(run(Arrays.asList(arguments), System.out::println));
    }

    /// Measures what `arguments` say and tells the exit code: 0, or 2 when they make no sense.
    static int run(List<String> arguments, Consumer<String> say) {
        var figure = arguments.isEmpty() ? null : FIGURES.get(arguments.getFirst());
        if (figure == null) {
            say.accept(help());
            return 2;
        }
        try {
            var rest = arguments.subList(1, arguments.size());
            var options = Options.of(rest, figure.options());
            say.accept(Machine.line());
            figure.measure(options, say);
            return 0;
        } catch (IllegalArgumentException misunderstood) {
            say.accept(String.valueOf(misunderstood.getMessage()));
            return 2;
        }
    }

    private static String help() {
        return FIGURES.entrySet().stream()
                .map(entry ->
                        "  %-13s %s%n                %s"
                                .formatted(
                                        entry.getKey(),
                                        entry.getValue().meaning(),
                                        optionsOf(entry.getValue())))
                .collect(Collectors.joining("\n", "run FIGURE [--option value]...\n", ""));
    }

    private static String optionsOf(Figure figure) {
        return new TreeSet<>(figure.options())
                .stream().map(name -> "--" + name).collect(Collectors.joining(" "));
    }
}

package io.roomkeeper.bench;

import java.util.Set;
import java.util.function.Consumer;

/// Starts the installed server on a folder as it is, after a clean stop, and after kill -9. The
/// time counts from the call until the server answers, the virtual machine's own start included.
final class StartFigure implements Figure {
    private static final int RUNS = 3;

    @Override
    public String meaning() {
        return "start times of a filled folder after a stop and after kill -9, heap after them";
    }

    @Override
    public Set<String> options() {
        return Set.of("data", "runs", "in");
    }

    @Override
    public void measure(Options options, Consumer<String> say) {
        var data = Folders.data(options);
        int runs = options.number("runs", RUNS);
        say.accept("start of a new, empty folder: %.2f s".formatted(emptyStart(options)));
        var server = ServerProcess.start(data);
        say.accept("first start: %s".formatted(described(server)));
        server.stop();
        for (int run = 0; run < runs; run++) {
            server = ServerProcess.start(data);
            say.accept("start after a clean stop: %s".formatted(described(server)));
            server.stop();
        }
        server = ServerProcess.start(data);
        for (int run = 0; run < runs; run++) {
            server.api().createRoom(Names.room(run)).join();
            server.kill();
            server = ServerProcess.start(data);
            say.accept("start after kill -9: %s".formatted(described(server)));
        }
        server.stop();
    }

    private static double emptyStart(Options options) {
        var folder = Folders.fresh(options);
        try {
            var server = ServerProcess.start(folder.resolve("data"));
            server.stop();
            return server.startSeconds();
        } finally {
            Folders.remove(folder);
        }
    }

    private static String described(ServerProcess server) {
        return "%.2f s, heap %d MiB".formatted(server.startSeconds(), server.heapMiB());
    }
}

package io.roomkeeper.bench;

import java.nio.file.Path;
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
        say.accept("start of a new, empty folder: " + emptyStart(options));
        start(data, "first start", say).stop();
        for (int run = 0; run < runs; run++) {
            start(data, "start after a clean stop", say).stop();
        }
        var server = ServerProcess.start(data);
        for (int run = 0; run < runs; run++) {
            server.api().createRoom(Names.room(run)).join();
            server.kill();
            say.accept("disk: " + Folders.inventory(data));
            server = start(data, "start after kill -9", say);
        }
        server.stop();
    }

    private static ServerProcess start(Path data, String which, Consumer<String> say) {
        var server = ServerProcess.start(data);
        say.accept(which + ": " + described(server));
        return server;
    }

    private static String emptyStart(Options options) {
        var folder = Folders.fresh(options);
        try {
            var server = ServerProcess.start(folder.resolve("data"));
            var described = described(server);
            server.stop();
            return described;
        } finally {
            Folders.remove(folder);
        }
    }

    private static String described(ServerProcess server) {
        return "%.2f s, %.1f s CPU, heap %d MiB"
                .formatted(server.startSeconds(), server.cpuSeconds(), server.heapMiB());
    }
}

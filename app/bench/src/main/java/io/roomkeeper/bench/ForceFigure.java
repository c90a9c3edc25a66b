package io.roomkeeper.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.function.Consumer;

/// What the disk itself can do, with which the acknowledged changes are to be compared.
final class ForceFigure implements Figure {
    private static final int BYTES = 200;
    private static final int TIMES = 5000;

    @Override
    public String meaning() {
        return "how long the disk takes to append 200 bytes and force them";
    }

    @Override
    public Set<String> options() {
        return Set.of("in");
    }

    @Override
    public void measure(Options options, Consumer<String> say) {
        var folder = Folders.fresh(options);
        try (var file =
                FileChannel.open(
                        folder.resolve("forced"),
                        StandardOpenOption.CREATE_NEW,
                        StandardOpenOption.WRITE)) {
            var latencies = new Latencies();
            for (int i = 0; i < TIMES; i++) {
                long from = System.nanoTime();
                file.write(ByteBuffer.allocate(BYTES));
                file.force(false);
                latencies.add(System.nanoTime() - from);
            }
            say.accept(
                    "force: p50 %.2f ms, p99 %.2f ms"
                            .formatted(latencies.percentile(50), latencies.percentile(99)));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } finally {
            Folders.remove(folder);
        }
    }
}

package io.roomkeeper.server.store.data;

import io.roomkeeper.server.store.history.MessageFolder;
import io.roomkeeper.server.store.history.MessageRecords;
import io.roomkeeper.server.store.journal.DataFolder;
import io.roomkeeper.server.store.journal.Records;
import io.roomkeeper.server.store.journal.StoreException;
import io.roomkeeper.server.store.snapshot.SnapshotName;
import io.roomkeeper.server.store.state.CleanStopMark;
import io.roomkeeper.server.store.state.StateRecords;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/// Makes a damaged data folder one that a server starts on, and says what is lost. Every file that
/// is changed is kept as it was beside it.
public final class DataRepair {
    private final Path data;
    private final Progress progress;
    private final Consumer<String> say;

    private DataRepair(Path data, Progress progress, Consumer<String> say) {
        this.data = data;
        this.progress = progress;
        this.say = say;
    }

    /// Mends what can be mended, telling each step to `say`, and returns what is still wrong.
    /// Throws [StoreException] with a sentence when a server runs on the folder or it cannot be
    /// written.
    public static List<Trouble> run(Path data, Progress progress, Consumer<String> say) {
        DataCheck.requireData(data);
        try (var _ = DataFolder.open(data)) {
            var troubles = DataCheck.run(data, progress);
            if (troubles.isEmpty()) {
                say.accept("No damage was found in " + data + "; nothing was changed.");
                return troubles;
            }
            troubles.forEach(trouble -> say.accept(trouble.line()));
            return new DataRepair(data, progress, say).mend();
        } catch (IOException failed) {
            throw new StoreException(
                    "The data folder %s could not be repaired: %s. What was changed so far is as good as before; run it again."
                            .formatted(data, DataFolder.reason(failed)),
                    failed);
        }
    }

    private List<Trouble> mend() throws IOException {
        var state = StateCheck.of(data, progress);
        var history = HistoryCheck.of(data, progress);
        if (!state.journal().losses().isEmpty()) {
            // the journal is the truth, so what it has lost must not live on in MapDB
            new CleanStopMark(data).delete();
        }
        for (long batch : mendable(state)) {
            kept(AsideFiles.move(data.resolve(StateCheck.FOLDER), SnapshotName.of(batch)));
        }
        mend(StateCheck.FOLDER, new StateRecords(), state.journal());
        if (!history.beginning()) {
            long first = HistoryCheck.firstSegment(history.folder());
            DataFolder.writeDurably(
                    history.folder().path(), MessageFolder.FIRST_BATCH, first + "\n");
            say.accept("The messages begin with batch " + first + " now.");
        }
        for (long segment : history.wrongMarks()) {
            history.folder().forgetIndex(segment);
        }
        for (var segment : history.journal().segments()) {
            if (segment.damaged()) {
                history.folder().forgetIndex(segment.first());
            }
        }
        mend(MessageFolder.NAME, new MessageRecords(), history.journal());
        return end(state);
    }

    private static List<Long> mendable(StateCheck state) {
        boolean recoverable =
                state.troubles().stream()
                        .noneMatch(trouble ->
                                !trouble.mendable()
                                        && SnapshotName.matches(
                                                String.valueOf(trouble.file().getFileName())));
        return recoverable ? state.damaged() : List.of();
    }

    private void mend(String folder, Records records, JournalScan scan) throws IOException {
        var repair = new JournalRepair(data.resolve(folder), records);
        for (var segment : scan.segments()) {
            if (segment.damaged()) {
                kept(repair.mend(segment));
            }
        }
        for (var missing : JournalRepair.missing(scan)) {
            repair.fill(missing);
            say.accept("Made %s anew, without what was in it.".formatted(missing.file()));
        }
    }

    private void kept(String name) {
        say.accept("The damaged file was kept as " + name + ".");
    }

    private List<Trouble> end(StateCheck before) {
        var left = DataCheck.run(data, progress);
        if (left.isEmpty()) {
            say.accept("A server starts on " + data + " again.");
        }
        if (before.journal().losses().stream().anyMatch(Loss::ofBatches)) {
            say.accept(
                    "Compare the audit log around the times above with what you know, and set again"
                            + " what is missing.");
        }
        return left;
    }
}

package io.roomkeeper.launcher;

import io.roomkeeper.server.store.data.Progress;
import io.roomkeeper.server.store.data.Restore;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.nio.file.Path;

/// `roomkeeper data restore`: makes a folder out of a backup.
@Command(
        name = "restore",
        description =
                "Makes the data folder, which must be missing or empty, out of a backup, after"
                        + " every file in it was verified.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class DataRestoreCommand implements Runnable {
    @Spec CommandSpec spec = CommandSpec.create();
    @Mixin DataOption data = new DataOption();

    @Parameters(paramLabel = "FILE", description = "File that data backup has made.")
    Path file = Path.of("");

    @Override
    public void run() {
        var line = spec.commandLine();
        var restored =
                Restore.run(file, data.path, new Progress("restored", line.getErr()::println));
        line.getOut()
                .printf(
                        "%s was restored: %d files, %,d bytes, all as they were backed up. A server"
                                + " can be started on it.%n",
                        data.path, restored.files(), restored.bytes());
        line.getOut().flush();
    }
}

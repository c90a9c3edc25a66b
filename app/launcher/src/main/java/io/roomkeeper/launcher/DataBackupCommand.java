package io.roomkeeper.launcher;

import io.roomkeeper.server.RoomkeeperServer;
import io.roomkeeper.server.store.data.Backup;
import io.roomkeeper.server.store.data.OutputFile;
import io.roomkeeper.server.store.data.Progress;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.nio.file.Path;
import java.time.InstantSource;

/// `roomkeeper data backup`: copies the folder into one file.
@Command(
        name = "backup",
        description = {
            "Copies everything that is stored into a zip file, also while a server runs: what was"
                    + " acknowledged before is in it.",
            "The file holds the server's keys and settings.toml, too: keep it as secret as the"
                    + " folder."
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class DataBackupCommand implements Runnable {
    @Spec CommandSpec spec = CommandSpec.create();
    @Mixin DataOption data = new DataOption();

    @Parameters(paramLabel = "FILE", description = "File to be made, readable by its owner only.")
    Path file = Path.of("");

    @Option(
            names = "--replace",
            description = "Replaces FILE if it is there, once the new one is whole.")
    boolean replace;

    @Override
    public void run() {
        var line = spec.commandLine();
        var backup = new Backup(data.path, RoomkeeperServer.version(), InstantSource.system());
        var progress = new Progress("copied", line.getErr()::println);
        var copied = new OutputFile(file).write(replace, out -> backup.write(out, progress));
        line.getOut()
                .printf(
                        "%s holds %s: %d files, %,d bytes before packing.%n",
                        file, data.path, copied.files(), copied.bytes());
        line.getOut().flush();
    }
}

package io.roomkeeper.launcher;

import io.roomkeeper.server.store.data.Export;
import io.roomkeeper.server.store.data.OutputFile;
import io.roomkeeper.server.store.state.AuditRetention;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.Callable;

/// `roomkeeper data export`: all that is stored as JSON Lines.
@Command(
        name = "export",
        description =
                "Writes everything that is stored as JSON Lines, one object on a line with its"
                        + " type: for programs of other makers. A server may run on the folder.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class DataExportCommand implements Callable<Integer> {
    @Spec CommandSpec spec = CommandSpec.create();
    @Mixin DataOption data = new DataOption();

    @Parameters(
            paramLabel = "FILE",
            arity = "0..1",
            description = "File to be made; without it the lines go to standard output.")
    @Nullable Path file;

    @Option(
            names = "--replace",
            description = "Replaces FILE if it is there, once the new one is whole.")
    boolean replace;

    @Option(
            names = "--history-days",
            paramLabel = "DAYS",
            defaultValue = "60",
            description =
                    "Messages older than this are left out; default ${DEFAULT-VALUE}."
                            + " [ROOMKEEPER_HISTORY_DAYS]")
    int historyDays;

    @Option(
            names = "--audit-days",
            paramLabel = "DAYS",
            defaultValue = "90",
            description =
                    "Lines of the audit log older than this are left out, 0: none; default"
                            + " ${DEFAULT-VALUE}. [ROOMKEEPER_AUDIT_DAYS]")
    int auditDays;

    @Override
    public Integer call() throws IOException {
        var target = file;
        if (target == null) {
            export();
        } else {
            long lines = new OutputFile(target).write(replace, this::export);
            var out = spec.commandLine().getOut();
            out.printf("%s holds %s in %,d lines.%n", target, data.path, lines);
            out.flush();
        }
        return 0;
    }

    // Past System.out, which would not say that nobody reads any more.
    private void export() throws IOException {
        try (var out = new BufferedOutputStream(new FileOutputStream(FileDescriptor.out))) {
            var _ = export(out);
        }
    }

    private long export(OutputStream out) throws IOException {
        return Export.write(
                data.path,
                new Export.Retention(Duration.ofDays(historyDays), new AuditRetention(auditDays)),
                InstantSource.system(),
                out);
    }
}

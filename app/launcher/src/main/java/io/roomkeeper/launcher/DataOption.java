package io.roomkeeper.launcher;

import picocli.CommandLine.Option;

import java.nio.file.Path;

/// The data folder alone, for commands that run no server.
final class DataOption {
    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Data folder; default ${DEFAULT-VALUE}. [ROOMKEEPER_DATA]")
    Path path = Path.of("");
}

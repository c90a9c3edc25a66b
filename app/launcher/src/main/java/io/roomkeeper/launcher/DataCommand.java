package io.roomkeeper.launcher;

import picocli.CommandLine.Command;

/// `roomkeeper data …`: what is done with a data folder as a whole.
@Command(
        name = "data",
        description = "Checks, mends, copies, restores and exports a data folder.",
        synopsisSubcommandLabel = "COMMAND",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        subcommands = {
            DataCheckCommand.class,
            DataRepairCommand.class,
            DataBackupCommand.class,
            DataRestoreCommand.class,
            DataExportCommand.class
        })
final class DataCommand {}

package io.roomkeeper.launcher;

import io.roomkeeper.protocol.console.Role;
import io.roomkeeper.server.access.ModeratorFile;
import io.roomkeeper.server.access.ModeratorKeys;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;

/// `roomkeeper moderator`: the keys with which moderators connect their consoles.
@Command(
        name = "moderator",
        description = "Makes, lists and voids the keys with which moderators connect.",
        synopsisSubcommandLabel = "COMMAND",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class ModeratorCommand {
    /// Who made a key that was made here.
    private static final String BY = "command-line";

    @Spec CommandSpec spec = CommandSpec.create();

    @Command(
            name = "add",
            description = {
                "Makes a key and prints it, this once: only a hash of it is stored. A running"
                        + " server takes it at once.",
                "An auditor sees, a moderator acts as well, an owner configures as well."
            },
            mixinStandardHelpOptions = true,
            versionProvider = Version.class)
    int add(
            @Parameters(paramLabel = "NAME", description = "Whose key it is, a user id.")
                    String name,
            @Option(
                            names = "--role",
                            required = true,
                            paramLabel = "auditor|moderator|owner",
                            description = "What its holder may do.")
                    Role role,
            @Mixin DataOption data) {
        var made = keys(data.path).add(name, role, BY);
        var out = spec.commandLine().getOut();
        out.printf("The key of %s, %s; it is shown this once:%n%s%n", name, role.key(), made.key());
        out.flush();
        return 0;
    }

    @Command(
            name = "list",
            description = "Lists whose keys are good: name, role, when and by whom it was made.",
            mixinStandardHelpOptions = true,
            versionProvider = Version.class)
    int list(@Mixin DataOption data) {
        var out = spec.commandLine().getOut();
        for (var each : keys(data.path).list()) {
            out.printf(
                    "%s\t%s\t%s\t%s%n",
                    each.name(),
                    each.role().key(),
                    Instant.ofEpochMilli(each.created()),
                    each.by());
        }
        out.flush();
        return 0;
    }

    @Command(
            name = "remove",
            description = "Voids a key; a running server refuses it at once.",
            mixinStandardHelpOptions = true,
            versionProvider = Version.class)
    int remove(
            @Parameters(paramLabel = "NAME", description = "Whose key it is.") String name,
            @Mixin DataOption data) {
        keys(data.path).remove(name);
        var out = spec.commandLine().getOut();
        out.printf("The key of %s is void.%n", name);
        out.flush();
        return 0;
    }

    private ModeratorKeys keys(Path data) {
        if (!Files.isDirectory(data)) {
            throw new ParameterException(
                    spec.commandLine(), "There is no data folder " + data + ".");
        }
        return new ModeratorKeys("", new ModeratorFile(data), InstantSource.system());
    }
}

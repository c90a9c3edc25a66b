package io.roomkeeper.launcher;

import io.roomkeeper.server.store.data.DataCheck;
import io.roomkeeper.server.store.data.Progress;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

import java.util.concurrent.Callable;

/// `roomkeeper data check`: reads all and changes nothing.
@Command(
        name = "check",
        description = {
            "Reads everything that is stored and says what is damaged; changes nothing. A server"
                    + " may run on the folder.",
            "Ends with 0 when all is well, with 1 when something is damaged."
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class DataCheckCommand implements Callable<Integer> {
    @Spec CommandSpec spec = CommandSpec.create();
    @Mixin DataOption data = new DataOption();

    @Override
    public Integer call() {
        var line = spec.commandLine();
        var troubles = DataCheck.run(data.path, new Progress("checked", line.getErr()::println));
        troubles.forEach(trouble -> line.getOut().println(trouble.line()));
        if (troubles.isEmpty()) {
            line.getOut().println("No damage was found in " + data.path + ".");
        }
        return troubles.isEmpty() ? 0 : 1;
    }
}

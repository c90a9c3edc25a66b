package io.roomkeeper.launcher;

import io.roomkeeper.server.store.data.DataRepair;
import io.roomkeeper.server.store.data.Progress;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

import java.util.concurrent.Callable;

/// `roomkeeper data repair`: makes a damaged folder one that a server starts on.
@Command(
        name = "repair",
        description = {
            "Makes a damaged folder one that a server starts on, and says exactly what is lost. No"
                    + " server may run on it. Every file that is changed is kept beside as"
                    + " NAME.damaged. A backup, if there is one, is better: see restore.",
            "Ends with 0 when nothing is damaged any more."
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class DataRepairCommand implements Callable<Integer> {
    @Spec CommandSpec spec = CommandSpec.create();
    @Mixin DataOption data = new DataOption();

    @Override
    public Integer call() {
        var line = spec.commandLine();
        var left =
                DataRepair.run(
                        data.path,
                        new Progress("read", line.getErr()::println),
                        line.getOut()::println);
        left.forEach(trouble -> line.getOut().println("Still damaged: " + trouble.line()));
        return left.isEmpty() ? 0 : 1;
    }
}

package io.roomkeeper.launcher;

import io.roomkeeper.console.RoomkeeperConsole;
import io.roomkeeper.console.connection.DemoLoad;
import io.roomkeeper.console.connection.Startup;
import io.roomkeeper.launcher.demo.Demo;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/// `roomkeeper demo`: server and console with invented rooms; nothing is stored.
@Command(
        name = "demo",
        description = "Shows the console with invented rooms and members; nothing is stored.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class DemoCommand implements Runnable {
    @ParentCommand Roomkeeper roomkeeper = new Roomkeeper();

    @Option(
            names = "--load",
            paramLabel = "calm|busy|raid",
            defaultValue = "busy",
            description = "How much happens; default ${DEFAULT-VALUE}.")
    DemoLoad load = DemoLoad.BUSY;

    @Option(
            names = "--seed",
            defaultValue = "1",
            description = "The same seed shows the same talk again; default ${DEFAULT-VALUE}.")
    long seed;

    @Option(
            names = "--headless",
            description = "Runs the demo's server alone, without the console.")
    boolean headless;

    @Option(
            names = "--for",
            paramLabel = "SECONDS",
            description = "With --headless: ends by itself after so long.")
    long seconds = Long.MAX_VALUE;

    @Override
    public void run() {
        if (headless) {
            serve();
        } else if (Display.present()) {
            LogFile.in(roomkeeper.options.data);
            RoomkeeperConsole.run(
                    new EmbeddedServers(roomkeeper.options, seed), new Startup.Demo(load));
        } else {
            System.out.println(Display.ABSENT);
            serve();
        }
    }

    private void serve() {
        var demo = Demo.start(load, seed);
        var _ = Stopping.atTheLatest(demo);
        ServerCommand.untilStopped(demo.server(), seconds);
    }
}

package io.roomkeeper.launcher;

import io.roomkeeper.console.RoomkeeperConsole;
import io.roomkeeper.console.connection.DemoLoad;
import io.roomkeeper.console.connection.Startup;
import io.roomkeeper.launcher.demo.Demo;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `roomkeeper demo`: server and console with invented rooms; nothing is stored.
@Command(
        name = "demo",
        description = "Shows the console with invented rooms and members; nothing is stored.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class DemoCommand implements Runnable {
    @Mixin ServerOptions options = new ServerOptions();

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

    @Override
    public void run() {
        if (Display.present()) {
            RoomkeeperConsole.run(new EmbeddedServers(options, seed), new Startup.Demo(load));
        } else {
            System.out.println(Display.ABSENT);
            var demo = Demo.start(load, seed);
            ServerCommand.untilStopped(demo.server(), demo);
        }
    }
}

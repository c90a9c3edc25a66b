package io.roomkeeper.launcher;

import io.roomkeeper.console.RoomkeeperConsole;
import io.roomkeeper.console.connection.Startup;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// The command line's entry point; without a command it shows the console with its own server.
@Command(
        name = "roomkeeper",
        versionProvider = Version.class,
        description = "A chatroom server you host yourself, with a moderation console.",
        footer = {
            "",
            "Each setting is a flag, an environment variable (ROOMKEEPER_API_PORT for --api-port)",
            "and a key of settings.toml in the data folder (api-port = 8421); the first of these",
            "that is given holds."
        },
        mixinStandardHelpOptions = true,
        subcommands = {ServerCommand.class, DemoCommand.class})
public final class Roomkeeper implements Runnable {
    @Mixin ServerOptions options = new ServerOptions();

    public static void main(String[] arguments) {
        try {
            var settings = Settings.of(System.getenv(), arguments);
            LogPlace.choose(settings.data(), arguments);
            System.exit(commandLine(settings).execute(arguments));
        } catch (CommandLine.PicocliException unreadable) {
            System.err.println(unreadable.getMessage());
            System.exit(CommandLine.ExitCode.USAGE);
        }
    }

    /// The whole command line, with what is not given as a flag taken from `settings`.
    static CommandLine commandLine(Settings settings) {
        var line = new CommandLine(new Roomkeeper());
        line.setDefaultValueProvider(settings);
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setExecutionExceptionHandler((failure, failed, _) -> {
            failed.getErr().println(Sentence.of(failure));
            return failed.getCommandSpec().exitCodeOnExecutionException();
        });
        return line;
    }

    @Override
    public void run() {
        if (Display.present()) {
            RoomkeeperConsole.run(new EmbeddedServers(options), new Startup.Local());
        } else {
            System.out.println(Display.ABSENT);
            ServerCommand.serve(options);
        }
    }
}

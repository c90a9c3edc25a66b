package io.roomkeeper.launcher;

import io.roomkeeper.console.RoomkeeperConsole;
import io.roomkeeper.console.connection.Startup;
import io.roomkeeper.server.engine.AppSwitch;
import io.roomkeeper.server.engine.Limit;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParseResult;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Optional;

/// The command line's entry point; without a command it shows the console with its own server.
@Command(
        name = "roomkeeper",
        versionProvider = Version.class,
        description = "A chatroom server you host yourself, with a moderation console.",
        footer = {
            "",
            "Each setting is a flag, an environment variable (in brackets) and a key of",
            "settings.toml in the data folder (api-port = 8421 for --api-port). What is given",
            "first in this order holds."
        },
        mixinStandardHelpOptions = true,
        subcommands = {
            ServerCommand.class,
            DemoCommand.class,
            DataCommand.class,
            ModeratorCommand.class
        })
public final class Roomkeeper implements Runnable {
    @Mixin ServerOptions options = new ServerOptions();

    public static void main(String[] arguments) {
        try {
            var settings = Settings.of(System.getenv(), arguments);
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
        line.registerConverter(ZoneId.class, Roomkeeper::zone);
        line.registerConverter(Limit.class, text -> known(Limit.of(text), "limit", text));
        line.registerConverter(AppSwitch.class, text -> known(AppSwitch.of(text), "switch", text));
        line.setExecutionStrategy(Roomkeeper::execute);
        line.setParameterExceptionHandler((wrong, _) -> {
            var command = wrong.getCommandLine();
            command.getErr().println(wrong.getMessage());
            command.getErr()
                    .printf(
                            "%s --help shows what can be given.%n",
                            command.getCommandSpec().qualifiedName());
            return command.getCommandSpec().exitCodeOnInvalidInput();
        });
        line.setExecutionExceptionHandler((failure, failed, _) -> {
            failed.getErr().println(Sentence.of(failure));
            return failed.getCommandSpec().exitCodeOnExecutionException();
        });
        return line;
    }

    private static <T> T known(Optional<T> named, String what, String text) {
        return named.orElseThrow(() ->
                new CommandLine.TypeConversionException(
                        "there is no %s named '%s'".formatted(what, text)));
    }

    private static ZoneId zone(String text) {
        try {
            return ZoneId.of(text);
        } catch (DateTimeException unknown) {
            throw new CommandLine.TypeConversionException(
                    "'%s' is no time zone; write Z, +08:00 or Asia/Shanghai".formatted(text));
        }
    }

    // What stands before a command is about the console, so it would be lost without a word.
    private static int execute(ParseResult given) {
        if (given.hasSubcommand()) {
            var command = given.subcommand().commandSpec();
            for (var option : given.matchedOptions()) {
                if (!option.usageHelp() && !option.versionHelp()) {
                    throw new CommandLine.ParameterException(
                            given.commandSpec().commandLine(),
                            "Write %s after %s, not before it."
                                    .formatted(option.longestName(), command.name()));
                }
            }
        }
        return new CommandLine.RunLast().execute(given);
    }

    @Override
    public void run() {
        if (Display.present()) {
            LogFile.in(options.data);
            RoomkeeperConsole.run(new EmbeddedServers(options), new Startup.Local());
        } else {
            System.out.println(Display.ABSENT);
            ServerCommand.serve(options);
        }
    }
}

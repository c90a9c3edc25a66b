package io.roomkeeper.launcher;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/// The command line's entry point.
@Command(
        name = "roomkeeper",
        version = "Roomkeeper 0.1.0",
        description = "A self-hosted chatroom server with a moderation console.",
        mixinStandardHelpOptions = true)
public final class Roomkeeper implements Runnable {
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Roomkeeper()).execute(arguments));
    }

    @Override
    public void run() {
        CommandLine.usage(this, System.out);
    }
}

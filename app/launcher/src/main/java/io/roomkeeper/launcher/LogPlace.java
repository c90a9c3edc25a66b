package io.roomkeeper.launcher;

import java.nio.file.Path;
import java.util.List;

/// Where the log goes: to standard error from a server alone, to a file in the data folder from a
/// console, because nobody sees its standard error.
final class LogPlace {
    private LogPlace() {}

    /// Read by `logback.xml`, so it must run before the first logger is made.
    static void choose(Path data, String... arguments) {
        boolean window = Display.present() && !List.of(arguments).contains("server");
        System.setProperty("roomkeeper.log.appender", window ? "FILE" : "STDERR");
        System.setProperty("roomkeeper.log.folder", data.resolve("log").toString());
    }
}

package io.roomkeeper.launcher;

import java.nio.file.Path;

/// The log of a console goes to a file, because nobody sees its standard error.
final class LogFile {
    private LogFile() {}

    /// Read by `logback.xml`, so it must run before the first logger is made.
    static void in(Path data) {
        System.setProperty("roomkeeper.log.appender", "FILE");
        System.setProperty("roomkeeper.log.folder", data.resolve("log").toString());
    }
}

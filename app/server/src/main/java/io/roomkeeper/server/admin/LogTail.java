package io.roomkeeper.server.admin;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;

import io.roomkeeper.protocol.console.LogEntry;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.ArrayDeque;
import java.util.List;

/// The last lines of the server's log, which never hold bodies or secrets.
public final class LogTail extends AppenderBase<ILoggingEvent> implements AutoCloseable {
    /// Lines that are kept.
    static final int MOST = 1_000;

    private final ArrayDeque<LogEntry> last = new ArrayDeque<>();
    private final ArrayDeque<LogEntry> fresh = new ArrayDeque<>();

    /// Hears the log from now on, if it is one that can be heard.
    public static LogTail open() {
        var tail = new LogTail();
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext context) {
            tail.setContext(context);
            tail.start();
            context.getLogger(Logger.ROOT_LOGGER_NAME).addAppender(tail);
        }
        return tail;
    }

    @Override
    protected void append(ILoggingEvent event) {
        var thrown = event.getThrowableProxy();
        var line =
                new LogEntry(
                        event.getTimeStamp(),
                        event.getLevel().toString(),
                        event.getLoggerName().substring(event.getLoggerName().lastIndexOf('.') + 1),
                        thrown == null
                                ? event.getFormattedMessage()
                                : event.getFormattedMessage() + " (" + thrown.getClassName() + ")");
        synchronized (last) {
            keep(last, line);
            keep(fresh, line);
        }
    }

    private static void keep(ArrayDeque<LogEntry> lines, LogEntry line) {
        if (lines.size() == MOST) {
            lines.removeFirst();
        }
        lines.addLast(line);
    }

    /// Those that are kept, oldest first.
    List<LogEntry> lines() {
        synchronized (last) {
            return List.copyOf(last);
        }
    }

    /// Those since this was last asked, oldest first.
    List<LogEntry> take() {
        synchronized (last) {
            var taken = List.copyOf(fresh);
            fresh.clear();
            return taken;
        }
    }

    @Override
    public void close() {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext context) {
            context.getLogger(Logger.ROOT_LOGGER_NAME).detachAppender(this);
        }
        stop();
    }
}

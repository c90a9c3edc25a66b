package io.roomkeeper.server.http;

import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import io.undertow.util.StatusCodes;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/// Writes files as answers.
public final class FileReply {
    private static final Logger LOG = LoggerFactory.getLogger(FileReply.class);

    /// How long a slow reader may take.
    private static final Duration LONGEST = Duration.ofMinutes(15);

    private FileReply() {}

    /// Ends the exchange with all of `file`; not for an I/O thread.
    public static void send(HttpServerExchange exchange, String type, Path file) {
        RequestDeadline.extend(exchange, LONGEST);
        RequestLog.note(exchange, StatusCodes.OK);
        exchange.startBlocking();
        try {
            exchange.getResponseHeaders().put(Headers.CONTENT_TYPE, type);
            exchange.setResponseContentLength(Files.size(file));
            Files.copy(file, exchange.getOutputStream());
        } catch (IOException broken) {
            LOG.info("{} was not sent: {}", RequestLog.id(exchange), broken.getMessage());
            if (!exchange.isResponseStarted()) {
                exchange.setStatusCode(StatusCodes.INTERNAL_SERVER_ERROR);
            }
        }
        exchange.endExchange();
    }
}

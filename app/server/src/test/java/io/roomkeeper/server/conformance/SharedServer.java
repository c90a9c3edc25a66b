package io.roomkeeper.server.conformance;

import io.roomkeeper.server.RoomkeeperServer;
import io.roomkeeper.server.ServerSettings;
import io.roomkeeper.server.engine.Limit;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/// One server for the cases of all classes, given to the tests that want one.
final class SharedServer implements ParameterResolver {
    /// Opened by the first test, closed after the last.
    static final class Running implements AutoCloseable {
        private final Path data;
        private final RoomkeeperServer server;

        Running() {
            try {
                data = Files.createTempDirectory("conformance");
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
            var settings =
                    ServerSettings.in(data)
                            .listening("127.0.0.1", 0, 0)
                            .withRateLimits(false)
                            .forDevelopers(true);
            server =
                    RoomkeeperServer.start(
                            settings.with(
                                    settings.limits()
                                            .with(Limit.CONNECTIONS_PER_ADDRESS, 100_000)));
        }

        int port() {
            return server.memberAddress().getPort();
        }

        @Override
        public void close() throws IOException {
            server.close();
            try (var files = Files.walk(data)) {
                for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Running.class;
    }

    @Override
    public Running resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(ExtensionContext.Namespace.create(SharedServer.class))
                .computeIfAbsent(Running.class);
    }
}

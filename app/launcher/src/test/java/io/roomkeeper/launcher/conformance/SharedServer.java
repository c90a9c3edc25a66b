package io.roomkeeper.launcher.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.roomkeeper.launcher.ServerProcess;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/// The packaged server, once for the cases of all classes, given to the tests that want it.
final class SharedServer implements ParameterResolver {
    /// Bytes of a frame, or of a message in several, that it takes where nothing else is set.
    static final int FRAME_BYTES = 1024 * 1024;

    /// What a user unpacks, as the build has put it together.
    private static final Path HOME = Path.of("target", "roomkeeper");

    /// Opened by the first test, closed after the last.
    static final class Running implements AutoCloseable {
        private final Path data;
        private final ServerProcess server;

        Running() {
            try {
                data = Files.createTempDirectory("conformance");
                server = ServerProcess.packaged(HOME, data, "--dev");
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }

        int port() {
            return server.members.getPort();
        }

        @Override
        public void close() throws IOException {
            assertThat(server.terminate()).isIn(0, 143);
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

package io.roomkeeper.launcher.conformance;

import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.util.stream.Stream;

/// Runs a list of cases, at once and byte by byte.
@ExtendWith(SharedServer.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class CaseTest {
    abstract Stream<Case> cases();

    /// Those in which more follows a close frame. Byte by byte, the server would be gone by then.
    Stream<Case> casesAtOnce() {
        return Stream.empty();
    }

    Stream<Case> allCases() {
        return Stream.concat(cases(), casesAtOnce());
    }

    /// A connection as the cases need it.
    Wire open(int port) throws IOException {
        return Wire.connected(port);
    }

    @ParameterizedTest
    @MethodSource("allCases")
    void in_one_write(Case each, SharedServer.Running server) throws IOException {
        check(each, server, Case.Way.AT_ONCE);
    }

    Stream<Case> shortCases() {
        return cases().filter(Case::isShort);
    }

    @ParameterizedTest
    @MethodSource("shortCases")
    void byte_by_byte(Case each, SharedServer.Running server) throws IOException {
        check(each, server, Case.Way.BYTE_BY_BYTE);
    }

    private void check(Case each, SharedServer.Running server, Case.Way way) throws IOException {
        try (var wire = open(server.port())) {
            each.check(wire, way);
        }
    }
}

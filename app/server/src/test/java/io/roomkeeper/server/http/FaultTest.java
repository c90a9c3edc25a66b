package io.roomkeeper.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.roomkeeper.protocol.console.ConsoleAnswer;
import io.roomkeeper.server.fixture.LocalHttp;

import org.junit.jupiter.api.Test;

import java.util.List;

/// A fault of ours is answered like everything else, so that nobody waits for ever.
class FaultTest {
    @Test
    void faults_are_answered_with_500() {
        assertAnswered(_ -> {
            throw new IllegalStateException("made up");
        });
    }

    @Test
    void so_are_errors_of_the_virtual_machine() {
        assertAnswered(_ -> {
            throw new StackOverflowError("made up");
        });
    }

    private static void assertAnswered(Endpoint faulty) {
        try (var workers = new Workers();
                var http =
                        new LocalHttp(
                                new RoutedHandler(
                                        List.of(Route.get("/faulty", faulty)),
                                        _ -> "kim",
                                        (refusal, _) ->
                                                ConsoleAnswer.refused(
                                                        refusal.code().number(), refusal.detail()),
                                        workers))) {
            var answer = http.get("/faulty");
            assertThat(answer.status()).isEqualTo(500);
            assertThat(answer.code()).isEqualTo(1000);
        }
    }
}

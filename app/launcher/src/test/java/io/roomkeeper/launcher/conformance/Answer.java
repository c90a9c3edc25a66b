package io.roomkeeper.launcher.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;

/// What has to come back.
sealed interface Answer extends Case.Step {
    void check(Wire wire) throws IOException;

    /// One whole text message, just so.
    record Text(String text) implements Answer {
        @Override
        public void check(Wire wire) throws IOException {
            assertThat(wire.readText()).isEqualTo(text);
        }
    }

    /// One whole text message that starts so.
    record TextLike(String start) implements Answer {
        @Override
        public void check(Wire wire) throws IOException {
            assertThat(wire.readText()).startsWith(start);
        }
    }

    static Answer pong(byte[] payload) {
        return new Pong(ByteBuffer.wrap(payload));
    }

    record Pong(ByteBuffer payload) implements Answer {
        @Override
        public void check(Wire wire) throws IOException {
            var frame = wire.read();
            assertThat(frame.opcode()).isEqualTo(Frame.PONG);
            assertThat(frame.payload()).isEqualTo(payload);
        }
    }

    /// A close frame, then nothing but the end of the connection. 1005: a frame without a code.
    record Closed(List<Integer> codes) implements Answer {
        @Override
        public void check(Wire wire) throws IOException {
            var frame = wire.read();
            assertThat(frame.opcode()).as("opcode of %s", frame).isEqualTo(Frame.CLOSE);
            assertThat(frame.closeCode()).as("close code").isIn(codes);
            wire.sayGoodbye();
            wire.readEnd();
        }
    }
}

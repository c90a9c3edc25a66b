package io.roomkeeper.launcher.conformance;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.stream.Stream;

/// One case: what a member who is connected sends, write by write, and what has to come back.
record Case(String name, List<Step> steps) {
    /// How the bytes go out.
    enum Way {
        AT_ONCE,
        BYTE_BY_BYTE
    }

    sealed interface Step permits Write, Answer {}

    record Write(ByteBuffer bytes) implements Step {
        byte[] toArray() {
            var array = new byte[bytes.remaining()];
            bytes.get(bytes.position(), array);
            return array;
        }
    }

    /// Longer ones are not sent byte by byte.
    private static final int SHORT = 2048;

    static Case of(String name) {
        return new Case(name, List.of());
    }

    /// These frames, in one write.
    Case sent(Frame... frames) {
        var all = new ByteArrayOutputStream();
        for (var frame : frames) {
            all.writeBytes(frame.bytes());
        }
        return sent(all.toByteArray());
    }

    /// These bytes, in one write.
    Case sent(byte[] bytes) {
        return then(new Write(ByteBuffer.wrap(bytes)));
    }

    Case answered(Answer... more) {
        return then(more);
    }

    /// Understood as the request of [Request#text].
    Case understood() {
        return answered(Request.answer());
    }

    /// Ended by the server with one of these codes.
    Case closed(Integer... codes) {
        return answered(new Answer.Closed(List.of(codes)));
    }

    /// After what `before` does.
    Case after(Case before) {
        return new Case(
                name + " after " + before.name,
                Stream.concat(before.steps.stream(), steps.stream()).toList());
    }

    private Case then(Step... more) {
        return new Case(name, Stream.concat(steps.stream(), Stream.of(more)).toList());
    }

    boolean isShort() {
        return writes().mapToInt(write -> write.bytes().remaining()).sum() <= SHORT;
    }

    private Stream<Write> writes() {
        return steps.stream()
                .mapMulti((step, out) -> {
                    if (step instanceof Write write) {
                        out.accept(write);
                    }
                });
    }

    private boolean isClosed() {
        return steps.getLast() instanceof Answer.Closed;
    }

    void check(Wire wire, Way way) throws IOException {
        try {
            for (var step : steps) {
                switch (step) {
                    case Write write -> write(write.toArray(), wire, way);
                    case Answer answer -> answer.check(wire);
                }
            }
            if (!isClosed()) {
                goOn(wire);
            }
        } catch (AssertionError | IOException wrong) {
            throw new AssertionError("%s, %s: %s".formatted(name, way, wrong.getMessage()), wrong);
        }
    }

    // The server may have seen enough before all is sent.
    private void write(byte[] bytes, Wire wire, Way way) throws IOException {
        try {
            if (way == Way.BYTE_BY_BYTE) {
                wire.writeOneByOne(bytes);
            } else {
                wire.write(bytes);
            }
        } catch (IOException ended) {
            if (!isClosed()) {
                throw ended;
            }
        }
    }

    /// The connection is as good as before, and ends in peace.
    private static void goOn(Wire wire) throws IOException {
        wire.write(Frame.text(Request.of("afterwards")).bytes());
        Request.answer("afterwards").check(wire);
        wire.write(Frame.close(1000, "").bytes());
        new Answer.Closed(List.of(1000)).check(wire);
    }

    @Override
    public String toString() {
        return name;
    }
}

package io.roomkeeper.launcher.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/// A connection of bytes. Whatever comes in is held against RFC 6455 too: no mask, no reserved bit
/// that was not agreed, lengths in their shortest form, control frames whole and short.
final class Wire implements Closeable {
    private static final AtomicInteger USERS = new AtomicInteger();
    private static final int PATIENCE_MILLIS = 20_000;
    private static final Pattern DEFLATE =
            Pattern.compile(
                    "Sec-WebSocket-Extensions: permessage-deflate"
                            + "; server_no_context_takeover; client_no_context_takeover",
                    Pattern.CASE_INSENSITIVE);

    /// What came in.
    record Heard(int opcode, boolean compressed, ByteBuffer payload) {
        int closeCode() {
            return payload.hasRemaining() ? payload.getChar(0) : 1005;
        }

        String text() throws CharacterCodingException {
            return StandardCharsets.UTF_8.newDecoder().decode(payload.duplicate()).toString();
        }
    }

    private final Socket socket = new Socket();
    private final DataInputStream in;
    private boolean deflating;

    Wire(int port) throws IOException {
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(PATIENCE_MILLIS);
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        in = new DataInputStream(new BufferedInputStream(socket.getInputStream()));
    }

    /// One on which a user of its own is connected.
    static Wire connected(int port) throws IOException {
        var wire = new Wire(port);
        wire.write(Handshake.right().bytes());
        assertThat(wire.readHead().getFirst()).startsWith("HTTP/1.1 101 ");
        wire.connect();
        return wire;
    }

    /// One on which compressed messages were agreed on besides, each for itself.
    static Wire deflating(int port, String offer) throws IOException {
        var wire = new Wire(port);
        wire.write(Handshake.right().with("Sec-WebSocket-Extensions: " + offer).bytes());
        var answer = wire.readHead();
        assertThat(answer.getFirst()).startsWith("HTTP/1.1 101 ");
        assertThat(answer).anyMatch(line -> DEFLATE.matcher(line).matches());
        wire.deflating = true;
        wire.connect();
        return wire;
    }

    private void connect() throws IOException {
        var user = "c" + USERS.incrementAndGet();
        write(Frame.text("{\"type\":\"connect\",\"id\":1,\"token\":\"dev:" + user + "\"}").bytes());
        assertThat(readText()).startsWith("{\"type\":\"connected\",\"id\":1,");
    }

    void write(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
    }

    void writeOneByOne(byte[] bytes) throws IOException {
        for (byte each : bytes) {
            socket.getOutputStream().write(each);
        }
    }

    /// Nothing more is sent; what comes is still read.
    void finish() throws IOException {
        socket.shutdownOutput();
    }

    /// The lines of the answer to a handshake.
    List<String> readHead() throws IOException {
        var lines = new ArrayList<String>();
        for (var line = readLine(); !line.isEmpty(); line = readLine()) {
            lines.add(line);
        }
        return lines;
    }

    private String readLine() throws IOException {
        var line = new StringBuilder();
        for (int c = in.readUnsignedByte(); c != '\n'; c = in.readUnsignedByte()) {
            line.append((char) c);
        }
        return line.toString().strip();
    }

    String readText() throws IOException {
        var frame = read();
        assertThat(frame.opcode()).as("opcode, close code %d", closeCode(frame)).isEqualTo(1);
        return frame.compressed() ? Deflate.inflated(frame.payload()) : frame.text();
    }

    private static int closeCode(Heard frame) {
        return frame.opcode() == Frame.CLOSE ? frame.closeCode() : 0;
    }

    Heard read() throws IOException {
        int first = in.readUnsignedByte();
        int opcode = first & 0xF;
        int second = in.readUnsignedByte();
        long length = length(second);
        assertThat(first & 0x80).as("no fragments from the server").isEqualTo(0x80);
        assertThat(second & 0x80).as("no mask from the server").isZero();
        boolean compressed = (first & 0x40) != 0;
        assertThat(compressed && !(deflating && opcode == Frame.TEXT))
                .as("the first reserved bit where it may not be")
                .isFalse();
        assertThat(first & 0x30).as("reserved bits").isZero();
        if (opcode >= Frame.CLOSE) {
            assertThat(length).as("length of a control frame").isLessThan(126);
        }
        var payload = new byte[Math.toIntExact(length)];
        in.readFully(payload);
        return new Heard(opcode, compressed, ByteBuffer.wrap(payload));
    }

    private long length(int second) throws IOException {
        int length = second & 0x7F;
        if (length == 126) {
            int more = in.readUnsignedShort();
            assertThat(more).as("16 bits of length").isGreaterThanOrEqualTo(126);
            return more;
        }
        if (length == 127) {
            long more = in.readLong();
            assertThat(more).as("64 bits of length").isGreaterThan(0xFFFF);
            return more;
        }
        return length;
    }

    /// Answers the server's close frame if the connection is still there to do so.
    void sayGoodbye() {
        try {
            write(Frame.close(1000, "").bytes());
            finish();
        } catch (IOException gone) {
            // so it was the server that came last
        }
    }

    /// Whatever comes, it ends.
    void readToEnd() throws IOException {
        try {
            while (true) {
                read();
            }
        } catch (EOFException | SocketException end) {
            // as it has to be
        }
    }

    /// Nothing comes any more; a connection with unread bytes may end with a reset.
    void readEnd() throws IOException {
        try {
            int more = in.readUnsignedByte();
            throw new AssertionError("after the end came " + more);
        } catch (EOFException | SocketException end) {
            // as it has to be
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}

package io.roomkeeper.server.gateway;

import io.roomkeeper.protocol.WireJson;
import io.roomkeeper.protocol.member.MemberFrame;
import io.roomkeeper.protocol.member.MemberRequest;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// A client that sends whatever bytes a test wants, and reads only when told to.
final class RawClient implements Closeable {
    static final int CONTINUATION = 0;
    static final int TEXT = 1;
    static final int BINARY = 2;
    static final int CLOSE = 8;
    static final int PING = 9;
    static final int PONG = 10;

    private static final int FINAL = 0x80;
    private static final int MASKED = 0x80;
    private static final int SHORT_LENGTH = 126;
    private static final int LONG_LENGTH = 127;
    private static final byte[] MASK = {1, 2, 3, 4};

    /// One frame from the server.
    record Frame(int opcode, ByteBuffer payload) {
        String text() {
            return StandardCharsets.UTF_8.decode(payload.duplicate()).toString();
        }

        int closeCode() {
            return payload.getShort(0);
        }
    }

    /// Sent together with a request, before its answer.
    byte[] ahead = {};

    private final Socket socket = new Socket();
    private final DataInputStream in;

    RawClient(int port) throws IOException {
        socket.setReceiveBufferSize(4096);
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(20_000);
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        in = new DataInputStream(socket.getInputStream());
    }

    /// A client whose connection is open; no word was said on it.
    static RawClient upgraded(int port) throws IOException {
        var client = new RawClient(port);
        int status = client.upgrade();
        if (status != 101) {
            throw new IOException("not upgraded but " + status);
        }
        return client;
    }

    /// Asks for a WebSocket with further `headers` and returns the HTTP status.
    int upgrade(String... headers) throws IOException {
        return request(
                "Connection: Upgrade",
                "Upgrade: websocket",
                "Sec-WebSocket-Version: 13",
                "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==",
                String.join("\r\n", headers));
    }

    int request(String... headers) throws IOException {
        var head = "GET /ws HTTP/1.1\r\nHost: localhost\r\n" + String.join("\r\n", headers).strip();
        var bytes = (head + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII);
        send(ByteBuffer.allocate(bytes.length + ahead.length).put(bytes).put(ahead).array());
        var answer = new StringBuilder();
        while (answer.indexOf("\r\n\r\n") < 0) {
            answer.append((char) in.readUnsignedByte());
        }
        return Integer.parseInt(answer.toString().split(" ", 3)[1]);
    }

    void send(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
    }

    void send(MemberRequest request) throws IOException {
        sendFrame(TEXT, true, WireJson.mapper().writeValueAsBytes(request));
    }

    /// One masked frame of fewer than 64 KiB.
    void sendFrame(int opcode, boolean last, byte[] payload) throws IOException {
        var frame = new ByteArrayOutputStream();
        frame.write((last ? FINAL : 0) | opcode);
        if (payload.length < SHORT_LENGTH) {
            frame.write(MASKED | payload.length);
        } else {
            frame.write(MASKED | SHORT_LENGTH);
            frame.write(payload.length >> 8);
            frame.write(payload.length);
        }
        frame.writeBytes(MASK);
        for (int i = 0; i < payload.length; i++) {
            frame.write(payload[i] ^ MASK[i % MASK.length]);
        }
        send(frame.toByteArray());
    }

    /// A frame's header, with a mask of zeros, that announces `length` bytes.
    void announce(int opcode, long length) throws IOException {
        var head = ByteBuffer.allocate(14).put((byte) (FINAL | opcode));
        if (length < 1 << Short.SIZE) {
            head.put((byte) (MASKED | SHORT_LENGTH)).putShort((short) length);
        } else {
            head.put((byte) (MASKED | LONG_LENGTH)).putLong(length);
        }
        send(Arrays.copyOf(head.array(), head.position() + MASK.length));
    }

    Frame read() throws IOException {
        int opcode = in.readUnsignedByte() & ~FINAL;
        long length = in.readUnsignedByte();
        if (length == SHORT_LENGTH) {
            length = in.readUnsignedShort();
        } else if (length == LONG_LENGTH) {
            length = in.readLong();
        }
        var payload = new byte[Math.toIntExact(length)];
        in.readFully(payload);
        return new Frame(opcode, ByteBuffer.wrap(payload));
    }

    MemberFrame readMemberFrame() throws IOException {
        return WireJson.mapper().readValue(read().text(), MemberFrame.class);
    }

    /// The code of the close frame that comes after any others.
    int readCloseCode() throws IOException {
        var frame = read();
        while (frame.opcode() != CLOSE) {
            frame = read();
        }
        return frame.closeCode();
    }

    boolean readsEnd() throws IOException {
        try {
            in.readByte();
            return false;
        } catch (EOFException end) {
            return true;
        }
    }

    /// Whether the connection ends after what may still come.
    boolean readsEndAfterAll() {
        try {
            while (in.read() >= 0) {}
            return true;
        } catch (SocketTimeoutException open) {
            return false;
        } catch (IOException reset) {
            return true;
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}

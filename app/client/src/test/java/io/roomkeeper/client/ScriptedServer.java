package io.roomkeeper.client;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/// One WebSocket connection, spoken by hand, so that a test decides on every frame. RFC 6455.
final class ScriptedServer implements AutoCloseable {
    private static final int TEXT = 1;
    private static final int CONTINUATION = 0;
    private static final int CLOSE = 8;
    private static final int LAST = 0x80;
    private static final int LONG = 126;
    private static final int WAIT_MILLIS = 10_000;

    private final ServerSocket door;
    private Socket connection = new Socket();

    ScriptedServer() throws IOException {
        door = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        door.setSoTimeout(WAIT_MILLIS);
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + door.getLocalPort());
    }

    /// Lets the client in.
    void accept() throws IOException {
        connection = door.accept();
        connection.setSoTimeout(WAIT_MILLIS);
        var key = "";
        for (var line = line(); !line.isEmpty(); line = line()) {
            if (line.startsWith("Sec-WebSocket-Key:")) {
                key = line.substring(line.indexOf(':') + 1).strip();
            }
        }
        write(
                ("HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\n"
                                + "Connection: Upgrade\r\nSec-WebSocket-Accept: "
                                + accepted(key)
                                + "\r\n\r\n")
                        .getBytes(StandardCharsets.ISO_8859_1));
    }

    private static String accepted(String key) {
        try {
            var text = key + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";
            var sha1 = MessageDigest.getInstance("SHA-1");
            return Base64.getEncoder()
                    .encodeToString(sha1.digest(text.getBytes(StandardCharsets.ISO_8859_1)));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private String line() throws IOException {
        var line = new StringBuilder();
        for (int c = connection.getInputStream().read();
                c >= 0 && c != '\n';
                c = connection.getInputStream().read()) {
            line.append((char) c);
        }
        return line.toString().strip();
    }

    /// The next text the client sends.
    String received() throws IOException {
        var in = new DataInputStream(connection.getInputStream());
        in.readUnsignedByte();
        int length = in.readUnsignedByte() & 0x7F;
        if (length == LONG) {
            length = in.readUnsignedShort();
        }
        var mask = in.readNBytes(4);
        var payload = in.readNBytes(length);
        for (int i = 0; i < length; i++) {
            payload[i] ^= mask[i % 4];
        }
        return new String(payload, StandardCharsets.UTF_8);
    }

    /// One text in as many frames as there are `parts`.
    void send(String... parts) throws IOException {
        for (int i = 0; i < parts.length; i++) {
            int opcode = i == 0 ? TEXT : CONTINUATION;
            int last = i == parts.length - 1 ? LAST : 0;
            frame(opcode | last, parts[i].getBytes(StandardCharsets.UTF_8));
        }
    }

    /// Says goodbye with `code`.
    void sayGoodbye(int code) throws IOException {
        sayGoodbye(code, "");
    }

    void sayGoodbye(int code, String why) throws IOException {
        var reason = why.getBytes(StandardCharsets.UTF_8);
        var payload = ByteBuffer.allocate(Short.BYTES + reason.length);
        frame(CLOSE | LAST, payload.putShort((short) code).put(reason).array());
    }

    private void frame(int first, byte[] payload) throws IOException {
        var out = new DataOutputStream(connection.getOutputStream());
        out.writeByte(first);
        if (payload.length < LONG) {
            out.writeByte(payload.length);
        } else {
            out.writeByte(LONG);
            out.writeShort(payload.length);
        }
        out.write(payload);
    }

    private void write(byte[] bytes) throws IOException {
        connection.getOutputStream().write(bytes);
    }

    /// Cuts the line without a word.
    void cut() {
        try {
            connection.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public void close() throws IOException {
        cut();
        door.close();
    }
}

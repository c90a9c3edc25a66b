package io.roomkeeper.server.delivery;

import io.roomkeeper.protocol.WireJson;
import io.roomkeeper.protocol.member.MemberFrame;

import org.jspecify.annotations.Nullable;

import java.io.ByteArrayOutputStream;
import java.nio.Buffer;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/// A socket that keeps what is written, as much of it as there is room for.
final class SocketInMemory implements MemberSocket {
    final ByteArrayOutputStream written = new ByteArrayOutputStream();
    final IoThread thread;
    final Outlet outlet;
    @Nullable CloseCode closed;
    boolean dropped;
    boolean finished;
    boolean awaiting;
    boolean mayAsk = true;
    int answers;

    /// Bytes it still takes.
    long room = Long.MAX_VALUE;

    int writes;

    /// Bytes it was given in one write.
    long most;

    /// Whether each write fails as when memory is short.
    boolean broken;

    SocketInMemory(IoThread thread, Delivery delivery, boolean deflates) {
        this.thread = thread;
        outlet = delivery.outlet(this, deflates);
    }

    @Override
    public IoThread thread() {
        return thread;
    }

    @Override
    public void write(ByteBuffer bytes) {
        take(bytes);
        writes++;
    }

    @Override
    public long write(ByteBuffer[] bytes, int count) {
        long before = written.size();
        most = Math.max(most, Arrays.stream(bytes, 0, count).mapToLong(Buffer::remaining).sum());
        for (int i = 0; i < count; i++) {
            take(bytes[i]);
        }
        writes++;
        return written.size() - before;
    }

    private void take(ByteBuffer bytes) {
        if (broken) {
            throw new OutOfMemoryError("a test's");
        }
        var taken = new byte[(int) Math.min(room, bytes.remaining())];
        bytes.get(taken);
        written.writeBytes(taken);
        room -= taken.length;
    }

    /// The reader has taken so many bytes.
    void drain(long bytes) {
        room += bytes;
        if (awaiting && room > 0) {
            outlet.writable();
        }
    }

    @Override
    public void awaitWritable(boolean wanted) {
        awaiting = wanted;
    }

    @Override
    public void awaitRequests(boolean wanted) {
        mayAsk = wanted;
    }

    @Override
    public void answered(MemberFrame.Reply reply) {
        answers++;
    }

    @Override
    public void finished() {
        finished = true;
    }

    @Override
    public void close(CloseCode code, String why) {
        closed = code;
        outlet.finish(WireFrame.of(WireFrame.CLOSE, new byte[0]));
    }

    @Override
    public void drop() {
        dropped = true;
        outlet.gone();
    }

    /// The payloads of all text frames that are whole.
    List<String> texts() {
        var texts = new ArrayList<String>();
        var in = ByteBuffer.wrap(written.toByteArray());
        while (in.remaining() >= 2) {
            int first = in.get() & 0xFF;
            int length = in.get() & 0x7F;
            if (length == 126) {
                length = in.getShort() & 0xFFFF;
            } else if (length == 127) {
                length = (int) in.getLong();
            }
            if (in.remaining() < length) {
                break;
            }
            var payload = new byte[length];
            in.get(payload);
            if ((first & 0x0F) == WireFrame.TEXT) {
                boolean deflated = (first & WireFrame.DEFLATED) != 0;
                texts.add(
                        new String(deflated ? inflated(payload) : payload, StandardCharsets.UTF_8));
            }
        }
        return texts;
    }

    private static byte[] inflated(byte[] payload) {
        var inflater = new Inflater(true);
        inflater.setInput(payload);
        var out = new byte[1 << 16];
        try {
            int length = inflater.inflate(out);
            var text = new byte[length];
            System.arraycopy(out, 0, text, 0, length);
            return text;
        } catch (DataFormatException damaged) {
            throw new AssertionError(damaged);
        } finally {
            inflater.end();
        }
    }

    List<MemberFrame> frames() {
        return texts().stream()
                .map(text -> WireJson.mapper().readValue(text, MemberFrame.class))
                .toList();
    }

    <F extends MemberFrame> List<F> frames(Class<F> type) {
        return frames().stream().filter(type::isInstance).map(type::cast).toList();
    }
}

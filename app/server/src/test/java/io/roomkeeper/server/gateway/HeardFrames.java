package io.roomkeeper.server.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.roomkeeper.server.delivery.CloseCode;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// What a parser has told.
final class HeardFrames implements FrameHandler {
    /// Bytes of a message that the parsers here let through.
    static final int LIMIT = 70_000;

    final List<String> all = new ArrayList<>();
    int most = Integer.MAX_VALUE;

    /// What a parser tells of `bytes`.
    static List<String> read(byte[] bytes) {
        return read(bytes, bytes.length, false);
    }

    /// As above, fed `step` bytes at a time.
    static List<String> read(byte[] bytes, int step, boolean deflates) {
        var heard = new HeardFrames();
        var parser = new FrameParser(heard, LIMIT, deflates ? new Decompressor() : null);
        for (int at = 0; at < bytes.length; at += step) {
            var part = ByteBuffer.wrap(bytes, at, Math.min(step, bytes.length - at));
            parser.read(part);
            assertThat(part.hasRemaining()).isFalse();
        }
        return heard.all;
    }

    @Override
    public void messageBegan() {
        all.add("began");
    }

    @Override
    public void message(String text) {
        all.add(text);
    }

    @Override
    public boolean takesMore() {
        return all.size() < most;
    }

    @Override
    public void ping(byte[] payload) {
        all.add("ping " + new String(payload, StandardCharsets.UTF_8));
    }

    @Override
    public void pong() {
        all.add("pong");
    }

    @Override
    public void goodbye(int code) {
        all.add("goodbye " + code);
    }

    @Override
    public void failed(CloseCode code, String why) {
        all.add("failed " + code.number());
    }
}

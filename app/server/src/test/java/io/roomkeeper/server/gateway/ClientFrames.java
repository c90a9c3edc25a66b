package io.roomkeeper.server.gateway;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.Deflater;

/// Frames as clients send them.
final class ClientFrames {
    private static final byte[] MASK = {0x12, (byte) 0xAB, 0x34, (byte) 0xCD};

    private ClientFrames() {}

    /// A frame with the shortest length there is for it.
    static byte[] frame(int first, byte[] payload) {
        var frame = ByteBuffer.allocate(14 + payload.length).put((byte) first);
        if (payload.length < 126) {
            frame.put((byte) (0x80 | payload.length));
        } else if (payload.length < 65_536) {
            frame.put((byte) 0xFE).putShort((short) payload.length);
        } else {
            frame.put((byte) 0xFF).putLong(payload.length);
        }
        frame.put(MASK);
        for (int i = 0; i < payload.length; i++) {
            frame.put((byte) (payload[i] ^ MASK[i % MASK.length]));
        }
        return Arrays.copyOf(frame.array(), frame.position());
    }

    static byte[] text(String text) {
        return frame(0x81, text.getBytes(StandardCharsets.UTF_8));
    }

    static byte[] join(byte[]... parts) {
        var all = new ByteArrayOutputStream();
        for (var part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    /// A message's compressed payload.
    static byte[] deflated(byte[] payload) {
        var deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
        deflater.setInput(payload);
        var out = new byte[payload.length + 100];
        int length = deflater.deflate(out, 0, out.length, Deflater.SYNC_FLUSH);
        deflater.end();
        return Arrays.copyOf(out, length - 4);
    }

    /// Some frames, most of them good.
    static byte[] random(Random random) {
        var stream = new ByteArrayOutputStream();
        int frames = 1 + random.nextInt(8);
        for (int i = 0; i < frames; i++) {
            switch (random.nextInt(8)) {
                case 0 -> stream.writeBytes(frame(0x89, text(random, 125)));
                case 1 -> stream.writeBytes(frame(0x8A, text(random, 20)));
                case 2 -> stream.writeBytes(frame(0xC1, deflated(text(random, 500))));
                case 3 -> {
                    var text = text(random, 300);
                    int cut = random.nextInt(text.length + 1);
                    stream.writeBytes(frame(0x01, Arrays.copyOf(text, cut)));
                    stream.writeBytes(frame(0x89, new byte[0]));
                    stream.writeBytes(frame(0x80, Arrays.copyOfRange(text, cut, text.length)));
                }
                case 4 -> {
                    var wild = new byte[random.nextInt(20)];
                    random.nextBytes(wild);
                    stream.writeBytes(random.nextInt(4) == 0 ? wild : frame(0x81, wild));
                }
                default -> stream.writeBytes(frame(0x81, text(random, 1000)));
            }
        }
        return stream.toByteArray();
    }

    private static byte[] text(Random random, int most) {
        var text = new StringBuilder();
        int characters = random.nextInt(1 + most / 4);
        for (int i = 0; i < characters; i++) {
            int[] kinds = {'a' + random.nextInt(26), 0xE9, 0x65E5, 0x1F600};
            text.appendCodePoint(kinds[random.nextInt(3) == 0 ? random.nextInt(4) : 0]);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}

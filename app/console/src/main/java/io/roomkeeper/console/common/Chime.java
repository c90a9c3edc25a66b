package io.roomkeeper.console.common;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.concurrent.CompletableFuture;

import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.LineEvent;
import javax.sound.sampled.LineUnavailableException;

/// A short tone.
public final class Chime {
    private static final Logger LOG = LoggerFactory.getLogger(Chime.class);
    private static final int RATE = 22_050;
    private static final int MILLIS = 180;
    private static final double PITCH = 660;
    private static final double LOUDNESS = 40;

    private Chime() {}

    /// Plays it, off the caller's thread; ends with false on a machine that has no sound.
    public static CompletableFuture<Boolean> play() {
        return CompletableFuture.supplyAsync(Chime::start);
    }

    private static boolean start() {
        byte[] tone = tone();
        try {
            var clip = AudioSystem.getClip();
            clip.addLineListener(event -> {
                if (event.getType().equals(LineEvent.Type.STOP)) {
                    clip.close();
                }
            });
            clip.open(new AudioFormat(RATE, Byte.SIZE, 1, true, false), tone, 0, tone.length);
            clip.start();
            return true;
        } catch (LineUnavailableException | IllegalArgumentException e) {
            LOG.debug("there is no sound", e);
            return false;
        }
    }

    /// One that fades, so that it neither begins nor ends with a click.
    static byte[] tone() {
        byte[] tone = new byte[RATE * MILLIS / 1_000];
        for (int i = 0; i < tone.length; i++) {
            double fade = Math.sin(Math.PI * i / tone.length);
            tone[i] = (byte) (LOUDNESS * fade * Math.sin(2 * Math.PI * PITCH * i / RATE));
        }
        return tone;
    }
}

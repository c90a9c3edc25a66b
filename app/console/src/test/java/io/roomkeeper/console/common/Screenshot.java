package io.roomkeeper.console.common;

import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import javax.imageio.ImageIO;

/// Saves what a window shows below `target/screenshots`.
public final class Screenshot {
    private static final Path FOLDER = Path.of("target", "screenshots");

    private Screenshot() {}

    /// Saves `scene` as `name`.png; on the FX thread.
    public static void save(Scene scene, String name) {
        write(scene.snapshot(null), name);
    }

    /// Saves a picture as `name`.png, on any thread.
    static void write(WritableImage picture, String name) {
        Path file = FOLDER.resolve(name + ".png");
        try {
            Files.createDirectories(FOLDER);
            // without transparency it is written three times as fast
            BufferedImage opaque =
                    new BufferedImage(
                            (int) picture.getWidth(),
                            (int) picture.getHeight(),
                            BufferedImage.TYPE_3BYTE_BGR);
            opaque.createGraphics().drawImage(SwingFXUtils.fromFXImage(picture, null), 0, 0, null);
            ImageIO.write(opaque, "png", file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

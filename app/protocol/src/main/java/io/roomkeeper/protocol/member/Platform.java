package io.roomkeeper.protocol.member;

import java.util.Arrays;
import java.util.Optional;

/// What a member's connection comes from. Client behaviour §1.
public enum Platform {
    IOS("iOS", Kind.MOBILE),
    ANDROID("Android", Kind.MOBILE),
    PC("PC", Kind.DESKTOP),
    WEBSOCKET("Websocket", Kind.WEB),
    MINI_PROGRAM("MiniProgram", Kind.WEB);

    /// One session of each of these at a time.
    public enum Kind {
        MOBILE,
        DESKTOP,
        WEB
    }

    private final String wire;
    private final Kind kind;

    Platform(String wire, Kind kind) {
        this.wire = wire;
        this.kind = kind;
    }

    /// The one of that name on the wire; [#WEBSOCKET] for an empty one.
    public static Optional<Platform> of(String wire) {
        return wire.isEmpty()
                ? Optional.of(WEBSOCKET)
                : Arrays.stream(values()).filter(each -> each.wire.equals(wire)).findFirst();
    }

    /// Its name on the wire.
    public String wire() {
        return wire;
    }

    public Kind kind() {
        return kind;
    }
}

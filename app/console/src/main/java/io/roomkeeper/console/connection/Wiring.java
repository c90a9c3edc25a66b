package io.roomkeeper.console.connection;

import java.time.InstantSource;
import java.util.concurrent.Executor;

/// What a connection needs of its surroundings: `background` may wait, one task after the other;
/// `fx` and `delays` run what changes the screen.
public record Wiring(
        ServerOpener opener,
        Executor background,
        Executor fx,
        Delays delays,
        InstantSource clock) {}

package io.roomkeeper.server.engine.contract;

import io.roomkeeper.server.engine.Limits;

/// What all parts of the contract share: an engine of the kind that is judged.
abstract class EngineContract implements EngineMaker {
    /// With the default limits.
    final Stage given = with(Limits.DEFAULT);

    /// Another engine, for a test about a limit.
    final Stage with(Limits limits) {
        return new Stage(
                (store, log, clock, listener) -> engine(store, log, clock, listener, limits));
    }
}

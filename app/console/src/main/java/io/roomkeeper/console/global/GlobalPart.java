package io.roomkeeper.console.global;

/// The tabs of the Global screen, in their order.
enum GlobalPart {
    MUTES,
    KEPT,
    TYPES,
    MODERATORS,
    REASONS
}

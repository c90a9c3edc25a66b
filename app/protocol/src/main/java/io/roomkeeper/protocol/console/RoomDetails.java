package io.roomkeeper.protocol.console;

/// A room with how many of everything it has; when it is muted for all, since when (ms since 1970,
/// 0 when the audit log does not say) and by whom. Its messages are kept for `historyDays`, 0 when
/// they are not kept.
public record RoomDetails(
        RoomSummary room, Counts counts, long muteAllSince, String muteAllBy, int historyDays) {
    /// Each with how many there may be, 0 for any number.
    public record Counts(
            int muted,
            int banned,
            int exceptions,
            int mostExceptions,
            int allowed,
            int mostAllowed,
            int attributes,
            int mostAttributes) {}
}

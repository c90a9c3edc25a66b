package io.roomkeeper.client;

/// How a message is recalled. Client behaviour §5.
///
/// @param sentTime the message's, to be checked; 0 for no check
/// @param isAdmin whether it may be somebody else's
/// @param isDelete whether receivers are to drop it without a trace
/// @param extra for the receivers
public record RecallOptions(long sentTime, boolean isAdmin, boolean isDelete, String extra) {
    /// One's own, leaving a note behind.
    public static final RecallOptions PLAIN = new RecallOptions(0, false, false, "");
}

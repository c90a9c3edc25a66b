package io.roomkeeper.client;

import io.roomkeeper.protocol.member.Platform;

import java.time.Duration;

/// How a member connects.
///
/// @param platform the kind of device; one session of each kind a user
/// @param answerWithin after which an answer that has not come fails with 30003
/// @param pauses before a lost connection is made again
public record MemberOptions(Platform platform, Duration answerWithin, Pauses pauses) {
    /// As a web page, with 30 s of patience.
    public static final MemberOptions DEFAULT =
            new MemberOptions(Platform.WEBSOCKET, Http.PATIENCE, Pauses.REAL);

    /// The same from another kind of device.
    public MemberOptions from(Platform other) {
        return new MemberOptions(other, answerWithin, pauses);
    }
}

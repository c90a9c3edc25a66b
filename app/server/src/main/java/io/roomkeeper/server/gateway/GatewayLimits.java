package io.roomkeeper.server.gateway;

import java.time.Duration;
import java.util.Set;

/// What a member's connection may do, and who may have one.
///
/// @param connectWithin from opening to the `connect` frame; default 5 s
/// @param messageWithin from the first fragment of a frame to its last; default 10 s
/// @param pingEvery between two pings; default 25 s
/// @param silentFor without any complete frame, a ping's answer too, until it is closed; default 60
///   s
/// @param closeWithin from the close frame to the end of the connection if the member does not end
///   it; default 2 s
/// @param writeWithin without a byte taken by a member for whom something waits, until it is cut
///   off; default 10 s
/// @param reconnectSpread over which members are asked to come back when the server stops; default
///   10 s
/// @param tick how often these are looked at, so by how much they may be late; default 1 s
/// @param sendBuffer bytes that the system keeps for a member who reads slowly, before the server
///   does; default 128 KiB
/// @param unreadableFrames answered on one connection before it is closed; default 10
/// @param origins hosts of web pages that may connect, besides loopback; default none
/// @param devTokens whether tokens like `dev:kim` are taken, so that anybody is whoever they like
public record GatewayLimits(
        Duration connectWithin,
        Duration messageWithin,
        Duration pingEvery,
        Duration silentFor,
        Duration closeWithin,
        Duration writeWithin,
        Duration reconnectSpread,
        Duration tick,
        int sendBuffer,
        int unreadableFrames,
        Set<String> origins,
        boolean devTokens) {
    private static final int KIB = 1024;

    public GatewayLimits {
        origins = Set.copyOf(origins);
    }

    public static GatewayLimits defaults() {
        return new GatewayLimits(
                Duration.ofSeconds(5),
                Duration.ofSeconds(10),
                Duration.ofSeconds(25),
                Duration.ofSeconds(60),
                Duration.ofSeconds(2),
                Duration.ofSeconds(10),
                Duration.ofSeconds(10),
                Duration.ofSeconds(1),
                128 * KIB,
                10,
                Set.of(),
                false);
    }

    /// The same, with pages of these hosts allowed.
    public GatewayLimits withOrigins(Set<String> hosts) {
        return with(writeWithin, reconnectSpread, sendBuffer, hosts, devTokens);
    }

    /// The same, with tokens like `dev:kim` taken or not.
    public GatewayLimits withDevTokens(boolean taken) {
        return with(writeWithin, reconnectSpread, sendBuffer, origins, taken);
    }

    /// The same, but a member may take nothing for so long.
    public GatewayLimits withWriteWithin(Duration time) {
        return with(time, reconnectSpread, sendBuffer, origins, devTokens);
    }

    /// The same, but members come back within this time.
    public GatewayLimits withReconnectSpread(Duration time) {
        return with(writeWithin, time, sendBuffer, origins, devTokens);
    }

    /// The same, but the system keeps so many bytes for each member.
    public GatewayLimits withSendBuffer(int bytes) {
        return with(writeWithin, reconnectSpread, bytes, origins, devTokens);
    }

    private GatewayLimits with(
            Duration write, Duration spread, int buffer, Set<String> hosts, boolean taken) {
        return new GatewayLimits(
                connectWithin,
                messageWithin,
                pingEvery,
                silentFor,
                closeWithin,
                write,
                spread,
                tick,
                buffer,
                unreadableFrames,
                hosts,
                taken);
    }
}

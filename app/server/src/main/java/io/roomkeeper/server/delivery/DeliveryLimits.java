package io.roomkeeper.server.delivery;

import java.time.Duration;

/// How messages are handed to members, and what is kept for one who reads slowly.
///
/// @param maxDelay that a busy room's messages wait for each other to be written at once, 0 to 10
///   s, 0 for none; default 50 ms
/// @param roomBytes of its rooms' messages kept for one member, 1 KiB to 64 MiB; what comes beyond
///   is left out, low priority from half of it on; default 64 KiB
/// @param laneBytes of one room's messages that wait on one thread to be written to all, 64 KiB to
///   1 GiB; what comes beyond is left out, low priority from half of it on; default 8 MiB
/// @param ownBytes of answers kept for one member, 16 KiB to 64 MiB, beyond which it can ask no
///   more until it has read some, and of what it alone is told, then it is cut off; default 256 KiB
/// @param deflate whether members may ask for compressed messages; default yes
/// @param deflateFrom bytes of a message from which it is compressed, 0 to 1 MiB; default 512
public record DeliveryLimits(
        Duration maxDelay,
        int roomBytes,
        int laneBytes,
        int ownBytes,
        boolean deflate,
        int deflateFrom) {
    private static final int KIB = 1024;

    private static final Duration LONGEST_DELAY = Duration.ofSeconds(10);
    private static final int MOST_ROOM_BYTES = 64 * KIB * KIB;
    private static final int LEAST_OWN_BYTES = 16 * KIB;
    private static final int MOST_OWN_BYTES = 64 * KIB * KIB;
    private static final int LEAST_LANE_BYTES = 64 * KIB;
    private static final int MOST_LANE_BYTES = KIB * KIB * KIB;
    private static final int MOST_DEFLATE_FROM = KIB * KIB;

    public static final DeliveryLimits DEFAULT =
            new DeliveryLimits(
                    Duration.ofMillis(50), 64 * KIB, 8 * KIB * KIB, 256 * KIB, true, 512);

    /// Throws `IllegalArgumentException` with a sentence for what is out of range.
    public DeliveryLimits {
        require(
                !maxDelay.isNegative() && maxDelay.compareTo(LONGEST_DELAY) <= 0,
                "The delivery delay must be 0 to 10000 ms.");
        require(
                roomBytes >= KIB && roomBytes <= MOST_ROOM_BYTES,
                "The bytes kept for a slow reader must be 1024 to 67108864.");
        require(
                laneBytes >= LEAST_LANE_BYTES && laneBytes <= MOST_LANE_BYTES,
                "The bytes of a room that wait to be written must be 65536 to 1073741824.");
        require(
                ownBytes >= LEAST_OWN_BYTES && ownBytes <= MOST_OWN_BYTES,
                "The bytes of answers kept for a slow reader must be 16384 to 67108864.");
        require(
                deflateFrom >= 0 && deflateFrom <= MOST_DEFLATE_FROM,
                "The bytes from which messages are compressed must be 0 to 1048576.");
    }

    private static void require(boolean fine, String sentence) {
        if (!fine) {
            throw new IllegalArgumentException(sentence);
        }
    }

    public DeliveryLimits withMaxDelay(Duration other) {
        return new DeliveryLimits(other, roomBytes, laneBytes, ownBytes, deflate, deflateFrom);
    }

    public DeliveryLimits withRoomBytes(int other) {
        return new DeliveryLimits(maxDelay, other, laneBytes, ownBytes, deflate, deflateFrom);
    }

    public DeliveryLimits withLaneBytes(int other) {
        return new DeliveryLimits(maxDelay, roomBytes, other, ownBytes, deflate, deflateFrom);
    }

    public DeliveryLimits withOwnBytes(int other) {
        return new DeliveryLimits(maxDelay, roomBytes, laneBytes, other, deflate, deflateFrom);
    }

    public DeliveryLimits withDeflate(boolean on, int from) {
        return new DeliveryLimits(maxDelay, roomBytes, laneBytes, ownBytes, on, from);
    }
}

package io.roomkeeper.launcher;

import io.roomkeeper.server.DeliverySettings;
import io.roomkeeper.server.delivery.DeliveryLimits;

import picocli.CommandLine.Option;

import java.time.Duration;

/// How a server hands messages to members.
final class DeliveryOptions {
    private static final int KIB = 1024;

    @Option(
            names = "--max-delivery-delay",
            paramLabel = "MILLIS",
            defaultValue = "50",
            description =
                    "Most ms that a busy room's messages wait for each other, to be written at"
                            + " once; 0 for none; default ${DEFAULT-VALUE}."
                            + " [ROOMKEEPER_MAX_DELIVERY_DELAY]")
    long maxDelay;

    @Option(
            names = "--slow-reader",
            paramLabel = "KIB",
            defaultValue = "64",
            description =
                    "KiB of messages kept for a member who reads slowly; what comes beyond is left"
                            + " out, and the member told; default ${DEFAULT-VALUE}."
                            + " [ROOMKEEPER_SLOW_READER]")
    int slowReader;

    @Option(
            names = "--answer-backlog",
            paramLabel = "KIB",
            defaultValue = "256",
            description =
                    "KiB of answers kept for a member who reads slowly and can ask no more until it"
                            + " has read some; default ${DEFAULT-VALUE}."
                            + " [ROOMKEEPER_ANSWER_BACKLOG]")
    int answerBacklog;

    @Option(
            names = "--room-backlog",
            paramLabel = "KIB",
            defaultValue = "8192",
            description =
                    "KiB of one room's messages that wait on one thread to be written; what comes"
                            + " beyond is left out for all, and they are told; default"
                            + " ${DEFAULT-VALUE}. [ROOMKEEPER_ROOM_BACKLOG]")
    int roomBacklog;

    @Option(
            names = "--send-buffer",
            paramLabel = "KIB",
            defaultValue = "128",
            description =
                    "KiB that the system keeps for a member who reads slowly, before the server"
                            + " does; default ${DEFAULT-VALUE}. [ROOMKEEPER_SEND_BUFFER]")
    int sendBuffer;

    @Option(
            names = "--write-seconds",
            paramLabel = "SECONDS",
            defaultValue = "10",
            description =
                    "Seconds after which a member is cut off who takes nothing of what waits;"
                            + " default ${DEFAULT-VALUE}. [ROOMKEEPER_WRITE_SECONDS]")
    long writeSeconds;

    @Option(
            names = "--deflate",
            paramLabel = "on|off",
            defaultValue = "on",
            description =
                    "Compressed messages for members who ask for them; default ${DEFAULT-VALUE}."
                            + " [ROOMKEEPER_DEFLATE]")
    ServerOptions.Switch deflate = ServerOptions.Switch.ON;

    @Option(
            names = "--deflate-from-bytes",
            paramLabel = "BYTES",
            defaultValue = "512",
            description =
                    "Size from which a message is compressed; default ${DEFAULT-VALUE}."
                            + " [ROOMKEEPER_DEFLATE_FROM_BYTES]")
    int deflateFrom;

    @Option(
            names = "--reconnect-spread",
            paramLabel = "SECONDS",
            defaultValue = "10",
            description =
                    "Seconds over which members are asked to come back when the server stops;"
                            + " default ${DEFAULT-VALUE}. [ROOMKEEPER_RECONNECT_SPREAD]")
    long reconnectSpread;

    /// Throws `IllegalArgumentException` with a sentence for what is out of range.
    DeliverySettings settings() {
        return new DeliverySettings(
                DeliveryLimits.DEFAULT
                        .withMaxDelay(Duration.ofMillis(maxDelay))
                        .withRoomBytes(bytes(slowReader))
                        .withLaneBytes(bytes(roomBacklog))
                        .withOwnBytes(bytes(answerBacklog))
                        .withDeflate(deflate == ServerOptions.Switch.ON, deflateFrom),
                Duration.ofSeconds(writeSeconds),
                Duration.ofSeconds(reconnectSpread),
                bytes(sendBuffer));
    }

    private static int bytes(int kib) {
        return Math.clamp((long) kib * KIB, 0, Integer.MAX_VALUE);
    }
}

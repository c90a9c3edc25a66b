package io.roomkeeper.launcher;

import io.roomkeeper.server.callback.CallbackKind;
import io.roomkeeper.server.callback.CallbackLimits;
import io.roomkeeper.server.callback.CallbackSettings;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Option;

import java.time.Duration;
import java.util.Set;

/// Whom a server tells what happens, and asks.
final class CallbackOptions {
    @Option(
            names = "--room-status-url",
            paramLabel = "URL",
            description =
                    "Is told when rooms and members come and go. [ROOMKEEPER_ROOM_STATUS_URL]")
    @Nullable String roomStatus;

    @Option(
            names = "--attributes-url",
            paramLabel = "URL",
            description = "Is told when attributes change. [ROOMKEEPER_ATTRIBUTES_URL]")
    @Nullable String attributes;

    @Option(
            names = "--routing-url",
            paramLabel = "URL",
            description =
                    "Gets a copy of every message that was accepted. [ROOMKEEPER_ROUTING_URL]")
    @Nullable String routing;

    @Option(
            names = "--pre-send-url",
            paramLabel = "URL",
            description =
                    "Is asked about every message before it goes out. [ROOMKEEPER_PRE_SEND_URL]")
    @Nullable String preSend;

    @Option(
            names = "--online-status-url",
            paramLabel = "URL",
            description = "Is told when users connect and go. [ROOMKEEPER_ONLINE_STATUS_URL]")
    @Nullable String onlineStatus;

    @Option(
            names = "--callback-hosts",
            paramLabel = "HOST",
            split = ",",
            description =
                    "Private or loopback hosts that may be called back."
                            + " [ROOMKEEPER_CALLBACK_HOSTS]")
    Set<String> hosts = Set.of();

    @Option(
            names = "--pre-send-types",
            paramLabel = "TYPE",
            split = ",",
            description =
                    "Message types that are asked about; default: all. [ROOMKEEPER_PRE_SEND_TYPES]")
    Set<String> preSendTypes = Set.of();

    @Option(
            names = "--pre-send-strict",
            paramLabel = "on|off",
            defaultValue = "off",
            description =
                    "Refuses what was not answered in time; default off."
                            + " [ROOMKEEPER_PRE_SEND_STRICT]")
    ServerOptions.Switch strict = ServerOptions.Switch.OFF;

    @Option(
            names = "--pre-send-seconds",
            paramLabel = "SECONDS",
            defaultValue = "3",
            description =
                    "Seconds to answer about a message, up to 9; default ${DEFAULT-VALUE}."
                            + " [ROOMKEEPER_PRE_SEND_SECONDS]")
    long preSendSeconds;

    @Option(
            names = "--callback-seconds",
            paramLabel = "SECONDS",
            defaultValue = "5",
            description =
                    "Seconds to answer any other callback, up to 60; default ${DEFAULT-VALUE}."
                            + " [ROOMKEEPER_CALLBACK_SECONDS]")
    long seconds;

    @Option(
            names = "--callback-tries",
            paramLabel = "TRIES",
            defaultValue = "3",
            description =
                    "Times that such a callback is tried, up to 10; default ${DEFAULT-VALUE}."
                            + " [ROOMKEEPER_CALLBACK_TRIES]")
    int tries;

    /// Throws `IllegalArgumentException` with a sentence for a URL that cannot be called, and for
    /// what is out of range.
    CallbackSettings settings() {
        var settings =
                CallbackSettings.NONE
                        .within(
                                CallbackLimits.DEFAULT.within(
                                        Duration.ofSeconds(seconds),
                                        tries,
                                        Duration.ofSeconds(preSendSeconds)))
                        .allowing(hosts)
                        .reviewing(preSendTypes, strict == ServerOptions.Switch.OFF);
        settings = calling(settings, CallbackKind.ROOM_STATUS, roomStatus);
        settings = calling(settings, CallbackKind.ATTRIBUTES, attributes);
        settings = calling(settings, CallbackKind.ROUTING, routing);
        settings = calling(settings, CallbackKind.PRE_SEND, preSend);
        return calling(settings, CallbackKind.ONLINE_STATUS, onlineStatus);
    }

    private static CallbackSettings calling(
            CallbackSettings settings, CallbackKind kind, @Nullable String url) {
        return url == null ? settings : settings.calling(kind, url);
    }
}

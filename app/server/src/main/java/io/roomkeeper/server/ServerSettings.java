package io.roomkeeper.server;

import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Set;

/// How a server runs.
///
/// @param data the folder in which everything is kept
/// @param host address of the members' listener; default loopback
/// @param port of the members' listener, 0 for a free one; default 8420
/// @param apiHost address of the operators' listener, which has no encryption; default loopback
/// @param apiPort of the operators' listener, 0 for a free one; default 8421
/// @param appKey of the Server API; empty for the one in the data folder
/// @param appSecret of the Server API; empty for the one in the data folder
/// @param rateLimits whether calls and messages per second are limited; default yes
/// @param zone of the times in the Server API's answers; default UTC
/// @param hosts further names by which the server may be called, without ports
/// @param origins hosts of web pages whose members may connect, besides loopback
/// @param demo whether its rooms are made up
public record ServerSettings(
        Path data,
        String host,
        int port,
        String apiHost,
        int apiPort,
        String appKey,
        String appSecret,
        boolean rateLimits,
        ZoneId zone,
        Set<String> hosts,
        Set<String> origins,
        boolean demo) {
    private static final String LOOPBACK = "127.0.0.1";
    private static final int PORT = 8420;
    private static final int API_PORT = 8421;

    public ServerSettings {
        hosts = Set.copyOf(hosts);
        origins = Set.copyOf(origins);
    }

    /// The defaults.
    public static ServerSettings in(Path data) {
        return new ServerSettings(
                data,
                LOOPBACK,
                PORT,
                LOOPBACK,
                API_PORT,
                "",
                "",
                true,
                ZoneOffset.UTC,
                Set.of(),
                Set.of(),
                false);
    }

    /// Members are served at `address`; operators stay where they are, on a port of their own.
    public ServerSettings listening(String address, int membersPort, int operatorsPort) {
        return new ServerSettings(
                data,
                address,
                membersPort,
                apiHost,
                operatorsPort,
                appKey,
                appSecret,
                rateLimits,
                zone,
                hosts,
                origins,
                demo);
    }

    public ServerSettings withApiHost(String address) {
        return new ServerSettings(
                data,
                host,
                port,
                address,
                apiPort,
                appKey,
                appSecret,
                rateLimits,
                zone,
                hosts,
                origins,
                demo);
    }

    public ServerSettings withApp(String key, String secret) {
        return new ServerSettings(
                data,
                host,
                port,
                apiHost,
                apiPort,
                key,
                secret,
                rateLimits,
                zone,
                hosts,
                origins,
                demo);
    }

    public ServerSettings withRateLimits(boolean on) {
        return new ServerSettings(
                data, host, port, apiHost, apiPort, appKey, appSecret, on, zone, hosts, origins,
                demo);
    }

    public ServerSettings withZone(ZoneId ofAnswers) {
        return new ServerSettings(
                data,
                host,
                port,
                apiHost,
                apiPort,
                appKey,
                appSecret,
                rateLimits,
                ofAnswers,
                hosts,
                origins,
                demo);
    }

    public ServerSettings withNames(Set<String> ofServer, Set<String> ofPages) {
        return new ServerSettings(
                data,
                host,
                port,
                apiHost,
                apiPort,
                appKey,
                appSecret,
                rateLimits,
                zone,
                ofServer,
                ofPages,
                demo);
    }

    public ServerSettings forDemo() {
        return new ServerSettings(
                data,
                host,
                port,
                apiHost,
                apiPort,
                appKey,
                appSecret,
                rateLimits,
                zone,
                hosts,
                origins,
                true);
    }

    @Override
    public String toString() {
        return "ServerSettings[data=%s, members=%s:%d, operators=%s:%d]"
                .formatted(data, host, port, apiHost, apiPort);
    }
}

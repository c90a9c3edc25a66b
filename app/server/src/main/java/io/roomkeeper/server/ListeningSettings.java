package io.roomkeeper.server;

import java.util.Set;

/// Where a server is reached.
///
/// @param host address of the members' listener; default loopback
/// @param port of the members' listener, 0 for a free one; default 8420
/// @param apiHost address of the operators' listener, which has no encryption; default loopback
/// @param apiPort of the operators' listener, 0 for a free one; default 8421
/// @param hosts further names by which the server may be called, without ports
/// @param origins hosts of web pages whose members may connect, besides loopback
/// @param proxies addresses and ranges of proxies in front, which say for whom they ask
public record ListeningSettings(
        String host,
        int port,
        String apiHost,
        int apiPort,
        Set<String> hosts,
        Set<String> origins,
        Set<String> proxies) {
    static final ListeningSettings DEFAULT =
            new ListeningSettings(
                    "127.0.0.1", 8420, "127.0.0.1", 8421, Set.of(), Set.of(), Set.of());

    public ListeningSettings {
        hosts = Set.copyOf(hosts);
        origins = Set.copyOf(origins);
        proxies = Set.copyOf(proxies);
    }

    ListeningSettings at(String address, int membersPort, int operatorsPort) {
        return new ListeningSettings(
                address, membersPort, apiHost, operatorsPort, hosts, origins, proxies);
    }
}

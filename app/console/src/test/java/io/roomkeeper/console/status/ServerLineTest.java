package io.roomkeeper.console.status;

import static org.assertj.core.api.Assertions.assertThat;

import io.roomkeeper.client.ServerAddress;
import io.roomkeeper.console.common.FakeModeration;
import io.roomkeeper.protocol.console.Role;
import io.roomkeeper.protocol.console.ServerInfo;
import io.roomkeeper.protocol.console.ServerPlace;

import org.junit.jupiter.api.Test;

import java.net.URI;
import java.util.List;

class ServerLineTest {
    private static final ServerPlace.Listener HERE =
            new ServerPlace.Listener("127.0.0.1", 8421, true);

    @Test
    void each_listener_is_told_with_who_reaches_it() {
        assertThat(lines("http://127.0.0.1:8421", new ServerPlace.Listener("::1", 8420, true)))
                .containsExactly(
                        new ServerLine(
                                "Connected to",
                                "http://127.0.0.1:8421",
                                "not encrypted: no certificate"),
                        new ServerLine(
                                "Members’ WebSocket",
                                "ws://[::1]:8420/ws",
                                "for the server’s own machine only"),
                        new ServerLine(
                                "Server API",
                                "http://127.0.0.1:8421",
                                "for the server’s own machine only"),
                        new ServerLine(
                                "Other consoles",
                                "http://127.0.0.1:8421",
                                "for the server’s own machine only"),
                        new ServerLine("Data folder", "/srv/rooms", ""),
                        new ServerLine("Version", "0.1.0", ""));
    }

    @Test
    void who_listens_on_every_address_is_where_the_console_found_it() {
        assertThat(
                        lines(
                                "https://chat.example:8443",
                                new ServerPlace.Listener(ServerPlace.EVERY_ADDRESS, 8420, false)))
                .contains(
                        new ServerLine(
                                "Connected to",
                                "https://chat.example:8443",
                                "encrypted, with the certificate of the proxy in front of the"
                                        + " server"),
                        new ServerLine(
                                "Members’ WebSocket",
                                "ws://chat.example:8420/ws",
                                "on every address of the server’s machine"));
    }

    @Test
    void the_folder_is_left_out_where_it_is_not_told() {
        URI address = URI.create("http://10.0.0.7:8421");
        assertThat(ServerLine.of(FakeModeration.SERVER, new ServerAddress(address, address)))
                .extracting(ServerLine::name)
                .doesNotContain("Data folder");
    }

    private static List<ServerLine> lines(String connected, ServerPlace.Listener members) {
        URI address = URI.create(connected);
        return ServerLine.of(
                new ServerInfo(
                        "0.1.0",
                        0,
                        0,
                        "ana",
                        Role.OWNER,
                        false,
                        List.of("ana"),
                        new ServerPlace(members, HERE, "/srv/rooms")),
                new ServerAddress(address, address));
    }
}

package io.roomkeeper.console.status;

import static io.roomkeeper.console.common.Texts.text;

import io.roomkeeper.client.ServerAddress;
import io.roomkeeper.protocol.console.ServerInfo;
import io.roomkeeper.protocol.console.ServerPlace;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/// Something that is said of where a server is: `value` is for copying, `remark` may be empty.
record ServerLine(String name, String value, String remark) {
    private static final String ENCRYPTED = "https";

    /// Those of a server to which the console is connected at `connected`. The folder is only told
    /// to owners, and that of a demo goes with it.
    static List<ServerLine> of(ServerInfo server, ServerAddress connected) {
        ServerPlace place = server.place();
        URI operators = connected.operators();
        String api = "http://" + reached(place.operators(), operators);
        String members = "ws://" + reached(place.members(), connected.members()) + "/ws";
        List<ServerLine> lines = new ArrayList<>();
        lines.add(
                new ServerLine(text("place.connected"), operators.toString(), secrecy(operators)));
        lines.add(new ServerLine(text("place.members"), members, reach(place.members())));
        lines.add(new ServerLine(text("place.api"), api, reach(place.operators())));
        lines.add(new ServerLine(text("place.consoles"), api, reach(place.operators())));
        if (!place.data().isEmpty() && !server.demo()) {
            lines.add(new ServerLine(text("place.data"), place.data(), ""));
        }
        lines.add(new ServerLine(text("place.version"), server.version(), ""));
        return List.copyOf(lines);
    }

    /// Who listens on every address of its machine is there where the console is connected.
    private static String reached(ServerPlace.Listener listener, URI connected) {
        if (listener.host().equals(ServerPlace.EVERY_ADDRESS)) {
            return connected.getHost() + ":" + listener.port();
        }
        boolean six = listener.host().contains(":");
        return (six ? "[" + listener.host() + "]" : listener.host()) + ":" + listener.port();
    }

    private static String reach(ServerPlace.Listener listener) {
        if (listener.local()) {
            return text("place.local");
        }
        return listener.host().equals(ServerPlace.EVERY_ADDRESS) ? text("place.everywhere") : "";
    }

    private static String secrecy(URI connected) {
        return text(
                ENCRYPTED.equals(connected.getScheme()) ? "place.encrypted" : "place.notEncrypted");
    }
}

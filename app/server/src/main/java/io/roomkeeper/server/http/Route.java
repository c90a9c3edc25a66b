package io.roomkeeper.server.http;

import io.undertow.util.HttpString;
import io.undertow.util.Methods;

/// Which endpoint answers which method on which path.
public record Route(HttpString method, String path, Endpoint endpoint) {
    public static Route get(String path, Endpoint endpoint) {
        return new Route(Methods.GET, path, endpoint);
    }

    public static Route post(String path, Endpoint endpoint) {
        return new Route(Methods.POST, path, endpoint);
    }
}

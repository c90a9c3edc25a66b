package io.roomkeeper.server.callback;

import io.roomkeeper.protocol.WireJson;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// The body of one POST.
record Parcel(String contentType, String body) {
    /// Several events as one array.
    static Parcel json(List<?> events) {
        return new Parcel("application/json", WireJson.mapper().writeValueAsString(events));
    }

    /// A form of `fields`, in their order.
    static Parcel form(Map<String, String> fields) {
        return new Parcel(
                "application/x-www-form-urlencoded",
                fields.entrySet().stream()
                        .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                        .collect(Collectors.joining("&")));
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}

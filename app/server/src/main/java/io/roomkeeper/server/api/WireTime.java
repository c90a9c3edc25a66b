package io.roomkeeper.server.api;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/// Times as `YYYY-MM-DD HH:mm:ss` in one zone for the whole server. Server API §1.
final class WireTime {
    private final DateTimeFormatter format;

    WireTime(ZoneId zone) {
        format = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withZone(zone);
    }

    String text(Instant time) {
        return format.format(time);
    }
}

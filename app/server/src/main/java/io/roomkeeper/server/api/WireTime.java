package io.roomkeeper.server.api;

import io.roomkeeper.protocol.api.ApiAnswer;
import io.roomkeeper.server.engine.Sanction;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;

/// Times as `YYYY-MM-DD HH:mm:ss` in one zone for the whole server. Server API §1.
final class WireTime {
    private final DateTimeFormatter format;

    WireTime(ZoneId zone) {
        format = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withZone(zone);
    }

    String text(Instant time) {
        return format.format(time);
    }

    /// Each user with the end of the sanction.
    List<ApiAnswer.SanctionedUser> ends(List<Sanction> sanctions) {
        return sanctions.stream()
                .map(sanction ->
                        new ApiAnswer.SanctionedUser(sanction.user(), text(sanction.until())))
                .toList();
    }
}

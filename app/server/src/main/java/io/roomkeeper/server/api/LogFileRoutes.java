package io.roomkeeper.server.api;

import static io.roomkeeper.protocol.api.ApiAnswer.OK;

import io.roomkeeper.protocol.ErrorCode;
import io.roomkeeper.protocol.RoomkeeperException;
import io.roomkeeper.protocol.api.ApiAnswer;
import io.roomkeeper.server.access.Quota;
import io.roomkeeper.server.engine.AppSwitch;
import io.roomkeeper.server.http.HttpCall;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.stream.Stream;

/// The log files of finished hours: where one is, and removing it. Server API §11.4.
record LogFileRoutes(LogFiles files, LogFileLinks links, ZoneId zone) {
    private static final DateTimeFormatter HOUR =
            DateTimeFormatter.ofPattern("uuuuMMddHH").withResolverStyle(ResolverStyle.STRICT);

    List<ApiRoute> routes() {
        return Stream.of(
                        ApiRoute.of("/message/history.json", this::find),
                        ApiRoute.of("/message/history/delete.json", this::delete))
                .map(route -> route.using(Quota.HISTORY_CALLS).needing(AppSwitch.HISTORY_LOG))
                .toList();
    }

    private ApiAnswer find(HttpCall http) {
        var date = ApiCall.of(http).form().required("date").strip();
        var hour = hour(date);
        var url = files.find(hour).isPresent() ? http.origin() + links.path(hour) : "";
        return new ApiAnswer.LogFile(OK, url, date);
    }

    private ApiAnswer delete(HttpCall http) {
        files.delete(hour(ApiCall.of(http).form().required("date").strip()));
        return ApiAnswer.Done.INSTANCE;
    }

    private Instant hour(String date) {
        try {
            return LocalDateTime.parse(date, HOUR).atZone(zone).toInstant();
        } catch (DateTimeException wrong) {
            throw new RoomkeeperException(
                    ErrorCode.BAD_PARAMETER, "date must be an hour like 2026112214.");
        }
    }
}

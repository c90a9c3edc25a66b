package io.roomkeeper.server.api;

import static io.roomkeeper.protocol.api.ApiAnswer.OK;

import io.roomkeeper.protocol.ErrorCode;
import io.roomkeeper.protocol.RoomkeeperException;
import io.roomkeeper.protocol.api.ApiAnswer;
import io.roomkeeper.server.access.Quota;
import io.roomkeeper.server.engine.Act;
import io.roomkeeper.server.engine.AppCommand;
import io.roomkeeper.server.engine.AppSwitch;
import io.roomkeeper.server.http.HttpCall;

import java.time.DateTimeException;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.stream.Stream;

/// The log files of finished hours: where one is, and removing it. Server API §11.4.
record LogFileRoutes(Rooms rooms, LogFiles files, LogFileLinks links) {
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
        var hour = hour(http);
        boolean there = files.find().apply(hour).isPresent();
        return new ApiAnswer.LogFile(OK, there ? http.origin() + links.link(hour) : "", hour);
    }

    private ApiAnswer delete(HttpCall http) {
        var hour = hour(http);
        rooms.ask(new AppCommand.NoteDeletion(null, hour, Act.of(ApiCall.BY, "")));
        files.delete().accept(hour);
        return ApiAnswer.Done.INSTANCE;
    }

    private static String hour(HttpCall http) {
        var date = ApiCall.of(http).form().required("date").strip();
        try {
            return HOUR.format(HOUR.parse(date));
        } catch (DateTimeException wrong) {
            throw new RoomkeeperException(
                    ErrorCode.BAD_PARAMETER, "date must be an hour like 2026112214.");
        }
    }
}

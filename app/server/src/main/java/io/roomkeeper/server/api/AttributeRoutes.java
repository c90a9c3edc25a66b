package io.roomkeeper.server.api;

import static io.roomkeeper.protocol.api.ApiAnswer.OK;

import io.roomkeeper.protocol.api.ApiAnswer;
import io.roomkeeper.server.access.Quota;
import io.roomkeeper.server.engine.AppSwitch;
import io.roomkeeper.server.engine.Attribute;
import io.roomkeeper.server.engine.RoomCommand;
import io.roomkeeper.server.http.HttpCall;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// A room's attributes, called entries on the wire. Server API §5.
record AttributeRoutes(Rooms rooms) {
    private static final String PAIRS = "entryInfo";
    private static final String KEYS = "entryKeys";

    /// Keys asked for in one call. §5.4.
    private static final int MAX_KEYS = 100;

    List<ApiRoute> routes() {
        return Stream.of(
                        ApiRoute.of("/chatroom/entry/set.json", this::set)
                                .using(Quota.ATTRIBUTE_SETS),
                        ApiRoute.of("/chatroom/entry/batch/set.json", this::setAll)
                                .using(Quota.ATTRIBUTE_SETS, form -> Pairs.in(form, PAIRS).size()),
                        ApiRoute.of("/chatroom/entry/remove.json", this::remove)
                                .using(Quota.ATTRIBUTE_REMOVALS),
                        ApiRoute.of("/chatroom/entry/batch/remove.json", this::removeAll)
                                .using(
                                        Quota.ATTRIBUTE_REMOVALS,
                                        form -> Pairs.keysIn(form, KEYS).size()),
                        ApiRoute.of("/chatroom/entry/query.json", this::list))
                .map(route -> route.needing(AppSwitch.ATTRIBUTES))
                .toList();
    }

    private ApiAnswer set(HttpCall http) {
        var call = ApiCall.of(http);
        var form = call.form();
        rooms.ask(
                new RoomCommand.SetAttributes(
                        call.room(),
                        call.user("userId"),
                        Map.of(form.required("key"), form.required("value")),
                        form.flag("autoDelete"),
                        Notification.in(form, Notification.SET)));
        return ApiAnswer.Done.INSTANCE;
    }

    private ApiAnswer setAll(HttpCall http) {
        var call = ApiCall.of(http);
        var form = call.form();
        rooms.ask(
                new RoomCommand.SetAttributes(
                        call.room(),
                        call.user("entryOwnerId"),
                        Pairs.in(form, PAIRS),
                        form.flag("autoDelete"),
                        null));
        return ApiAnswer.Done.INSTANCE;
    }

    private ApiAnswer remove(HttpCall http) {
        var call = ApiCall.of(http);
        var form = call.form();
        rooms.ask(
                new RoomCommand.RemoveAttributes(
                        call.room(),
                        call.user("userId"),
                        List.of(form.required("key")),
                        false,
                        Notification.in(form, Notification.REMOVED)));
        return ApiAnswer.Done.INSTANCE;
    }

    private ApiAnswer removeAll(HttpCall http) {
        var call = ApiCall.of(http);
        rooms.ask(
                new RoomCommand.RemoveAttributes(
                        call.room(),
                        call.user("entryOwnerId"),
                        Pairs.keysIn(call.form(), KEYS),
                        true,
                        null));
        return ApiAnswer.Done.INSTANCE;
    }

    private ApiAnswer list(HttpCall http) {
        var call = ApiCall.of(http);
        var room = call.room();
        call.requireAtMost(MAX_KEYS, "keys");
        var found = rooms.ask(new RoomCommand.ListAttributes(room, call.form().all("keys")));
        return new ApiAnswer.Attributes(OK, found.stream().map(AttributeRoutes::entry).toList());
    }

    private static ApiAnswer.AttributeEntry entry(Attribute attribute) {
        return new ApiAnswer.AttributeEntry(
                attribute.key(),
                attribute.value(),
                attribute.owner(),
                attribute.autoDelete() ? "1" : "0",
                Long.toString(attribute.set().toEpochMilli()));
    }
}

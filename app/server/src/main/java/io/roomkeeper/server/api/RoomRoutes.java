package io.roomkeeper.server.api;

import static io.roomkeeper.protocol.api.ApiAnswer.OK;

import io.roomkeeper.protocol.ErrorCode;
import io.roomkeeper.protocol.RoomkeeperException;
import io.roomkeeper.protocol.api.ApiAnswer;
import io.roomkeeper.server.engine.CreateOptions;
import io.roomkeeper.server.engine.Lifetime;
import io.roomkeeper.server.engine.RoomCommand;
import io.roomkeeper.server.http.Form;
import io.roomkeeper.server.http.HttpCall;
import io.roomkeeper.server.http.Route;

import java.util.List;
import java.util.Map;

/// Create, destroy, lifetime and description of a room. Server API §2, §3.1.
record RoomRoutes(Rooms rooms) {
    /// Parameters of mute exceptions and attributes.
    private static final List<String> SERVICES_THAT_ARE_OFF =
            List.of("whiteUserIds", "entryOwnerId", "entryInfo");

    List<Route> routes() {
        return List.of(
                Route.post("/chatroom/create_new.json", this::create),
                Route.post("/chatroom/destroy.json", this::destroy),
                Route.post("/chatroom/destroy/set.json", this::setLifetime),
                Route.post("/chatroom/get.json", this::describe));
    }

    private ApiAnswer create(HttpCall http) {
        var call = ApiCall.of(http);
        var form = call.form();
        requireNoServiceThatIsOff(form);
        var room = call.room();
        var options =
                new CreateOptions(
                        form.one("destroyType").isEmpty() && form.one("destroyTime").isEmpty()
                                ? null
                                : lifetime(form),
                        true,
                        form.flag("isBan"),
                        "",
                        List.of(),
                        null,
                        Map.of());
        rooms.ask(new RoomCommand.Create(room, options, call.act()));
        return ApiAnswer.Done.INSTANCE;
    }

    private static void requireNoServiceThatIsOff(Form form) {
        for (var name : SERVICES_THAT_ARE_OFF) {
            if (!form.all(name).isEmpty()) {
                throw new RoomkeeperException(
                        ErrorCode.SERVICE_OFF,
                        "the service behind " + name + " is not switched on.");
            }
        }
    }

    private ApiAnswer destroy(HttpCall http) {
        var call = ApiCall.of(http);
        var act = call.act();
        call.rooms().forEach(room -> rooms.ask(new RoomCommand.Destroy(room, act)));
        return ApiAnswer.Done.INSTANCE;
    }

    private ApiAnswer setLifetime(HttpCall http) {
        var call = ApiCall.of(http);
        rooms.ask(new RoomCommand.SetLifetime(call.room(), lifetime(call.form()), call.act()));
        return ApiAnswer.Done.INSTANCE;
    }

    private ApiAnswer describe(HttpCall http) {
        var view = rooms.ask(new RoomCommand.Describe(ApiCall.of(http).room()));
        return new ApiAnswer.Room(
                OK,
                view.room(),
                view.created().toEpochMilli(),
                view.memberCount(),
                destroyType(view.lifetime().kind()),
                view.lifetime().minutes(),
                view.muteAll());
    }

    private static Lifetime lifetime(Form form) {
        var kind = form.flag("destroyType") ? Lifetime.Kind.AGE : Lifetime.Kind.IDLE;
        return new Lifetime(kind, form.number("destroyTime").orElse(Lifetime.MIN_MINUTES));
    }

    private static int destroyType(Lifetime.Kind kind) {
        return switch (kind) {
            case IDLE -> 0;
            case AGE -> 1;
        };
    }
}

package io.roomkeeper.server.api;

import static io.roomkeeper.protocol.api.ApiAnswer.OK;

import io.roomkeeper.protocol.UserId;
import io.roomkeeper.protocol.api.ApiAnswer;
import io.roomkeeper.server.engine.AppSwitch;
import io.roomkeeper.server.engine.CreateOptions;
import io.roomkeeper.server.engine.Lifetime;
import io.roomkeeper.server.engine.Limit;
import io.roomkeeper.server.engine.RoomCommand;
import io.roomkeeper.server.http.Form;
import io.roomkeeper.server.http.HttpCall;

import java.util.List;
import java.util.Map;

/// Create, destroy, lifetime and description of a room. Server API §2, §3.1.
record RoomRoutes(Rooms rooms) {
    private static final String OWNER = "entryOwnerId";
    private static final String ATTRIBUTES = "entryInfo";

    List<ApiRoute> routes() {
        return List.of(
                ApiRoute.of("/chatroom/create_new.json", this::create),
                ApiRoute.of("/chatroom/destroy.json", this::destroy),
                ApiRoute.of("/chatroom/destroy/set.json", this::setLifetime),
                ApiRoute.of("/chatroom/get.json", this::describe));
    }

    private ApiAnswer create(HttpCall http) {
        var call = ApiCall.of(http);
        var form = call.form();
        boolean attributed = form.one(OWNER).isPresent() || form.one(ATTRIBUTES).isPresent();
        if (attributed) {
            rooms.require(AppSwitch.ATTRIBUTES);
        }
        var room = call.room();
        boolean said = form.one("destroyType").isPresent() || form.one("destroyTime").isPresent();
        var options =
                new CreateOptions(
                        said ? lifetime(form) : null,
                        true,
                        form.flag("isBan"),
                        "",
                        form.all("whiteUserIds").stream().map(UserId::new).toList(),
                        attributed ? call.user(OWNER) : null,
                        attributed ? Pairs.in(form, ATTRIBUTES) : Map.of());
        rooms.ask(new RoomCommand.Create(room, options, call.act(rooms)));
        return ApiAnswer.Done.INSTANCE;
    }

    private ApiAnswer destroy(HttpCall http) {
        var call = ApiCall.of(http);
        var act = call.act(rooms);
        var all = call.rooms(rooms.limit(Limit.ROOMS_PER_CALL));
        rooms.askAll(all.stream().map(room -> new RoomCommand.Destroy(room, act)));
        return ApiAnswer.Done.INSTANCE;
    }

    private ApiAnswer setLifetime(HttpCall http) {
        var call = ApiCall.of(http);
        rooms.ask(new RoomCommand.SetLifetime(call.room(), lifetime(call.form()), call.act(rooms)));
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

package io.roomkeeper.server.api;

import io.roomkeeper.protocol.api.ApiAnswer;
import io.roomkeeper.server.engine.AppCommand;
import io.roomkeeper.server.engine.Sanction;
import io.roomkeeper.server.http.HttpCall;

import java.util.List;

/// Imposing, lifting and listing one kind of sanction that holds in all rooms.
record GlobalSanctionCalls(Sanction.Kind kind, Rooms rooms) {
    ApiAnswer impose(HttpCall http) {
        var call = ApiCall.of(http);
        rooms.ask(
                new AppCommand.ImposeGlobally(kind, call.users(), call.minutes(), call.act(rooms)));
        return ApiAnswer.Done.INSTANCE;
    }

    ApiAnswer lift(HttpCall http) {
        var call = ApiCall.of(http);
        rooms.ask(new AppCommand.LiftGlobally(kind, call.users(), call.act(rooms)));
        return ApiAnswer.Done.INSTANCE;
    }

    List<Sanction> held() {
        return rooms.ask(new AppCommand.ListGlobalSanctions(kind));
    }
}

package io.roomkeeper.server.api;

import io.roomkeeper.protocol.RoomkeeperException;
import io.roomkeeper.server.access.Quota;
import io.roomkeeper.server.engine.AppSwitch;
import io.roomkeeper.server.http.Endpoint;
import io.roomkeeper.server.http.Form;
import io.roomkeeper.server.http.HttpCall;

import java.util.List;
import java.util.function.ToIntFunction;

/// One call of the Server API: what it uses up of which quota, and the services it needs. Server
/// API §1.1 for the order in which these are looked at.
record ApiRoute(
        String path,
        Quota quota,
        ToIntFunction<HttpCall> cost,
        List<AppSwitch> services,
        Endpoint endpoint) {
    /// A management call that needs no service.
    static ApiRoute of(String path, Endpoint endpoint) {
        return new ApiRoute(path, Quota.MANAGEMENT_CALLS, _ -> 1, List.of(), endpoint);
    }

    ApiRoute needing(AppSwitch service) {
        return new ApiRoute(path, quota, cost, List.of(service), endpoint);
    }

    /// One of `other` for each call.
    ApiRoute using(Quota other) {
        return new ApiRoute(path, other, _ -> 1, services, endpoint);
    }

    /// As many of `other` as `count` finds in the form; one for a form without any, or a bad one.
    ApiRoute using(Quota other, ToIntFunction<Form> count) {
        return new ApiRoute(path, other, http -> most(1, http, count), services, endpoint);
    }

    private static int most(int least, HttpCall http, ToIntFunction<Form> count) {
        try {
            return Math.max(least, count.applyAsInt(http.form()));
        } catch (RoomkeeperException bad) {
            // Refused with this once it is its turn.
            return least;
        }
    }
}

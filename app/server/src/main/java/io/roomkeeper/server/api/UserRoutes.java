package io.roomkeeper.server.api;

import static io.roomkeeper.protocol.api.ApiAnswer.OK;

import io.roomkeeper.protocol.ErrorCode;
import io.roomkeeper.protocol.RoomkeeperException;
import io.roomkeeper.protocol.UserId;
import io.roomkeeper.protocol.api.ApiAnswer;
import io.roomkeeper.server.http.HttpCall;
import io.roomkeeper.server.http.Route;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;

/// Tokens for users. Server API §12.
record UserRoutes(Function<UserId, String> tokens) {
    static final String GET_TOKEN = "/user/getToken.json";

    private static final int MAX_NAME_CHARACTERS = 64;
    private static final int MAX_PORTRAIT_BYTES = 1_024;

    List<Route> routes() {
        return List.of(Route.post(GET_TOKEN, this::token));
    }

    private ApiAnswer token(HttpCall http) {
        var form = ApiCall.of(http).form();
        var user = new UserId(form.one("userId").orElse(""));
        var name = form.required("name");
        requireShort("name", name.codePointCount(0, name.length()), MAX_NAME_CHARACTERS);
        var portrait = form.one("portraitUri").orElse("");
        requireShort(
                "portraitUri",
                portrait.getBytes(StandardCharsets.UTF_8).length,
                MAX_PORTRAIT_BYTES);
        return new ApiAnswer.Token(OK, user, tokens.apply(user));
    }

    private static void requireShort(String parameter, int length, int most) {
        if (length > most) {
            throw new RoomkeeperException(
                    ErrorCode.PARAMETER_TOO_LONG,
                    parameter + " must be at most " + most + " long, was " + length + ".");
        }
    }
}

package io.roomkeeper.server.api;

import static io.roomkeeper.protocol.api.ApiAnswer.OK;

import io.roomkeeper.protocol.ErrorCode;
import io.roomkeeper.protocol.RoomkeeperException;
import io.roomkeeper.protocol.UserId;
import io.roomkeeper.protocol.api.ApiAnswer;
import io.roomkeeper.server.access.Quota;
import io.roomkeeper.server.engine.AppCommand;
import io.roomkeeper.server.engine.User;
import io.roomkeeper.server.http.HttpCall;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/// Users, and the tokens they connect with. Server API §12.
record UserRoutes(
        Rooms rooms, Function<UserId, String> tokens, Predicate<UserId> online, WireTime times) {
    private static final String USER = "userId";
    private static final String NAME = "name";
    private static final String PORTRAIT = "portraitUri";
    private static final int MAX_NAME_CHARACTERS = 64;
    private static final int MAX_PORTRAIT_BYTES = 1_024;

    List<ApiRoute> routes() {
        return List.of(
                ApiRoute.of("/user/getToken.json", this::token).using(Quota.TOKENS),
                ApiRoute.of("/user/refresh.json", this::refresh),
                ApiRoute.of("/user/checkOnline.json", this::checkOnline),
                ApiRoute.of("/user/info.json", this::describe));
    }

    private ApiAnswer token(HttpCall http) {
        var call = ApiCall.of(http);
        var user = call.user(USER);
        call.form().required(NAME);
        rooms.ask(new AppCommand.SaveUser(user, name(call), portrait(call)));
        return new ApiAnswer.Token(OK, user, tokens.apply(user));
    }

    private ApiAnswer refresh(HttpCall http) {
        var call = ApiCall.of(http);
        var id = call.user(USER);
        var name = name(call);
        var portrait = portrait(call);
        var user = known(id);
        rooms.ask(
                new AppCommand.SaveUser(
                        id,
                        name.isEmpty() ? user.name() : name,
                        portrait.isEmpty() ? user.portrait() : portrait));
        return ApiAnswer.Done.INSTANCE;
    }

    private ApiAnswer checkOnline(HttpCall http) {
        var user = ApiCall.of(http).user(USER);
        return new ApiAnswer.OnlineStatus(OK, online.test(user) ? "1" : "0");
    }

    private ApiAnswer describe(HttpCall http) {
        var user = known(ApiCall.of(http).user(USER));
        return new ApiAnswer.UserInfo(OK, user.name(), user.portrait(), times.text(user.created()));
    }

    private User known(UserId id) {
        return rooms.engine()
                .user(id)
                .orElseThrow(() -> new RoomkeeperException(ErrorCode.USER_NOT_FOUND));
    }

    private static String name(ApiCall call) {
        var name = call.form().one(NAME).orElse("");
        requireShort(NAME, name.codePointCount(0, name.length()), MAX_NAME_CHARACTERS);
        return name;
    }

    private static String portrait(ApiCall call) {
        var portrait = call.form().one(PORTRAIT).orElse("");
        int bytes = portrait.getBytes(StandardCharsets.UTF_8).length;
        requireShort(PORTRAIT, bytes, MAX_PORTRAIT_BYTES);
        return portrait;
    }

    private static void requireShort(String parameter, int length, int most) {
        if (length > most) {
            throw new RoomkeeperException(
                    ErrorCode.PARAMETER_TOO_LONG,
                    parameter + " must be at most " + most + " long, was " + length + ".");
        }
    }
}

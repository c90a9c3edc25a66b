package io.roomkeeper.server.gateway;

import io.roomkeeper.protocol.ErrorCode;
import io.roomkeeper.protocol.RoomkeeperException;
import io.roomkeeper.protocol.WireJson;
import io.roomkeeper.protocol.member.MemberRequest;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.MutableCoercionConfig;
import tools.jackson.databind.exc.InvalidTypeIdException;
import tools.jackson.databind.json.JsonMapper;

/// From a frame's text to a request, or to what is wrong with it.
final class RequestReader {
    private static final ObjectReader READER = reader(WireJson.mapper());

    /// Turns nothing into anything else, so that an `id` is a whole number.
    private static final ObjectReader STRICT =
            reader(
                    WireJson.mapper()
                            .rebuild()
                            .withCoercionConfigDefaults(RequestReader::none)
                            .build());

    private RequestReader() {}

    private static ObjectReader reader(JsonMapper mapper) {
        return mapper.readerFor(MemberRequest.class)
                .with(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES);
    }

    private static void none(MutableCoercionConfig coercions) {
        for (var shape : CoercionInputShape.values()) {
            coercions.setCoercion(shape, CoercionAction.Fail);
        }
    }

    sealed interface Reading {}

    record Request(MemberRequest request) implements Reading {}

    /// `id` is 0 when it could not be read; the code is 1000 when not even the kind of request
    /// could, 23412 when it makes no sense.
    record Unreadable(long id, RoomkeeperException why) implements Reading {}

    /// What is as it should be is read once; what is not, again and piece by piece.
    static Reading read(String text) {
        if (text.startsWith("{")) {
            try {
                MemberRequest request = STRICT.readValue(text);
                if (request.id() >= 1) {
                    return new Request(request);
                }
            } catch (JacksonException notAsItShouldBe) {
                return inspect(text);
            }
        }
        return inspect(text);
    }

    private static Reading inspect(String text) {
        JsonNode json;
        try {
            json = WireJson.mapper().readTree(text);
        } catch (JacksonException notJson) {
            return unreadable(0, ErrorCode.MALFORMED, "the frame is not JSON within the limits.");
        }
        long id = json.path("id").isIntegralNumber() ? json.path("id").asLong(0) : 0;
        if (id < 1) {
            return unreadable(0, ErrorCode.MALFORMED, "id must be a whole number from 1.");
        }
        try {
            return new Request(READER.readValue(json));
        } catch (InvalidTypeIdException noSuchType) {
            return unreadable(id, ErrorCode.MALFORMED, "type is missing or unknown.");
        } catch (JacksonException invalid) {
            return unreadable(id, ErrorCode.INVALID_MEMBER_PARAMETER, detail(invalid));
        }
    }

    private static Reading unreadable(long id, ErrorCode code, String why) {
        return new Unreadable(id, new RoomkeeperException(code, why));
    }

    // Only our own words and field names: what Jackson says quotes the input.
    private static String detail(JacksonException invalid) {
        if (invalid.getCause() instanceof RoomkeeperException refusal) {
            return refusal.detail();
        }
        var path = invalid.getPath();
        return path.isEmpty() || path.getLast().getPropertyName() == null
                ? ErrorCode.INVALID_MEMBER_PARAMETER.text()
                : path.getLast().getPropertyName() + " is missing or not valid.";
    }
}

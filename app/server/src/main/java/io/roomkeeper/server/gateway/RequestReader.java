package io.roomkeeper.server.gateway;

import io.roomkeeper.protocol.ErrorCode;
import io.roomkeeper.protocol.RoomkeeperException;
import io.roomkeeper.protocol.WireJson;
import io.roomkeeper.protocol.member.MemberRequest;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.exc.InvalidTypeIdException;

/// From a frame's text to a request, or to what is wrong with it.
final class RequestReader {
    private static final ObjectReader READER =
            WireJson.mapper()
                    .readerFor(MemberRequest.class)
                    .with(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES);

    private RequestReader() {}

    sealed interface Reading {}

    record Request(MemberRequest request) implements Reading {}

    /// `id` is 0 when it could not be read; the code is 1000 when not even the kind of request
    /// could, 23412 when it makes no sense.
    record Unreadable(long id, RoomkeeperException why) implements Reading {}

    static Reading read(String text) {
        var plain = PlainRequest.read(text);
        return plain == null ? inspect(text) : new Request(plain);
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

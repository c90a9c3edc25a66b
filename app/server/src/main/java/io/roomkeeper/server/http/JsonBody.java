package io.roomkeeper.server.http;

import io.roomkeeper.protocol.ErrorCode;
import io.roomkeeper.protocol.RoomkeeperException;
import io.roomkeeper.protocol.WireJson;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.exc.ValueInstantiationException;

/// Reads JSON bodies, and tells what is wrong with one without quoting it.
final class JsonBody {
    private static final ObjectReader READER =
            WireJson.mapper().reader(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES);

    private JsonBody() {}

    /// 1000 for what is no JSON, 1002 or the field's own code for a wrong or missing field.
    static <T> T read(byte[] body, Class<T> type) {
        if (body.length == 0) {
            throw new RoomkeeperException(ErrorCode.MALFORMED, "a JSON body is required.");
        }
        try {
            T read = READER.forType(type).readValue(body);
            if (read == null) {
                throw noObject();
            }
            return read;
        } catch (DatabindException wrong) {
            throw refusal(wrong);
        } catch (JacksonException malformed) {
            throw new RoomkeeperException(ErrorCode.MALFORMED, "the body is not valid JSON.");
        }
    }

    private static RoomkeeperException refusal(DatabindException wrong) {
        if (wrong.getCause() instanceof RoomkeeperException refusal) {
            return refusal;
        }
        if (wrong instanceof ValueInstantiationException) {
            return new RoomkeeperException(
                    ErrorCode.BAD_PARAMETER, "a value is missing or of the wrong type.");
        }
        var field =
                wrong.getPath().stream()
                        .map(JacksonException.Reference::getPropertyName)
                        .filter(name -> name != null)
                        .reduce((_, last) -> last);
        return field.map(name ->
                        new RoomkeeperException(
                                ErrorCode.BAD_PARAMETER,
                                name + " is missing or of the wrong type."))
                .orElseGet(JsonBody::noObject);
    }

    private static RoomkeeperException noObject() {
        return new RoomkeeperException(ErrorCode.MALFORMED, "the body must be a JSON object.");
    }
}

package io.roomkeeper.server.api;

import io.roomkeeper.protocol.ErrorCode;
import io.roomkeeper.protocol.RoomkeeperException;
import io.roomkeeper.protocol.WireJson;
import io.roomkeeper.server.http.Form;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/// JSON inside of a form: attributes as an object, their keys as an array. Server API §2.1, §5.
final class Pairs {
    private Pairs() {}

    /// The pairs in order; numbers and booleans as text. 1002 for what is no object of texts.
    static Map<String, String> in(Form form, String parameter) {
        var pairs = new LinkedHashMap<String, String>();
        var object = read(form, parameter, JsonNode::isObject, "a JSON object");
        for (var pair : object.properties()) {
            if (!pair.getValue().isValueNode() || pair.getValue().isNull()) {
                throw refusal(parameter, "a JSON object of texts");
            }
            pairs.put(pair.getKey(), pair.getValue().asString());
        }
        return pairs;
    }

    /// The keys in order. 1002 for what is no array of texts.
    static List<String> keysIn(Form form, String parameter) {
        var array = read(form, parameter, JsonNode::isArray, "a JSON array");
        if (!array.valueStream().allMatch(JsonNode::isString)) {
            throw refusal(parameter, "a JSON array of texts");
        }
        return array.valueStream().map(JsonNode::asString).distinct().toList();
    }

    private static JsonNode read(
            Form form, String parameter, Predicate<JsonNode> wanted, String what) {
        try {
            var node = WireJson.mapper().readTree(form.required(parameter));
            if (wanted.test(node)) {
                return node;
            }
        } catch (JacksonException malformed) {
            throw refusal(parameter, what);
        }
        throw refusal(parameter, what);
    }

    private static RoomkeeperException refusal(String parameter, String what) {
        return new RoomkeeperException(
                ErrorCode.BAD_PARAMETER, parameter + " must be " + what + ".");
    }
}

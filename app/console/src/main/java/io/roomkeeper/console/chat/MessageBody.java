package io.roomkeeper.console.chat;

import io.roomkeeper.console.common.PlainText;
import io.roomkeeper.protocol.WireJson;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

import java.util.stream.Collectors;

/// What a message's content says: plain text, and a badge with its type when it is not text.
record MessageBody(String badge, String text) {
    private static final String TEXT_MESSAGE = "RC:TxtMsg";
    private static final int MAX_BADGE = 32;

    static MessageBody of(String objectName, String content) {
        JsonNode json = parse(content);
        if (objectName.equals(TEXT_MESSAGE)) {
            return new MessageBody("", json.path("content").asString(content));
        }
        String badge = PlainText.line(objectName, MAX_BADGE);
        return new MessageBody(badge, json.isObject() ? fields(json) : content);
    }

    private static JsonNode parse(String content) {
        try {
            return WireJson.mapper().readTree(content);
        } catch (JacksonException _) {
            return WireJson.mapper().missingNode();
        }
    }

    private static String fields(JsonNode object) {
        return object.propertyStream()
                .map(field -> field.getKey() + ": " + value(field.getValue()))
                .collect(Collectors.joining(", "));
    }

    private static String value(JsonNode value) {
        return value.isString() ? value.stringValue() : value.toString();
    }
}

package io.roomkeeper.server.callback;

import io.roomkeeper.protocol.WireJson;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

import java.util.Optional;

/// Reads what an app answers about a message, whatever media type it gives. Server API §13.4.
final class Opinion {
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private Opinion() {}

    /// `pass` 1 or 2 delivers, 0 refuses, as number or text; empty for anything else. `content`
    /// replaces that of the message if it is there and not empty.
    static Optional<Verdict> read(String body, String content) {
        var text = body.startsWith(BYTE_ORDER_MARK) ? body.substring(1) : body;
        JsonNode answer;
        try {
            answer = WireJson.mapper().readTree(text);
        } catch (JacksonException noJson) {
            return Optional.empty();
        }
        return switch (text(answer, "pass").strip()) {
            case "1", "2" -> {
                var replacement = text(answer, "content");
                yield Optional.of(
                        new Verdict.Deliver(replacement.isEmpty() ? content : replacement));
            }
            case "0" -> Optional.of(new Verdict.Refuse(text(answer, "extra")));
            default -> Optional.empty();
        };
    }

    /// A text as it is, anything else as JSON, nothing as an empty text.
    private static String text(JsonNode answer, String field) {
        var value = answer.path(field);
        if (value.isMissingNode() || value.isNull()) {
            return "";
        }
        return value.isString() ? value.stringValue() : value.toString();
    }
}

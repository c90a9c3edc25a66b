package io.roomkeeper.server.gateway;

import io.roomkeeper.protocol.WireJson;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamFactory;

import java.util.HashMap;
import java.util.Map;

/// The fields of a JSON object of texts, whole numbers and truths, as nearly every request is one.
final class PlainFields {
    /// A field is missing, or not what it is documented to be.
    static final class UnusualException extends RuntimeException {
        private UnusualException() {
            super("a request in an unusual form", null, false, false);
        }
    }

    private static final TokenStreamFactory JSON = WireJson.mapper().tokenStreamFactory();

    private final Map<String, Object> values;

    private PlainFields(Map<String, Object> values) {
        this.values = values;
    }

    /// Throws [UnusualException] for anything else.
    static PlainFields read(String text) {
        var values = new HashMap<String, Object>();
        try (var parser = JSON.createParser(ObjectReadContext.empty(), text)) {
            expect(parser, JsonToken.START_OBJECT);
            for (var name = parser.nextName(); name != null; name = parser.nextName()) {
                values.put(name, value(parser));
            }
            if (parser.currentToken() != JsonToken.END_OBJECT || parser.nextToken() != null) {
                throw new UnusualException();
            }
        } catch (JacksonException notJson) {
            throw new UnusualException();
        }
        return new PlainFields(values);
    }

    private static void expect(JsonParser parser, JsonToken token) {
        if (parser.nextToken() != token) {
            throw new UnusualException();
        }
    }

    private static Object value(JsonParser parser) {
        return switch (parser.nextToken()) {
            case VALUE_STRING -> parser.getString();
            case VALUE_NUMBER_INT -> parser.getLongValue();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case null, default -> throw new UnusualException();
        };
    }

    String text(String name) {
        return expect(String.class, values.get(name));
    }

    /// Empty when it is not there.
    String textOrEmpty(String name) {
        return expect(String.class, values.getOrDefault(name, ""));
    }

    /// 0 when it is not there.
    long number(String name) {
        return expect(Long.class, values.getOrDefault(name, 0L));
    }

    /// 0 when it is not there.
    int smallNumber(String name) {
        long number = number(name);
        if (number != (int) number) {
            throw new UnusualException();
        }
        return (int) number;
    }

    /// False when it is not there.
    boolean truth(String name) {
        return expect(Boolean.class, values.getOrDefault(name, false));
    }

    private static <T> T expect(Class<T> type, @Nullable Object value) {
        if (!type.isInstance(value)) {
            throw new UnusualException();
        }
        return type.cast(value);
    }
}

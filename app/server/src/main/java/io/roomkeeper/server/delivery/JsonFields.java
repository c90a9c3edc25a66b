package io.roomkeeper.server.delivery;

import tools.jackson.core.io.JsonStringEncoder;

import java.util.List;
import java.util.function.BiConsumer;

/// A JSON object that is written field by field.
final class JsonFields {
    private static final int USUAL = 256;

    private final StringBuilder text;
    private boolean first = true;

    private JsonFields(StringBuilder text) {
        this.text = text;
        text.append('{');
    }

    /// One that begins with its type.
    static JsonFields of(String type) {
        return new JsonFields(new StringBuilder(USUAL)).put("type", type);
    }

    JsonFields put(String name, String value) {
        name(name).append('"');
        JsonStringEncoder.getInstance().quoteAsString(value, text);
        text.append('"');
        return this;
    }

    JsonFields put(String name, long value) {
        name(name).append(value);
        return this;
    }

    JsonFields put(String name, boolean value) {
        name(name).append(value);
        return this;
    }

    /// A list of objects, of each of which `fields` says what is in it.
    <T> JsonFields put(String name, List<T> values, BiConsumer<T, JsonFields> fields) {
        name(name).append('[');
        for (int i = 0; i < values.size(); i++) {
            if (i > 0) {
                text.append(',');
            }
            var each = new JsonFields(text);
            fields.accept(values.get(i), each);
            each.end();
        }
        text.append(']');
        return this;
    }

    private StringBuilder name(String name) {
        if (!first) {
            text.append(',');
        }
        first = false;
        return text.append('"').append(name).append("\":");
    }

    private void end() {
        text.append('}');
    }

    /// The whole object.
    String text() {
        end();
        return text.toString();
    }
}

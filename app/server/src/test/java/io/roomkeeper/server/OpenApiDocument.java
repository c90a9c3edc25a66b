package io.roomkeeper.server;

import io.roomkeeper.protocol.WireJson;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// A description of interfaces, read for comparing.
final class OpenApiDocument {
    private static final String SCHEMAS = "#/components/";

    private final JsonNode document;

    OpenApiDocument(JsonNode document) {
        this.document = document;
    }

    List<Operation> operations() {
        var all = new ArrayList<Operation>();
        for (var path : document.get("paths").properties()) {
            for (var method : path.getValue().properties()) {
                all.add(
                        new Operation(
                                method.getKey().toUpperCase(Locale.ROOT),
                                path.getKey(),
                                method.getValue()));
            }
        }
        return all;
    }

    /// Those that need the signature.
    List<Operation> signedCalls() {
        return operations().stream().filter(each -> !each.node.has("security")).toList();
    }

    Collection<String> references() {
        return document.findValuesAsString("$ref");
    }

    boolean isDefined(String reference) {
        return reference.startsWith(SCHEMAS) && !at(reference).isMissingNode();
    }

    private JsonNode at(String reference) {
        return document.at(reference.substring(1));
    }

    /// A schema with what its reference says.
    private JsonNode resolved(JsonNode schema) {
        if (!schema.has("$ref")) {
            return schema;
        }
        var whole = (ObjectNode) at(schema.get("$ref").asString()).deepCopy();
        schema.properties().forEach(own -> whole.set(own.getKey(), own.getValue()));
        return whole;
    }

    /// One call: its path and method, and what it takes and gives.
    final class Operation {
        private final String method;
        private final String path;
        private final JsonNode node;

        private Operation(String method, String path, JsonNode node) {
            this.method = method;
            this.path = path;
            this.node = node;
        }

        String method() {
            return method;
        }

        String path() {
            return path;
        }

        String id() {
            return node.get("operationId").asString();
        }

        String mediaType() {
            return node.at("/requestBody/content").propertyNames().stream()
                    .findFirst()
                    .orElse("application/x-www-form-urlencoded");
        }

        private JsonNode schema() {
            return node.path("requestBody").path("content").path(mediaType()).path("schema");
        }

        List<String> required() {
            return schema().path("required").valueStream().map(JsonNode::asString).toList();
        }

        List<String> numbersAndFlags() {
            return schema().path("properties").properties().stream()
                    .filter(each -> isNumberOrFlag(resolved(each.getValue()).get("type")))
                    .map(Map.Entry::getKey)
                    .toList();
        }

        private static boolean isNumberOrFlag(JsonNode type) {
            return type.asString().equals("integer") || type.asString().equals("boolean");
        }

        /// The fields of a success.
        Collection<String> answered() {
            var schema = node.at("/responses/200/content/application~1json/schema");
            return resolved(schema).get("properties").propertyNames();
        }

        /// All that is required, as in the examples.
        String body() {
            return written(examples());
        }

        String bodyWithout(String parameter) {
            var values = examples();
            values.remove(parameter);
            return written(values);
        }

        String bodyWith(String parameter, String value) {
            var values = examples();
            values.put(parameter, WireJson.mapper().getNodeFactory().stringNode(value));
            return written(values);
        }

        private Map<String, JsonNode> examples() {
            var values = new TreeMap<String, JsonNode>();
            for (var name : required()) {
                var schema = resolved(schema().get("properties").get(name));
                values.put(name, Objects.requireNonNull(schema.at("/examples/0"), name));
            }
            return values;
        }

        private String written(Map<String, JsonNode> values) {
            return mediaType().endsWith("json")
                    ? WireJson.mapper().writeValueAsString(values)
                    : values.entrySet().stream()
                            .map(each -> pair(each.getKey(), each.getValue()))
                            .collect(Collectors.joining("&"));
        }

        private static String pair(String name, JsonNode value) {
            return value.isArray()
                    ? value.valueStream()
                            .map(each -> pair(name, each))
                            .collect(Collectors.joining("&"))
                    : encoded(name) + "=" + encoded(value.asString());
        }

        private static String encoded(String text) {
            return URLEncoder.encode(text, StandardCharsets.UTF_8);
        }
    }
}

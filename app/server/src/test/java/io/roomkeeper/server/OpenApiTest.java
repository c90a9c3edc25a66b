package io.roomkeeper.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.roomkeeper.protocol.WireJson;
import io.roomkeeper.server.OpenApiDocument.Operation;
import io.roomkeeper.server.fixture.Signing;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

/// The description of the interfaces is compared with what the running server does.
class OpenApiTest {
    /// Answered outside of the lists of routes.
    private static final Set<String> BESIDES =
            Set.of(
                    "GET /openapi.json",
                    "GET /console/v1/events",
                    "GET /message/history/files/{file}");

    @TempDir private Path data;
    private final HttpClient http = HttpClient.newHttpClient();
    private RoomkeeperServer server;
    private OpenApiDocument document;

    @BeforeEach
    void start() throws Exception {
        server =
                RoomkeeperServer.start(
                        ServerSettings.in(data)
                                .listening("127.0.0.1", 0, 0)
                                .withRateLimits(false)
                                .forDevelopers(true));
        document = new OpenApiDocument(get("/openapi.json"));
    }

    @AfterEach
    void stop() {
        http.shutdownNow();
        server.close();
    }

    private JsonNode get(String path) throws Exception {
        return send(HttpRequest.newBuilder(server.operatorAddress().resolve(path)));
    }

    private JsonNode send(HttpRequest.Builder request) throws Exception {
        var answer = http.send(request.build(), BodyHandlers.ofString());
        assertThat(answer.headers().firstValue("Content-Type"))
                .contains("application/json; charset=utf-8");
        return WireJson.mapper().readTree(answer.body());
    }

    private JsonNode call(Operation operation, String body) throws Exception {
        return send(
                HttpRequest.newBuilder(server.operatorAddress().resolve(operation.path()))
                        .POST(BodyPublishers.ofString(body))
                        .header("Content-Type", operation.mediaType())
                        .headers(Signing.headers(server.credentials())));
    }

    @Test
    void whoever_asks_gets_the_description() throws Exception {
        assertThat(get("/openapi.json").get("openapi").asString()).isEqualTo("3.1.0");
    }

    @Test
    void what_is_described_is_routed_and_what_is_routed_is_described() {
        var routed = new HashSet<>(BESIDES);
        server.routes().forEach(route -> routed.add(route.method() + " " + route.path()));
        assertThat(document.operations())
                .extracting(operation -> operation.method() + " " + operation.path())
                .containsExactlyInAnyOrderElementsOf(routed);
    }

    @Test
    void every_reference_leads_somewhere_and_every_operation_has_a_name_of_its_own() {
        assertThat(document.references()).allMatch(document::isDefined);
        assertThat(document.operations()).extracting(Operation::id).doesNotHaveDuplicates();
        assertThat(document.signedCalls()).hasSizeGreaterThan(50);
    }

    @Test
    void what_is_said_to_be_required_is_missed_by_its_name() throws Exception {
        for (var operation : document.signedCalls()) {
            for (var parameter : operation.required()) {
                var answer = call(operation, operation.bodyWithout(parameter));
                assertThat(answer.get("code").asInt())
                        .as("%s without %s", operation.path(), parameter)
                        .isIn(1002, 1003);
                assertThat(answer.get("errorMessage").asString())
                        .as(operation.path())
                        .contains(parameter.replaceAll("\\[.*", ""));
            }
        }
    }

    @Test
    void nothing_else_is_required_and_the_answer_has_the_fields_it_is_said_to_have()
            throws Exception {
        for (var operation : document.signedCalls()) {
            var answer = call(operation, operation.body());
            var refusal = answer.path("errorMessage").asString("");
            assertThat(refusal).as(operation.path()).doesNotEndWith("is required.");
            assertThat(answer.get("code").asInt()).as(operation.path()).isNotIn(404, 405, 1000);
            if (answer.get("code").asInt() == 200) {
                assertThat(answer.propertyNames())
                        .as(operation.path())
                        .containsExactlyInAnyOrderElementsOf(operation.answered());
            }
        }
    }

    @Test
    void numbers_and_flags_are_read_under_their_names() throws Exception {
        for (var operation : document.signedCalls()) {
            for (var parameter : operation.numbersAndFlags()) {
                var answer = call(operation, operation.bodyWith(parameter, "neither"));
                assertThat(answer.get("code").asInt())
                        .as("%s with a bad %s", operation.path(), parameter)
                        .isIn(1002, 1003);
                assertThat(answer.get("errorMessage").asString())
                        .as(operation.path())
                        .contains(parameter);
            }
        }
    }
}

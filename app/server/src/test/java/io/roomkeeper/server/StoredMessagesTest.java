package io.roomkeeper.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.roomkeeper.protocol.WireJson;
import io.roomkeeper.server.fixture.Signing;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.zip.ZipInputStream;

/// Messages on their way from the Server API into the stored history and out again, in a running
/// server.
class StoredMessagesTest extends ServerScene {
    private static final String FORM = "application/x-www-form-urlencoded";

    private final HttpClient http = HttpClient.newHttpClient();
    private RoomkeeperServer server;

    @BeforeEach
    void a_room() throws Exception {
        server = start();
        call("/chatroom/create_new.json", FORM, "chatroomId=launch");
    }

    @AfterEach
    void stop() {
        http.shutdownNow();
        server.close();
    }

    private JsonNode call(String path, String type, String body) throws Exception {
        var request =
                HttpRequest.newBuilder(server.operatorAddress().resolve(path))
                        .POST(BodyPublishers.ofString(body))
                        .header("Content-Type", type)
                        .headers(Signing.headers(server.credentials()));
        var answer =
                WireJson.mapper()
                        .readTree(http.send(request.build(), BodyHandlers.ofString()).body());
        assertThat(answer.get("code").asInt()).as(answer.toString()).isEqualTo(200);
        return answer;
    }

    private String publish(String content, String more) throws Exception {
        return call(
                        "/message/chatroom/publish.json",
                        FORM,
                        "fromUserId=host&toChatroomId=launch&objectName=app:x&content="
                                + content
                                + more)
                .at("/messageUIDs/0/messageUID")
                .asString();
    }

    private JsonNode stored() throws Exception {
        return call(
                        "/v3/message/chatroom/query.json",
                        "application/json",
                        "{\"userId\":\"ana\",\"targetId\":\"launch\",\"startTime\":0,"
                                + "\"endTime\":"
                                + Long.MAX_VALUE
                                + ",\"includeStart\":true}")
                .get("data");
    }

    @Test
    void a_published_message_is_found_by_its_id_unless_it_was_not_to_be_kept() throws Exception {
        var id = publish("kept", "");
        publish("fleeting", "&isPersisted=0");
        assertThat(stored()).hasSize(1);
        assertThat(stored().at("/0/messageUID").asString()).isEqualTo(id);
        assertThat(stored().at("/0/content").asString()).isEqualTo("kept");
    }

    @Test
    void history_outlives_its_room_and_goes_when_it_is_cleaned() throws Exception {
        publish("kept", "");
        call("/chatroom/destroy.json", FORM, "chatroomId=launch");
        assertThat(stored()).hasSize(1);
        call(
                "/conversation/message/history/clean.json",
                FORM,
                "conversationType=4&fromUserId=ana&targetId=launch&msgTimestamp=" + Long.MAX_VALUE);
        assertThat(stored()).isEmpty();
    }

    @Test
    void a_finished_hour_can_be_fetched_as_a_zip_file_without_a_signature() throws Exception {
        var id = publish("kept", "");
        assertThat(logFile()).isEmpty();
        clock.advance(Duration.ofMinutes(61));
        var file =
                http.send(
                        HttpRequest.newBuilder(URI.create(logFile())).build(),
                        BodyHandlers.ofInputStream());
        assertThat(file.statusCode()).isEqualTo(200);
        try (var zip = new ZipInputStream(file.body())) {
            assertThat(zip.getNextEntry()).isNotNull();
            var lines = new String(zip.readAllBytes(), StandardCharsets.UTF_8);
            assertThat(lines).contains(id).contains("launch").contains("kept");
            assertThat(zip.getNextEntry()).isNull();
        }
        call("/message/history/delete.json", FORM, "date=2026112214");
        assertThat(logFile()).isEmpty();
    }

    private String logFile() throws Exception {
        return call("/message/history.json", FORM, "date=2026112214").get("url").asString();
    }
}

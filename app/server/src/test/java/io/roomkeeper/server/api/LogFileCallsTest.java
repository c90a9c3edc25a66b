package io.roomkeeper.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.roomkeeper.server.access.AllowedAddresses;
import io.roomkeeper.server.engine.AppChange;
import io.roomkeeper.server.engine.AppSwitch;
import io.roomkeeper.server.engine.Limits;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;

class LogFileCallsTest {
    private static final String FIND = "/message/history.json";
    private static final String DELETE = "/message/history/delete.json";

    @TempDir private Path folder;
    private final ApiFixture api = new ApiFixture();

    @BeforeEach
    void write() throws IOException {
        var file = Files.writeString(folder.resolve("hour.zip"), "zipped messages");
        api.files.put("2026112213", file);
    }

    @AfterEach
    void stop() {
        api.close();
    }

    private static HttpResponse<String> fetch(String url) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create(url)).build(), BodyHandlers.ofString());
        }
    }

    private String url() {
        return api.call(FIND, "date=2026112213").body().get("url").asString();
    }

    @Test
    void the_answer_points_to_the_file_on_the_host_that_was_asked() throws Exception {
        var url = url();
        assertThat(url)
                .startsWith("http://127.0.0.1:" + api.http.port() + "/")
                .contains("/2026112213.zip?key=");
        var file = fetch(url);
        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.body()).isEqualTo("zipped messages");
        assertThat(file.headers().firstValue("Content-Type")).contains("application/zip");
    }

    @Test
    void the_key_to_the_file_is_not_in_the_path_which_is_logged() {
        var link = URI.create(url());
        assertThat(link.getPath()).isEqualTo("/message/history/files/2026112213.zip");
        assertThat(link.getQuery()).matches("key=[\\w-]{43}");
    }

    @Test
    void from_where_no_calls_may_come_no_file_is_fetched() throws Exception {
        var path = URI.create(url()).getRawPath() + "?" + URI.create(url()).getRawQuery();
        var elsewhere = new AllowedAddresses(List.of("192.0.2.0/24"));
        try (var other = new ApiFixture(Limits.DEFAULT, ZoneOffset.UTC, elsewhere)) {
            other.files.putAll(api.files);
            var refused = fetch(other.http.uri(path).toString());
            assertThat(refused.statusCode()).isEqualTo(403);
            assertThat(refused.body()).contains("\"code\":1007");
        }
    }

    @Test
    void an_hour_without_a_file_has_an_empty_url() {
        assertThat(api.answer(FIND, "date=2026112212"))
                .isEqualTo("{\"code\":200,\"url\":\"\",\"date\":\"2026112212\"}");
    }

    @Test
    void a_path_that_was_made_up_leads_nowhere() throws Exception {
        var url = url();
        int last = url.length() - 2;
        char other = url.charAt(last) == 'A' ? 'B' : 'A';
        var forged = url.substring(0, last) + other + url.substring(last + 1);
        assertThat(fetch(forged).statusCode()).isEqualTo(404);
        assertThat(fetch(forged).body()).contains("\"code\":404");
        assertThat(fetch(url.replace("files/2026", "files/2025")).statusCode()).isEqualTo(404);
        assertThat(fetch(url.replace(".zip", ".txt")).statusCode()).isEqualTo(404);
        assertThat(fetch(url.substring(0, url.indexOf('?'))).statusCode()).isEqualTo(404);
        assertThat(fetch(url + "&key=x").statusCode()).isEqualTo(404);
        assertThat(api.http.post(URI.create(url).getPath(), BodyPublishers.noBody()).status())
                .isEqualTo(405);
    }

    @Test
    void a_deleted_file_is_gone_and_deleting_it_again_no_error() throws Exception {
        var url = url();
        api.done(DELETE, "date=2026112213");
        api.done(DELETE, "date=2026112213");
        assertThat(url()).isEmpty();
        assertThat(fetch(url).statusCode()).isEqualTo(404);
        assertThat(api.rooms.changes())
                .contains(
                        new AppChange.MessagesDeleted(
                                api.rooms.clock.instant(), "server-api", "", null, "2026112213"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "date=", "date=20261122", "date=2026112224", "date=2026-11-22-13"})
    void a_date_is_ten_digits(String form) {
        api.refused(400, 1002, FIND, form);
        api.refused(400, 1002, DELETE, form);
    }

    @Test
    void without_the_service_both_are_1009() {
        api.rooms.turn(AppSwitch.HISTORY_LOG, false);
        api.refused(430, 1009, FIND, "");
        api.refused(430, 1009, DELETE, "");
    }
}

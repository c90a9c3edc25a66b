package io.roomkeeper.server.store.data;

import static io.roomkeeper.server.store.data.Stage.get;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.roomkeeper.server.fixture.TestClock;
import io.roomkeeper.server.store.journal.StoreException;
import io.roomkeeper.server.store.state.AuditRetention;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

class ExportTest {
    @TempDir Path data;
    private final TestClock clock = new TestClock();

    private List<String> lines(Instant least) throws IOException {
        var out = new ByteArrayOutputStream();
        var kept =
                new Export.Retention(
                        Duration.between(least, clock.instant()), AuditRetention.DEFAULT);
        long lines = Export.write(data, kept, clock, out);
        var text = out.toString(StandardCharsets.UTF_8).lines().toList();
        assertThat(text).hasSize((int) lines);
        return text;
    }

    @Test
    void all_that_is_stored_is_a_line_the_state_first() throws IOException {
        Stage.fill(data, 2);
        var lines = lines(Instant.EPOCH);
        assertThat(lines.stream().map(line -> line.substring(0, line.indexOf(','))))
                .containsExactly(
                        "{\"type\":\"audit\"",
                        "{\"type\":\"audit\"",
                        "{\"type\":\"audit\"",
                        "{\"type\":\"room\"",
                        "{\"type\":\"sanction\"",
                        "{\"type\":\"sanction\"",
                        "{\"type\":\"message\"",
                        "{\"type\":\"message\"");
        assertThat(lines.get(0))
                .contains("\"number\":1,", "\"change\":\"room-created\"", "\"by\":\"ana\"");
        assertThat(lines.get(3)).contains("\"room\":\"launch\"", "\"name\":\"Launch stream\"");
        assertThat(lines.get(4))
                .startsWith(
                        "{\"type\":\"sanction\",\"room\":\"launch\",\"kind\":\"MUTE\",\"user\":\"u1\"")
                .contains("\"until\":\"2026-11-23T13:00:00Z\"", "\"reason\":\"spam\"");
        assertThat(lines.get(6))
                .startsWith("{\"type\":\"message\",\"room\":\"launch\"")
                .contains("\"sender\":\"kim\"", "\"sentTime\":\"2026-11-22T13:00:01Z\"");
    }

    @Test
    void what_was_cleaned_or_is_too_old_is_left_out_and_a_running_server_is_not_disturbed()
            throws IOException {
        Stage.fill(data, 4);
        try (var _ = Stage.state(data);
                var messages = Stage.messages(data)) {
            assertThat(messages(Stage.time(2))).hasSize(3);
            get(messages.clean(Stage.ROOM, Stage.time(4)));
            assertThat(messages(Instant.EPOCH)).hasSize(1);
            get(messages.clean(Stage.ROOM));
            get(messages.append(Stage.message(5)));
            assertThat(messages(Instant.EPOCH))
                    .singleElement()
                    .satisfies(line -> assertThat(line).contains("m5"));
        }
    }

    @Test
    void lines_of_the_audit_log_that_are_no_longer_kept_are_left_out() throws IOException {
        Stage.fill(data, 2);
        assertThat(lines(Instant.EPOCH)).filteredOn(line -> line.contains("audit")).hasSize(3);
        clock.advance(Duration.ofDays(90));
        assertThat(lines(Instant.EPOCH)).filteredOn(line -> line.contains("audit")).isEmpty();
    }

    private List<String> messages(Instant least) throws IOException {
        return lines(least).stream().filter(line -> line.contains("\"message\"")).toList();
    }

    @Test
    void a_damaged_folder_is_not_exported() throws IOException {
        Stage.fill(data, 4);
        var segment = Stage.cut(data.resolve("journal"), 500).get(1);
        Stage.flip(segment, 20);
        assertThatThrownBy(() -> lines(Instant.EPOCH))
                .isInstanceOf(StoreException.class)
                .hasMessageStartingWith(
                        "Nothing was copied, because " + segment + " is damaged at offset 0.");
    }
}

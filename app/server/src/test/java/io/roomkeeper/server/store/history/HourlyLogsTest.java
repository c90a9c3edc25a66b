package io.roomkeeper.server.store.history;

import static io.roomkeeper.server.store.history.Messages.ROOM;
import static io.roomkeeper.server.store.history.Messages.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.roomkeeper.protocol.ErrorCode;
import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.RoomkeeperException;
import io.roomkeeper.protocol.UserId;
import io.roomkeeper.server.engine.StoredMessage;
import io.roomkeeper.server.fixture.TestClock;
import io.roomkeeper.server.store.journal.FreeSpace;
import io.roomkeeper.server.store.journal.MemoryDisk;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.zip.ZipFile;

/// The clock stands at 14:00 UTC, so the hour from 13:00 is the last that is over.
class HourlyLogsTest {
    private static final String HOUR = "2026112213";

    @TempDir Path data;
    private final TestClock clock = new TestClock();
    private final MemoryDisk disk = new MemoryDisk();
    private MessageStore store;
    private HourlyLogs logs;

    @BeforeEach
    void open() {
        clock.advance(Duration.ofSeconds(10));
        store = MessageStore.open(data, MessageSettings.DEFAULT, 0, clock);
        logs = logs(ZoneOffset.UTC);
    }

    @AfterEach
    void close() {
        store.close();
    }

    private HourlyLogs logs(ZoneId zone) {
        return new HourlyLogs(
                data, store, "demo-key", zone, new FreeSpace(disk, 1_000, clock), clock);
    }

    private void sent(String time, String content) {
        store.append(
                new StoredMessage(
                        ROOM,
                        1,
                        new UserId("kim"),
                        "RC:TxtMsg",
                        content,
                        "5FGT-7VA9-G4DD-4V5P",
                        Instant.parse(time),
                        "iOS"));
    }

    private static List<String> lines(Path file) throws IOException {
        try (var zip = new ZipFile(file.toFile())) {
            var entries = zip.stream().toList();
            assertThat(entries).hasSize(1);
            try (var in = zip.getInputStream(entries.getFirst())) {
                return new String(in.readAllBytes(), UTF_8).lines().toList();
            }
        }
    }

    @Test
    void a_log_has_a_line_for_each_message_with_all_its_fields() throws IOException {
        sent("2026-11-22T13:59:59.123Z", "{\"content\":\"hi\"}");
        var file = logs.file(HOUR).orElseThrow();
        assertThat(file).isEqualTo(data.resolve("hourly-logs").resolve(HOUR + ".zip"));
        assertThat(lines(file))
                .containsExactly(
                        "{\"appId\":\"demo-key\",\"fromUserId\":\"kim\","
                                + "\"targetId\":\"launch-stream\",\"targetType\":4,"
                                + "\"GroupId\":\"launch-stream\",\"classname\":\"RC:TxtMsg\","
                                + "\"content\":{\"content\":\"hi\"},"
                                + "\"dateTime\":\"2026-11-22 13:59:59.123\","
                                + "\"timestamp\":1795355999123,"
                                + "\"msgUID\":\"5FGT-7VA9-G4DD-4V5P\",\"source\":\"iOS\","
                                + "\"isSensitiveWord\":false}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"plain", "[1]", "{broken", "{} more", "two\nlines", ""})
    void content_that_is_no_object_is_a_text_on_one_line(String content) throws IOException {
        sent("2026-11-22T13:00:00Z", content);
        assertThat(lines(logs.file(HOUR).orElseThrow()))
                .singleElement()
                .asString()
                .contains("\"content\":\"" + content.replace("\n", "\\n") + "\",\"dateTime\"");
    }

    @Test
    void a_log_has_the_messages_of_all_rooms_in_its_hour_only() throws IOException {
        sent("2026-11-22T12:59:59.999Z", "before");
        sent("2026-11-22T13:00:00Z", "first");
        store.append(message(new RoomId("after-party"), 7, Instant.parse("2026-11-22T13:30:00Z")));
        sent("2026-11-22T14:00:00Z", "after");
        assertThat(lines(logs.file(HOUR).orElseThrow()))
                .satisfiesExactly(
                        line -> assertThat(line).contains("\"first\""),
                        line -> assertThat(line).contains("after-party"));
    }

    @Test
    void hours_and_times_are_those_of_the_zone() throws IOException {
        sent("2026-11-22T13:15:00Z", "hi");
        var file = logs(ZoneId.of("Asia/Shanghai")).file("2026112221").orElseThrow();
        assertThat(lines(file))
                .singleElement()
                .asString()
                .contains("\"dateTime\":\"2026-11-22 21:15:00.000\"");
    }

    @Test
    void an_hour_in_which_the_clock_is_set_back_lasts_two() {
        var hour = LogHour.of("2026102502", ZoneId.of("Europe/Berlin"));
        assertThat(hour.start()).isEqualTo("2026-10-25T00:00:00Z");
        assertThat(hour.end()).isEqualTo("2026-10-25T02:00:00Z");
    }

    @Test
    void an_hour_that_is_not_over_has_no_log() {
        sent("2026-11-22T14:00:05Z", "hi");
        assertThat(logs.file("2026112214")).isEmpty();
        assertThat(logs.file("2026112300")).isEmpty();
    }

    @Test
    void an_hour_without_messages_has_no_log() {
        assertThat(logs.file(HOUR)).isEmpty();
        assertThat(data.resolve("hourly-logs")).isEmptyDirectory();
    }

    @Test
    void a_deleted_log_is_gone_and_not_made_again() {
        sent("2026-11-22T13:00:00Z", "hi");
        var file = logs.file(HOUR).orElseThrow();
        logs.delete(HOUR);
        assertThat(file).doesNotExist();
        assertThat(logs.file(HOUR)).isEmpty();
        logs.delete(HOUR);
    }

    @Test
    void deleting_an_hour_that_is_not_over_does_nothing() {
        sent("2026-11-22T14:00:05Z", "hi");
        logs.delete("2026112214");
        clock.advance(Duration.ofHours(1));
        assertThat(logs.file("2026112214")).isPresent();
    }

    @Test
    void a_log_is_there_for_three_days_after_its_hour() {
        sent("2026-11-22T13:00:00Z", "hi");
        var file = logs.file(HOUR).orElseThrow();
        clock.advance(HourlyLogs.KEPT.minusSeconds(11));
        assertThat(logs.file(HOUR)).contains(file);
        clock.advance(Duration.ofSeconds(1));
        assertThat(logs.file(HOUR)).isEmpty();
        assertThat(file).doesNotExist();
    }

    @Test
    void sweeping_deletes_expired_logs_that_nobody_asks_for() {
        sent("2026-11-22T13:00:00Z", "hi");
        var file = logs.file(HOUR).orElseThrow();
        logs.sweep();
        assertThat(file).exists();
        clock.advance(HourlyLogs.KEPT);
        logs.sweep();
        assertThat(file).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2026",
                "202611221",
                "20261122130",
                "2026112224",
                "2026023001",
                "2026133101",
                "2026-11-22",
                "２０２６１１２２１３",
                "../../../x"
            })
    void what_is_not_an_hour_is_refused(String date) {
        assertThatThrownBy(() -> logs.file(date))
                .isInstanceOfSatisfying(
                        RoomkeeperException.class,
                        refusal -> assertThat(refusal.code()).isEqualTo(ErrorCode.BAD_PARAMETER));
        assertThatThrownBy(() -> logs.delete(date)).isInstanceOf(RoomkeeperException.class);
    }

    @Test
    void while_the_disk_is_almost_full_no_log_is_made_and_nothing_is_left_of_it()
            throws IOException {
        sent("2026-11-22T13:00:00Z", "{}");
        disk.free(999);
        assertThatThrownBy(() -> logs.file(HOUR))
                .isInstanceOfSatisfying(
                        RoomkeeperException.class,
                        refusal -> assertThat(refusal.code()).isEqualTo(ErrorCode.STORE_REFUSED));
        assertThat(data.resolve("hourly-logs")).isEmptyDirectory();
        disk.free(1_000);
        clock.advance(Duration.ofSeconds(1));
        assertThat(logs.file(HOUR)).isPresent();
    }
}

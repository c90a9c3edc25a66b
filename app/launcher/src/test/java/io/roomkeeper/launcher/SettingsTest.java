package io.roomkeeper.launcher;

import static io.roomkeeper.server.engine.AppSwitch.SEVERAL_ROOMS;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.roomkeeper.server.DeliverySettings;
import io.roomkeeper.server.ServerSettings;
import io.roomkeeper.server.StorageSettings;
import io.roomkeeper.server.delivery.DeliveryLimits;
import io.roomkeeper.server.engine.Limit;
import io.roomkeeper.server.engine.Limits;
import io.roomkeeper.server.store.history.MessageSettings;
import io.roomkeeper.server.store.history.MessageSync;
import io.roomkeeper.server.store.state.AuditRetention;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

class SettingsTest {
    @TempDir Path data;

    private static ServerOptions options(Map<String, String> environment, String... arguments) {
        var line = Roomkeeper.commandLine(Settings.of(environment, arguments));
        var parsed = line.parseArgs(arguments).subcommand().commandSpec();
        return ((ServerCommand) parsed.userObject()).options;
    }

    private void settingsFile(String toml) throws IOException {
        Files.writeString(data.resolve(Settings.FILE), toml);
    }

    @Test
    void without_anything_given_the_documented_defaults_hold() {
        var options = options(Map.of("ROOMKEEPER_DATA", data.toString()), "server");
        assertThat(options.host).isEqualTo("127.0.0.1");
        assertThat(options.port).isEqualTo(8420);
        assertThat(options.apiPort).isEqualTo(8421);
        assertThat(options.data).isEqualTo(data);
        assertThat(options.rateLimits).isEqualTo(ServerOptions.Switch.ON);
    }

    @Test
    void a_flag_beats_the_environment_and_that_the_settings_file() throws IOException {
        settingsFile("port = 1\napi-port = 1\nhost = \"::1\"\nrate-limits = \"off\"\n");
        var options =
                options(
                        Map.of("ROOMKEEPER_PORT", "2", "ROOMKEEPER_API_PORT", "2"),
                        "server",
                        "--data",
                        data.toString(),
                        "--port",
                        "3");
        assertThat(options.port).isEqualTo(3);
        assertThat(options.apiPort).isEqualTo(2);
        assertThat(options.host).isEqualTo("::1");
        assertThat(options.rateLimits).isEqualTo(ServerOptions.Switch.OFF);
    }

    @Test
    void a_settings_file_that_cannot_be_read_is_named() throws IOException {
        settingsFile("port = = 1");
        assertThatThrownBy(() -> options(Map.of("ROOMKEEPER_DATA", data.toString()), "server"))
                .isInstanceOf(CommandLine.PicocliException.class)
                .hasMessageStartingWith(data.resolve(Settings.FILE) + " cannot be read: ");
    }

    @ParameterizedTest
    @CsvSource({
        "api_callers = '10.0.0.0/8',     api_callers, api-callers",
        "history-day = 7,                history-day, history-days",
        "[limit],                        limit,       limits",
        "data = 'elsewhere',             data,        dev"
    })
    void a_key_of_the_settings_file_that_is_no_setting_is_refused(
            String toml, String key, String nearest) throws IOException {
        settingsFile("port = 1\n" + toml);
        assertThatThrownBy(() -> options(Map.of("ROOMKEEPER_DATA", data.toString()), "server"))
                .isInstanceOf(CommandLine.PicocliException.class)
                .hasMessage(
                        "%s has '%s', which is no setting; the nearest is '%s'.",
                        data.resolve(Settings.FILE), key, nearest);
    }

    @Test
    void lists_are_separated_by_commas_or_arrays_in_the_settings_file() throws IOException {
        settingsFile(
                """
                names = ["chat.example", "10.0.0.7"]
                origins = "a.example,b.example"
                proxies = ["127.0.0.1", "10.0.0.0/8"]
                """);
        var options = options(Map.of("ROOMKEEPER_DATA", data.toString()), "server");
        assertThat(options.names).containsExactlyInAnyOrder("chat.example", "10.0.0.7");
        assertThat(options.settings().listening().origins())
                .containsExactlyInAnyOrder("a.example", "b.example");
        assertThat(options.settings().listening().proxies())
                .containsExactlyInAnyOrder("127.0.0.1", "10.0.0.0/8");
    }

    @Test
    void limits_and_switches_are_given_by_their_names_or_as_tables() throws IOException {
        settingsFile("[limits]\nkept-rooms = 9\n[switches]\nseveral-rooms = \"on\"\n");
        var fromFile = options(Map.of("ROOMKEEPER_DATA", data.toString()), "server").settings();
        assertThat(fromFile.limits().of(Limit.KEPT_ROOMS)).isEqualTo(9);
        assertThat(fromFile.app().switches()).containsExactly(Map.entry(SEVERAL_ROOMS, true));
        var given =
                options(
                                Map.of("ROOMKEEPER_DEV", "true"),
                                "server",
                                "--data",
                                data.toString(),
                                "--limits=kept-rooms=7,allowed-types=30",
                                "--switches=several-rooms=off,history=off",
                                "--inactivity-minutes=90",
                                "--history-days=3",
                                "--history-megabytes=10240",
                                "--audit-days=0",
                                "--free-space=512",
                                "--token-days=30",
                                "--message-sync=always")
                        .settings();
        assertThat(given.limits())
                .isEqualTo(new Limits(Map.of(Limit.KEPT_ROOMS, 7, Limit.ALLOWED_TYPES, 30)));
        assertThat(given.app().switches()).hasSize(2).containsEntry(SEVERAL_ROOMS, false);
        assertThat(given.app().inactivityMinutes()).hasValue(90);
        assertThat(given.storage())
                .isEqualTo(
                        new StorageSettings(
                                new MessageSettings(
                                        MessageSync.ALWAYS, Duration.ofDays(3), 10L << 30),
                                AuditRetention.FOR_EVER,
                                512L << 20));
        assertThat(given.api().tokenLifetime()).isEqualTo(Duration.ofDays(30));
        assertThat(given.dev()).isTrue();
    }

    @Test
    void the_operators_port_moves_along_when_the_console_moves_the_members_port()
            throws IOException {
        settingsFile("");
        var environment = Map.of("ROOMKEEPER_DATA", data.toString());
        var usual = options(environment, "server");
        var moved = usual.settings(data.resolve("other"), 9_000);
        assertThat(moved.data()).isEqualTo(data.resolve("other"));
        assertThat(moved.listening().port()).isEqualTo(9_000);
        assertThat(moved.listening().apiPort()).isEqualTo(9_001);
        assertThat(usual.settings(data, 0).listening().apiPort()).isEqualTo(8_421);
        var free = options(environment, "server", "--api-port=0");
        assertThat(free.settings(data, 9_000).listening().apiPort()).isZero();
    }

    @Test
    void delivery_is_set_in_the_units_of_its_flags() throws IOException {
        settingsFile("");
        var environment = Map.of("ROOMKEEPER_DATA", data.toString());
        var usual = options(environment, "server").settings();
        assertThat(usual).isEqualTo(ServerSettings.in(data));
        var given =
                options(
                                environment,
                                "server",
                                "--max-delivery-delay=20",
                                "--slow-reader=128",
                                "--room-backlog=1024",
                                "--answer-backlog=512",
                                "--write-seconds=5",
                                "--deflate=off",
                                "--deflate-from-bytes=1000",
                                "--reconnect-spread=60",
                                "--send-buffer=64")
                        .settings();
        assertThat(given.delivery())
                .isEqualTo(
                        new DeliverySettings(
                                DeliveryLimits.DEFAULT
                                        .withMaxDelay(Duration.ofMillis(20))
                                        .withRoomBytes(128 << 10)
                                        .withLaneBytes(1 << 20)
                                        .withOwnBytes(512 << 10)
                                        .withDeflate(false, 1000),
                                Duration.ofSeconds(5),
                                Duration.ofSeconds(60),
                                64 << 10));
    }

    @Test
    void times_and_tries_of_callbacks_are_set() throws IOException {
        settingsFile("callback-seconds = 20\ncallback-tries = 1\npre-send-seconds = 1\n");
        var limits =
                options(Map.of("ROOMKEEPER_DATA", data.toString()), "server")
                        .settings()
                        .callbacks()
                        .limits();
        assertThat(limits.timeout()).hasSeconds(20);
        assertThat(limits.tries()).isEqualTo(1);
        assertThat(limits.preSendTimeout()).hasSeconds(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--max-delivery-delay=-1",
                "--max-delivery-delay=10001",
                "--slow-reader=0",
                "--slow-reader=65537",
                "--slow-reader=2147483647",
                "--room-backlog=63",
                "--room-backlog=1048577",
                "--answer-backlog=15",
                "--answer-backlog=65537",
                "--write-seconds=0",
                "--write-seconds=3601",
                "--deflate-from-bytes=-1",
                "--deflate-from-bytes=1048577",
                "--reconnect-spread=-1",
                "--reconnect-spread=3601",
                "--send-buffer=3",
                "--send-buffer=65537",
                "--free-space=-1",
                "--free-space=1073741825",
                "--free-space=9000000000000",
                "--free-space=9223372036854775807",
                "--history-megabytes=-1",
                "--history-megabytes=1073741825",
                "--history-megabytes=9000000000000",
                "--history-days=0",
                "--history-days=36501",
                "--audit-days=-1",
                "--token-days=-1",
                "--token-days=36501",
                "--callback-seconds=0",
                "--callback-seconds=61",
                "--callback-tries=0",
                "--callback-tries=11",
                "--pre-send-seconds=0",
                "--pre-send-seconds=10"
            })
    void settings_out_of_range_are_refused(String bad) {
        var environment = Map.of("ROOMKEEPER_DATA", data.toString());
        var options = options(environment, "server", bad);
        assertThatThrownBy(options::settings)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageMatching(".*(must|is kept for).*");
    }

    @Test
    void every_setting_names_its_environment_variable() {
        assertThat(CommandSpec.forAnnotatedObject(new ServerOptions()).options())
                .hasSizeGreaterThan(8)
                .allSatisfy(option ->
                        assertThat(option.description()[0])
                                .endsWith("[" + Settings.variable(option.longestName()) + "]"));
    }
}

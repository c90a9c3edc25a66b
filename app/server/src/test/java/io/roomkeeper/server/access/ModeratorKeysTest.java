package io.roomkeeper.server.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.roomkeeper.protocol.ErrorCode;
import io.roomkeeper.protocol.RoomkeeperException;
import io.roomkeeper.protocol.console.Role;
import io.roomkeeper.server.fixture.TestClock;
import io.undertow.util.HeaderMap;
import io.undertow.util.Headers;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

class ModeratorKeysTest {
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.ofEpochMilli(7));

    @TempDir private Path folder;

    private ModeratorKeys keys() {
        return new ModeratorKeys("own", new ModeratorFile(folder), CLOCK);
    }

    private static HeaderMap bearing(String key) {
        var headers = new HeaderMap();
        headers.put(Headers.AUTHORIZATION, "Bearer " + key);
        return headers;
    }

    @Test
    void the_servers_own_key_is_the_owners() {
        assertThat(keys().check(bearing("own")))
                .isEqualTo(new ModeratorKeys.Moderator("owner", Role.OWNER));
    }

    @Test
    void a_key_survives_a_restart_and_is_stored_as_a_hash_that_only_the_owner_reads()
            throws Exception {
        var key = keys().add("bo", Role.MODERATOR, "owner").key();
        assertThat(keys().check(bearing(key)))
                .isEqualTo(new ModeratorKeys.Moderator("bo", Role.MODERATOR));
        var file = folder.resolve(ModeratorFile.NAME);
        assertThat(Files.readString(file)).contains("bo").doesNotContain(key);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void a_running_server_sees_what_the_command_line_changes() {
        var running = keys();
        var commandLine = keys();
        assertThat(running.list()).isEmpty();
        var key = commandLine.add("bo", Role.AUDITOR, "owner").key();
        assertThat(running.check(bearing(key)).name()).isEqualTo("bo");
        commandLine.remove("bo");
        assertThatThrownBy(() -> running.check(bearing(key)))
                .isInstanceOfSatisfying(
                        RoomkeeperException.class,
                        refusal -> assertThat(refusal.code()).isEqualTo(ErrorCode.TOKEN_INVALID));
        assertThat(running.role("bo")).isEmpty();
    }

    @Test
    void who_is_known_is_looked_up_once_a_second_at_most() {
        var clock = new TestClock();
        var running = new ModeratorKeys("own", new ModeratorFile(folder), clock);
        assertThat(running.isKnown("owner")).isTrue();
        keys().add("bo", Role.AUDITOR, "owner");
        assertThat(running.isKnown("bo")).isFalse();
        clock.advance(Duration.ofSeconds(1));
        assertThat(running.isKnown("bo")).isTrue();
        clock.advance(Duration.ofSeconds(-5));
        keys().remove("bo");
        assertThat(running.isKnown("bo")).isFalse();
    }

    @Test
    void nobody_comes_in_by_a_damaged_file_and_nothing_is_written_over_it() throws Exception {
        var key = keys().add("bo", Role.OWNER, "owner").key();
        Files.writeString(folder.resolve(ModeratorFile.NAME), "[{");
        assertThatThrownBy(() -> keys().check(bearing(key)))
                .isInstanceOf(RoomkeeperException.class);
        assertThatThrownBy(() -> keys().add("cy", Role.OWNER, "owner"))
                .isInstanceOfSatisfying(
                        RoomkeeperException.class,
                        refusal -> assertThat(refusal.code()).isEqualTo(ErrorCode.STORE_REFUSED));
        assertThat(Files.readString(folder.resolve(ModeratorFile.NAME))).isEqualTo("[{");
        assertThat(keys().check(bearing("own")).role()).isEqualTo(Role.OWNER);
    }
}

package io.roomkeeper.server.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;

class CredentialsFileTest {
    @TempDir private Path folder;

    @Test
    void the_first_start_makes_keys_and_later_ones_read_them() throws IOException {
        var file = new CredentialsFile(folder.resolve("data"));
        var made = file.open();
        assertThat(made.appKey()).hasSize(16);
        assertThat(made.appSecret()).hasSize(43).isNotEqualTo(made.consoleKey());
        assertThat(new CredentialsFile(folder.resolve("data")).open()).isEqualTo(made);
    }

    @Test
    void only_the_owner_may_read_the_file() throws IOException {
        var file = new CredentialsFile(folder);
        file.open();
        assertThat(Files.getPosixFilePermissions(file.path()))
                .containsExactlyInAnyOrder(
                        PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
    }

    @Test
    void what_a_crash_has_left_half_written_is_replaced() throws IOException {
        Files.writeString(folder.resolve("credentials.json.new"), "{\"appKey\":\"ha");
        var made = new CredentialsFile(folder).open();
        assertThat(new CredentialsFile(folder).open()).isEqualTo(made);
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(folder.resolve("credentials.json"));
        }
    }

    @Test
    void a_damaged_file_is_named_and_not_quoted() throws IOException {
        var file = new CredentialsFile(folder);
        Files.writeString(file.path(), "{\"appSecret\":\"canary");
        assertThatIOException()
                .isThrownBy(file::open)
                .withMessageContaining("credentials.json is damaged")
                .satisfies(failure ->
                        assertThat(failure.getMessage() + failure.getCause())
                                .doesNotContain("canary"));
        Files.writeString(file.path(), "{\"appSecret\":\"canary\"}");
        assertThatIOException().isThrownBy(file::open).withMessageContaining("lacks a key");
    }

    @Test
    void own_app_keys_replace_the_made_ones() {
        var made = new Credentials("key", "secret", "console");
        assertThat(made.overriddenBy("mine", ""))
                .isEqualTo(new Credentials("mine", "secret", "console"));
        assertThat(made.overriddenBy("", "own"))
                .isEqualTo(new Credentials("key", "own", "console"));
    }

    @Test
    void secrets_are_not_printed() {
        assertThat(new Credentials("key", "canary-1", "canary-2").toString())
                .contains("key")
                .doesNotContain("canary");
    }
}

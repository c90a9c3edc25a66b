package io.roomkeeper.server.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.roomkeeper.protocol.ErrorCode;
import io.roomkeeper.protocol.RoomkeeperException;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse.BodyHandlers;

class BackupCallTest {
    private static final int MUCH = 1_000_000;

    private final ConsoleFixture console = new ConsoleFixture();

    @AfterEach
    void close() {
        console.close();
    }

    private byte[] fetched() throws IOException, InterruptedException {
        try (var http = HttpClient.newHttpClient()) {
            return http.send(
                            console.http
                                    .request("/console/v1/backup")
                                    .header("Authorization", "Bearer " + ConsoleFixture.KEY)
                                    .build(),
                            BodyHandlers.ofByteArray())
                    .body();
        }
    }

    @Test
    void a_backup_is_sent_as_it_is_written() throws Exception {
        console.backup = to -> to.write(new byte[MUCH]);
        assertThat(fetched()).hasSize(MUCH);
    }

    @Test
    void a_refusal_is_told_even_when_something_was_written_before() {
        console.backup =
                to -> {
                    to.write(1);
                    throw new RoomkeeperException(ErrorCode.STORE_REFUSED, "A file is damaged.");
                };
        var answer = console.get("backup");
        assertThat(answer.code()).isEqualTo(ErrorCode.STORE_REFUSED.number());
        assertThat(answer.error()).isEqualTo("A file is damaged.");
    }

    @Test
    void one_that_fails_midway_never_looks_whole() {
        console.backup =
                to -> {
                    to.write(new byte[MUCH]);
                    throw new IOException("disk");
                };
        assertThatThrownBy(this::fetched).isInstanceOf(IOException.class);
    }

    @Test
    void nobody_gets_one_without_the_key() {
        assertThat(console.http.get("/console/v1/backup").status()).isEqualTo(401);
    }
}

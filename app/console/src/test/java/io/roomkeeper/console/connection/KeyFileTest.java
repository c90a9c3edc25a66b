package io.roomkeeper.console.connection;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

class KeyFileTest {
    @TempDir private Path folder;

    @Test
    void a_key_is_found_again_and_only_its_owner_can_read_it() throws IOException {
        Path path = folder.resolve("deep/keys.properties");
        KeyFile file = new KeyFile(path);
        assertThat(file.find("http://a:8421")).isEmpty();
        file.keep("http://a:8421", "one");
        file.keep("http://b:8421", "two");
        file.keep("http://a:8421", "three");
        assertThat(new KeyFile(path).find("http://a:8421")).contains("three");
        assertThat(new KeyFile(path).find("http://b:8421")).contains("two");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                .isEqualTo("rw-------");
    }

    @Test
    void addresses_are_read_as_people_write_them() {
        assertThat(RemoteAddress.parse(" chat.example "))
                .contains(URI.create("http://chat.example:8421"));
        assertThat(RemoteAddress.parse("10.0.0.1:9000"))
                .contains(URI.create("http://10.0.0.1:9000"));
        assertThat(RemoteAddress.parse("https://chat.example/"))
                .contains(URI.create("https://chat.example"));
        for (String wrong :
                List.of("", "ftp://x", "http://", "a b", "http://me:pw@x", "http://x/y")) {
            assertThat(RemoteAddress.parse(wrong)).as(wrong).isEmpty();
        }
    }
}

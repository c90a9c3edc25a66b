package io.roomkeeper.console.connection;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Path;

class LocalPlaceTest {
    @Test
    void a_port_and_a_folder_are_a_place() {
        assertThat(LocalPlace.parse(" 9000 ", " rooms/live "))
                .contains(new LocalPlace(9000, Path.of("rooms/live")));
        assertThat(LocalPlace.parse("0", "rooms")).contains(new LocalPlace(0, Path.of("rooms")));
        assertThat(LocalPlace.parse("65534", "rooms")).isPresent();
    }

    @ParameterizedTest
    @CsvSource({"'', rooms", "x, rooms", "-1, rooms", "65535, rooms", "8420, ' '"})
    void anything_else_is_none(String port, String data) {
        assertThat(LocalPlace.parse(port, data)).isEmpty();
    }

    @Test
    void a_name_that_no_folder_can_have_is_none() {
        assertThat(LocalPlace.parse("8420", "a\0b")).isEmpty();
    }
}

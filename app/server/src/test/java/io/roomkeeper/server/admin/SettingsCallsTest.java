package io.roomkeeper.server.admin;

import static org.assertj.core.api.Assertions.assertThat;

import io.roomkeeper.server.engine.AppSettings;
import io.roomkeeper.server.engine.AppSwitch;
import io.roomkeeper.server.engine.Words;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.Map;
import java.util.Set;

/// Client behaviour §12.
class SettingsCallsTest {
    private final ConsoleFixture console = new ConsoleFixture();

    @AfterEach
    void close() {
        console.close();
    }

    private AppSettings settings() {
        return console.rooms.engine.app().settings();
    }

    @Test
    void every_switch_and_limit_is_shown_with_what_it_does() {
        assertThat(console.read("settings"))
                .contains(
                        "{\"name\":\"several-rooms\",\"on\":false,\"meaning\":\"A user may be in"
                                + " several rooms at a time.\"}")
                .contains(
                        "{\"name\":\"kept-rooms\",\"value\":5,\"meaning\":\"rooms that are kept"
                                + " alive\"}")
                .contains("\"inactivityMinutes\":60");
    }

    @Test
    void what_is_given_changes_and_the_rest_stays() {
        console.done(
                "settings", "{\"switches\":{\"several-rooms\":true},\"reason\":\"we are big\"}");
        console.done(
                "settings",
                "{\"inactivityMinutes\":90,\"recentTypes\":[\"RC:TxtMsg\"],\"reason\":\"\"}");
        console.done(
                "settings",
                "{\"blockedWords\":[\"spam\"],\"replacedWords\":{\"damn\":\"****\"},\"reason\":\"\"}");
        assertThat(settings())
                .isEqualTo(
                        AppSettings.DEFAULT
                                .with(AppSwitch.SEVERAL_ROOMS, true)
                                .withInactivity(90)
                                .withRecentTypes(List.of("RC:TxtMsg"))
                                .with(new Words(Set.of("spam"), Map.of("damn", "****"))));
        assertThat(console.read("audit")).contains("CHANGE_SETTINGS").contains("we are big");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"switches\":{\"moon\":true},\"reason\":\"\"}",
                "{\"inactivityMinutes\":59,\"reason\":\"\"}",
                "{\"inactivityMinutes\":1441,\"reason\":\"\"}",
                "{\"blockedWords\":[\"\"],\"reason\":\"\"}"
            })
    void what_cannot_be_is_refused_and_changes_nothing(String body) {
        assertThat(console.post("settings", body).code()).isEqualTo(1002);
        assertThat(settings()).isEqualTo(AppSettings.DEFAULT);
    }
}

package io.roomkeeper.server.admin;

import static org.assertj.core.api.Assertions.assertThat;

import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.WireJson;
import io.roomkeeper.protocol.console.RoomPage;
import io.roomkeeper.protocol.console.RoomSummary;
import io.roomkeeper.server.engine.Act;
import io.roomkeeper.server.engine.CreateOptions;
import io.roomkeeper.server.engine.RoomCommand;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// Pages of rooms, and searching them.
class RoomListCallsTest {
    private final ConsoleFixture console = new ConsoleFixture();

    @AfterEach
    void stop() {
        console.close();
    }

    private void create(String id, String name) {
        console.rooms.run(
                new RoomCommand.Create(
                        new RoomId(id), CreateOptions.named(name), Act.of("ana", "")));
    }

    private RoomPage page(String query) {
        return WireJson.mapper().readValue(console.read("rooms?" + query), RoomPage.class);
    }

    private static List<String> ids(RoomPage page) {
        return page.rooms().stream().map(RoomSummary::chatroomId).map(RoomId::value).toList();
    }

    @Test
    void pages_follow_each_other_until_every_room_was_listed_once() {
        IntStream.rangeClosed(10, 34).forEach(i -> create("room-" + i, ""));
        var listed = new ArrayList<String>();
        var page = page("limit=10");
        assertThat(page.rooms()).hasSize(10);
        for (listed.addAll(ids(page)); page.next() != null; listed.addAll(ids(page))) {
            page = page("limit=10&after=" + page.next());
            assertThat(page.total()).isEqualTo(25);
        }
        assertThat(listed).hasSize(25).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void a_page_has_100_rooms_unless_asked_for_otherwise() {
        IntStream.rangeClosed(100, 200).forEach(i -> create("room-" + i, ""));
        assertThat(page("").rooms()).hasSize(100);
        assertThat(page("limit=1000").rooms()).hasSize(101);
    }

    @Test
    void ids_and_names_are_searched_in_any_case() {
        create("lobby", "");
        create("stage-1", "The Lobby upstairs");
        create("stage-2", "Kitchen");
        var found = page("search=LOBBY");
        assertThat(ids(found)).containsExactly("lobby", "stage-1");
        assertThat(found.rooms().getLast().name()).isEqualTo("The Lobby upstairs");
        assertThat(found.total()).isEqualTo(3);
        assertThat(ids(page("search=stage&limit=1"))).containsExactly("stage-1");
        assertThat(ids(page("search=stage&limit=1&after=stage-1"))).containsExactly("stage-2");
        assertThat(page("search=nothing").rooms()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=0", "limit=1001", "limit=x", "after=a%20b", "search=a&search=b"})
    void a_bad_question_is_1002(String query) {
        assertThat(console.get("rooms?" + query).code()).isEqualTo(1002);
    }

    @ParameterizedTest
    @CsvSource({"search, 64", "after, 64"})
    void what_is_too_long_is_1005(String parameter, int most) {
        var longest = parameter + "=" + "x".repeat(most);
        assertThat(console.get("rooms?" + longest).status()).isEqualTo(200);
        assertThat(console.get("rooms?" + longest + "x").code()).isEqualTo(1005);
    }
}

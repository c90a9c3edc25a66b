package io.roomkeeper.server.admin;

import static org.assertj.core.api.Assertions.assertThat;

import io.roomkeeper.protocol.RoomId;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Server API §9, §10; client behaviour §11.
class UserListCallsTest {
    private final ConsoleFixture console = new ConsoleFixture();

    @BeforeEach
    void createRoom() {
        console.rooms.createRoom(new RoomId("launch"));
        console.know(IntStream.range(1, 30).mapToObj(i -> "user-" + i).toArray(String[]::new));
    }

    @AfterEach
    void close() {
        console.close();
    }

    private static String users(int first, int count) {
        return IntStream.range(first, first + count)
                .mapToObj(i -> "\"user-" + i + "\"")
                .collect(
                        Collectors.joining(
                                ",",
                                "{\"chatroomId\":\"launch\",\"userIds\":[",
                                "],\"reason\":\"team\"}"));
    }

    private String listed(String user) {
        return "{\"userId\":\"%s\",\"since\":%d,\"by\":\"owner\",\"reason\":\"team\",\"member\":false}"
                .formatted(user, console.rooms.clock.millis());
    }

    @Test
    void exceptions_are_added_listed_and_removed() {
        console.done("exceptions", users(1, 2));
        assertThat(console.read("exceptions?room=launch"))
                .isEqualTo(
                        "{\"users\":[%s,%s],\"most\":20}"
                                .formatted(listed("user-1"), listed("user-2")));
        console.done("exceptions/remove", users(1, 1));
        assertThat(console.read("exceptions?room=launch"))
                .isEqualTo("{\"users\":[%s],\"most\":20}".formatted(listed("user-2")));
        assertThat(console.read("audit"))
                .contains("EXCEPT_FROM_MUTES")
                .contains("EXCEPT_NO_MORE")
                .contains("user-1, user-2");
    }

    @Test
    void more_exceptions_than_a_room_may_have_are_23407_and_none_is_added() {
        console.done("exceptions", users(1, 20));
        assertThat(console.post("exceptions", users(21, 1)).code()).isEqualTo(23407);
        assertThat(console.read("exceptions?room=launch")).doesNotContain("user-21");
    }

    @Test
    void each_user_has_a_result() {
        console.done("exceptions", users(1, 1));
        assertThat(
                        console.post(
                                        "exceptions",
                                        "{\"chatroomId\":\"launch\",\"userIds\":[\"user-1\",\"user-2\",\"usr-3\"],\"reason\":\"\"}")
                                .body()
                                .get("results")
                                .toString())
                .isEqualTo(
                        "[{\"userId\":\"user-1\",\"outcome\":\"UNCHANGED\",\"code\":0,\"message\":\"\"},"
                            + "{\"userId\":\"user-2\",\"outcome\":\"DONE\",\"code\":0,\"message\":\"\"},"
                            + "{\"userId\":\"usr-3\",\"outcome\":\"FAILED\",\"code\":400,\"message\":\"no"
                            + " such user. Check the id.\"}]");
        assertThat(console.read("exceptions?room=launch"))
                .contains("user-1", "user-2")
                .doesNotContain("usr-3");
    }

    @Test
    void allowed_users_are_added_listed_and_removed() {
        console.done("allowed-users", users(1, 5));
        assertThat(console.post("allowed-users", users(6, 1)).code()).isEqualTo(1002);
        console.done("allowed-users/remove", users(2, 4));
        assertThat(console.read("allowed-users?room=launch"))
                .isEqualTo("{\"users\":[%s],\"most\":5}".formatted(listed("user-1")));
    }
}

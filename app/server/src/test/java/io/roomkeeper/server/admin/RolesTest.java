package io.roomkeeper.server.admin;

import static org.assertj.core.api.Assertions.assertThat;

import io.roomkeeper.protocol.console.Role;
import io.roomkeeper.server.fixture.LocalHttp;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Every call with the key of every role.
class RolesTest {
    /// The least role of each call, as a reader of the documents expects it.
    private static final String NEEDED =
            """
            GET /console/v1/server auditor
            GET /console/v1/moderators owner
            POST /console/v1/moderators owner
            POST /console/v1/moderators/remove owner
            GET /console/v1/settings auditor
            POST /console/v1/settings owner
            GET /console/v1/backup owner
            GET /console/v1/audit auditor
            GET /console/v1/audit/export auditor
            POST /console/v1/audit/undo moderator
            GET /metrics auditor
            GET /console/v1/traffic auditor
            GET /console/v1/rooms auditor
            POST /console/v1/rooms moderator
            POST /console/v1/rooms/destroy moderator
            GET /console/v1/members auditor
            POST /console/v1/mute-all moderator
            GET /console/v1/members/check auditor
            GET /console/v1/members/find auditor
            GET /console/v1/user-card auditor
            GET /console/v1/notes auditor
            POST /console/v1/notes moderator
            POST /console/v1/notes/remove moderator
            GET /console/v1/messages auditor
            GET /console/v1/messages/search auditor
            GET /console/v1/room auditor
            POST /console/v1/room moderator
            GET /console/v1/keepalive auditor
            POST /console/v1/keepalive moderator
            GET /console/v1/attributes auditor
            POST /console/v1/attributes moderator
            POST /console/v1/attributes/remove moderator
            GET /console/v1/message-types auditor
            POST /console/v1/message-types owner
            POST /console/v1/messages moderator
            POST /console/v1/messages/recall moderator
            POST /console/v1/messages/recall-last moderator
            GET /console/v1/global-mutes auditor
            POST /console/v1/global-mutes moderator
            POST /console/v1/global-mutes/lift moderator
            GET /console/v1/blocks auditor
            POST /console/v1/blocks moderator
            POST /console/v1/blocks/lift moderator
            GET /console/v1/mutes auditor
            POST /console/v1/mutes moderator
            POST /console/v1/mutes/lift moderator
            GET /console/v1/bans auditor
            POST /console/v1/bans moderator
            POST /console/v1/bans/lift moderator
            GET /console/v1/exceptions auditor
            POST /console/v1/exceptions moderator
            POST /console/v1/exceptions/remove moderator
            GET /console/v1/allowed-users auditor
            POST /console/v1/allowed-users moderator
            POST /console/v1/allowed-users/remove moderator
            """;

    private static final Set<String> NO_JSON =
            Set.of("GET /console/v1/backup", "GET /console/v1/audit/export", "GET /metrics");

    private final ConsoleFixture console = new ConsoleFixture();
    private final Map<Role, String> keys = new EnumMap<>(Role.class);

    RolesTest() {
        for (var role : Role.values()) {
            keys.put(role, console.keys.add("a-" + role.key(), role, "owner").key());
        }
    }

    @AfterEach
    void stop() {
        console.close();
    }

    private static Map<String, Role> needed() {
        return NEEDED.lines()
                .map(line -> line.split(" ", -1))
                .collect(
                        Collectors.toMap(
                                each -> each[0] + " " + each[1], each -> Role.of(each[2])));
    }

    private LocalHttp.Answer call(String what, Role role) {
        var parts = what.split(" ", -1);
        var key = "Bearer " + keys.get(role);
        return parts[0].equals("GET")
                ? console.http.get(parts[1], "Authorization", key)
                : console.http.post(
                        parts[1],
                        BodyPublishers.ofString("{"),
                        "Authorization",
                        key,
                        "Content-Type",
                        "application/json");
    }

    @Test
    void every_call_is_in_the_table() {
        assertThat(console.api.routes())
                .extracting(route -> route.method() + " " + route.path())
                .containsExactlyInAnyOrderElementsOf(needed().keySet());
    }

    @Test
    void a_role_may_do_what_it_suffices_for_and_is_told_what_the_rest_needs() {
        needed().forEach((what, role) -> {
            if (NO_JSON.contains(what)) {
                return; // for those who may
            }
            for (var caller : Role.values()) {
                var answer = call(what, caller);
                if (caller.includes(role)) {
                    assertThat(answer.status()).as("%s by %s", what, caller).isNotIn(401, 403);
                } else {
                    assertThat(answer.status()).as("%s by %s", what, caller).isEqualTo(403);
                    assertThat(answer.code()).isEqualTo(1007);
                    assertThat(answer.error()).isEqualTo(refusal(role, caller));
                }
            }
        });
        assertThat(console.rooms.changes()).isEmpty();
    }

    private static String refusal(Role needed, Role caller) {
        return "Needs %s; you are %s."
                .formatted(
                        needed == Role.OWNER ? "an owner" : "a moderator",
                        caller == Role.AUDITOR ? "an auditor" : "a moderator");
    }

    @Test
    void a_backup_is_for_owners() {
        assertThat(call("GET /console/v1/backup", Role.MODERATOR).code()).isEqualTo(1007);
    }

    @Test
    void where_everything_is_stored_is_told_to_owners() {
        assertThat(call("GET /console/v1/server", Role.OWNER).body().toString())
                .contains("\"data\":\"/srv/rooms\"");
        assertThat(call("GET /console/v1/server", Role.MODERATOR).body().toString())
                .contains("\"data\":\"\"", "\"host\":\"*\"");
    }

    @Test
    void what_nobody_has_listed_needs_an_owner() {
        assertThat(call("POST /console/v1/server", Role.OWNER).status()).isEqualTo(405);
        assertThat(call("GET /console/v1/unheard-of", Role.AUDITOR).status()).isEqualTo(404);
    }

    @Test
    void an_act_bears_the_name_of_the_key() {
        var key = "Bearer " + keys.get(Role.MODERATOR);
        console.http.post(
                "/console/v1/rooms",
                BodyPublishers.ofString("{\"chatroomId\":\"launch\"}"),
                "Authorization",
                key,
                "Content-Type",
                "application/json");
        assertThat(console.rooms.changes())
                .singleElement()
                .satisfies(change -> assertThat(change.by()).isEqualTo("a-moderator"));
        assertThat(console.http.get("/console/v1/server", "Authorization", key).body().toString())
                .contains("\"moderator\":\"a-moderator\",\"role\":\"moderator\"");
    }

    @Test
    void a_key_is_made_listed_without_its_secret_and_voided() {
        var made = console.post("moderators", "{\"name\":\"bo\",\"role\":\"auditor\"}");
        var key = made.body().get("key").asString();
        assertThat(console.http.get("/console/v1/rooms", "Authorization", "Bearer " + key).status())
                .isEqualTo(200);
        assertThat(console.read("moderators"))
                .contains("{\"name\":\"bo\",\"role\":\"auditor\",\"created\":")
                .contains("\"by\":\"owner\"")
                .doesNotContain(key, "hash");
        console.refused(400, 1002, "moderators", "{\"name\":\"bo\",\"role\":\"owner\"}");
        console.refused(400, 1002, "moderators", "{\"name\":\"owner\",\"role\":\"owner\"}");
        console.refused(400, 1002, "moderators", "{\"name\":\"a b\",\"role\":\"owner\"}");
        console.refused(400, 1002, "moderators", "{\"name\":\"cy\",\"role\":\"king\"}");
        console.done("moderators/remove", "{\"name\":\"bo\"}");
        assertThat(console.http.get("/console/v1/rooms", "Authorization", "Bearer " + key).status())
                .isEqualTo(401);
        console.refused(400, 1015, "moderators/remove", "{\"name\":\"bo\"}");
    }

    @Test
    void who_made_and_voided_a_key_is_in_the_audit_log_and_who_was_refused_to() {
        console.post("moderators", "{\"name\":\"bo\",\"role\":\"auditor\"}");
        console.refused(400, 1002, "moderators", "{\"name\":\"bo\",\"role\":\"owner\"}");
        console.done("moderators/remove", "{\"name\":\"bo\"}");
        assertThat(console.read("audit?act=ADD_MODERATOR"))
                .contains("\"by\":\"owner\"", "\"subject\":\"bo\"", "\"code\":1002");
        assertThat(console.read("audit?act=REMOVE_MODERATOR"))
                .contains("\"by\":\"owner\"", "\"subject\":\"bo\"");
    }
}

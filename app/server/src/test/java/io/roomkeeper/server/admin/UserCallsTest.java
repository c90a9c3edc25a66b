package io.roomkeeper.server.admin;

import static io.roomkeeper.server.fixture.EngineInMemory.HOST;
import static io.roomkeeper.server.fixture.EngineInMemory.KIM;
import static io.roomkeeper.server.fixture.EngineInMemory.ROOM;

import static org.assertj.core.api.Assertions.assertThat;

import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.UserId;
import io.roomkeeper.protocol.console.Role;
import io.roomkeeper.server.engine.Limit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;

/// The card of a user, notes, members and messages that are looked for.
class UserCallsTest {
    private final ConsoleFixture console = ConsoleFixture.withMembers();

    @AfterEach
    void stop() {
        console.close();
    }

    private void act(String path, String user) {
        console.done(
                path,
                "{\"chatroomId\":\"launch\",\"userIds\":[\"%s\"],\"minutes\":5,\"reason\":\"spam\"}"
                        .formatted(user));
    }

    @Test
    void a_card_tells_what_is_known_of_a_user_in_a_room() {
        console.know("kim");
        console.keys.add("host", Role.AUDITOR, "owner");
        console.rooms.send(ROOM, KIM, 1, "{\"content\":\"one\"}");
        console.rooms.send(ROOM, KIM, 1, "{\"content\":\"two\"}");
        act("mutes", "kim");
        act("exceptions", "kim");
        console.done("global-mutes", "{\"userIds\":[\"kim\"],\"minutes\":5,\"reason\":\"raid\"}");
        console.post("notes", "{\"userId\":\"kim\",\"text\":\"was warned\"}");
        var card = console.get("user-card?room=launch&user=kim").body();
        assertThat(card.get("name").asString()).isEqualTo("kim");
        assertThat(card.get("rooms").toString()).isEqualTo("[\"launch\"]");
        assertThat(card.get("member").get("messageCount").asInt()).isEqualTo(2);
        assertThat(card.get("member").get("online").asBoolean()).isTrue();
        assertThat(card.get("sanctions"))
                .extracting(each -> each.get("kind").asString())
                .containsExactly("MUTE", "GLOBAL_MUTE");
        assertThat(card.get("excepted").asBoolean()).isTrue();
        assertThat(card.get("allowed").asBoolean()).isFalse();
        assertThat(card.get("counts").toString())
                .isEqualTo("{\"messages\":2,\"recalls\":0,\"mutes\":1,\"bans\":0}");
        assertThat(card.get("device").asString()).isEqualTo("Websocket");
        assertThat(card.get("messages").get(0).get("message").get("content").asString())
                .contains("two");
        assertThat(card.get("acts"))
                .extracting(each -> each.get("entry").get("act").asString())
                .containsExactly("EXCEPT_FROM_MUTES", "MUTE");
        assertThat(card.get("notes").get(0).get("text").asString()).isEqualTo("was warned");
        assertThat(card.get("moderator").asBoolean()).isFalse();
        assertThat(
                        console.get("user-card?room=launch&user=host")
                                .body()
                                .get("moderator")
                                .asBoolean())
                .isTrue();
        assertThat(console.get("user-card?room=launch&user=owner").body().get("you").asBoolean())
                .isTrue();
    }

    @Test
    void a_card_of_nobody_says_so() {
        assertThat(console.read("user-card?room=nowhere&user=nobody"))
                .contains("\"known\":false", "\"rooms\":[]", "\"sanctions\":[]")
                .doesNotContain("\"member\":");
    }

    @Test
    void notes_are_added_listed_and_removed_by_who_wrote_them() {
        var bo = console.keys.add("bo", Role.MODERATOR, "owner").key();
        console.post("notes", "{\"userId\":\"kim\",\"text\":\"first\"}");
        var second = console.post("notes", "{\"userId\":\"kim\",\"text\":\"second\"}").body();
        assertThat(console.get("notes?user=kim").body())
                .extracting(each -> each.get("text").asString())
                .containsExactly("second", "first");
        var remove = "{\"userId\":\"kim\",\"number\":%d}".formatted(second.get("number").asLong());
        assertThat(
                        console.http
                                .post(
                                        "/console/v1/notes/remove",
                                        BodyPublishers.ofString(remove),
                                        "Authorization",
                                        "Bearer " + bo,
                                        "Content-Type",
                                        "application/json")
                                .code())
                .isEqualTo(1007);
        console.done("notes/remove", remove);
        console.refused(400, 1015, "notes/remove", remove);
        assertThat(console.read("notes?user=kim")).contains("first").doesNotContain("second");
        console.refused(400, 1002, "notes", "{\"userId\":\"kim\",\"text\":\" \"}");
        console.refused(
                400, 1005, "notes", "{\"userId\":\"kim\",\"text\":\"" + "x".repeat(1001) + "\"}");
        for (int i = 0; i < 49; i++) {
            console.post("notes", "{\"userId\":\"kim\",\"text\":\"more\"}");
        }
        console.refused(400, 1002, "notes", "{\"userId\":\"kim\",\"text\":\"too many\"}");
        assertThat(console.read("audit?act=ADD_NOTE&result=done&limit=1"))
                .contains("\"users\":[\"kim\"],\"value\":\"more\"");
    }

    @Test
    void members_come_in_pages_with_their_marks_and_by_the_beginning_of_their_id() {
        for (int i = 10; i < 20; i++) {
            console.rooms.join(ROOM, new UserId("user-" + i), i);
        }
        act("mutes", "user-12");
        act("allowed-users", "user-13");
        var page = console.get("members/find?room=launch&prefix=user-&limit=4").body();
        assertThat(page.get("total").asInt()).isEqualTo(12);
        assertThat(page.get("found").asInt()).isEqualTo(10);
        assertThat(page.get("more").asBoolean()).isTrue();
        assertThat(page.get("members"))
                .extracting(each -> each.get("userId").asString())
                .containsExactly("user-10", "user-11", "user-12", "user-13");
        assertThat(page.get("members").get(2).get("mutedUntil").asLong()).isPositive();
        assertThat(page.get("members").get(3).get("allowed").asBoolean()).isTrue();
        var next =
                "members/find?room=launch&limit=500&order=%d&afterJoin=%d&afterUser=user-13"
                        .formatted(1, console.rooms.clock.millis());
        assertThat(console.get(next).body().get("members"))
                .extracting(each -> each.get("userId").asString())
                .containsExactly("user-14", "user-15", "user-16", "user-17", "user-18", "user-19");
        assertThat(console.get(next.replace("order=1", "order=2")).body().get("members"))
                .first()
                .satisfies(each -> assertThat(each.get("userId").asString()).isEqualTo("user-12"));
        assertThat(console.get("members/find?room=launch&limit=501").code()).isEqualTo(1002);
        assertThat(console.read("members/find?room=nowhere")).contains("\"total\":0");
    }

    private List<String> texts(String query) {
        return console.get("messages" + query)
                .body()
                .get("messages")
                .valueStream()
                .map(each -> each.get("message").get("content").asString())
                .toList();
    }

    private void say(String... texts) {
        for (var text : texts) {
            console.rooms.clock.advance(Duration.ofMillis(1));
            console.rooms.send(ROOM, KIM, 1, text);
        }
    }

    @Test
    void messages_are_searched_by_text_expression_author_and_time() {
        var start = console.rooms.clock.millis();
        say("{\"content\":\"Hello\"}", "{\"content\":\"BUY now\"}", "plain buy");
        console.rooms.send(ROOM, HOST, 2, "buy?");
        assertThat(texts("/search?room=launch&text=buy")).hasSize(3).first().isEqualTo("buy?");
        assertThat(texts("/search?text=buy&author=host")).containsExactly("buy?");
        assertThat(texts("/search?regex=%5Ebuy"))
                .containsExactly("buy?", "{\"content\":\"BUY now\"}");
        assertThat(texts("/search?room=launch&text=content")).as("the name of a field").isEmpty();
        assertThat(texts("/search?room=launch&since=" + (start + 3))).hasSize(2);
        assertThat(texts("/search?room=launch&until=" + (start + 2))).hasSize(1);
        assertThat(texts("/search?room=launch&type=app:other")).isEmpty();
    }

    @Test
    void a_search_goes_on_where_it_stopped() {
        console.rooms.createRoom(new RoomId("after"));
        say("a1", "a2", "a3");
        var first = console.get("messages/search?text=a&limit=2").body();
        assertThat(first.get("messages")).hasSize(2);
        var cursor = first.get("cursor").asString().replace(" ", "%20");
        var rest = console.get("messages/search?text=a&limit=2&cursor=" + cursor).body();
        assertThat(rest.get("messages").get(0).get("message").get("content").asString())
                .isEqualTo("a1");
        assertThat(rest.has("cursor")).isFalse();
        assertThat(console.get("messages/search?text=a&cursor=x").code()).isEqualTo(1002);
    }

    @Test
    void an_answer_is_searched_for_no_longer_than_the_limit() {
        say("a1");
        console.rooms.createRoom(new RoomId("z"));
        int most = Limit.SEARCH_MILLISECONDS.byDefault();
        console.history.scanning = () -> console.rooms.clock.advance(Duration.ofMillis(most / 3));
        assertThat(console.get("messages/search?text=b").body().has("cursor")).isFalse();
        console.history.scanning = () -> console.rooms.clock.advance(Duration.ofMillis(most));
        var first = console.get("messages/search?text=b").body();
        assertThat(first.get("messages")).isEmpty();
        assertThat(first.get("cursor").asString()).endsWith(" launch");
        console.history.scanning = () -> {};
        var cursor = first.get("cursor").asString().replace(" ", "%20");
        var rest = console.get("messages/search?text=b&cursor=" + cursor).body();
        assertThat(rest.has("cursor")).isFalse();
    }

    @Test
    void expressions_that_are_none_or_never_end_are_refused() {
        say("a".repeat(40) + "b");
        assertThat(console.get("messages/search?regex=(").code()).isEqualTo(1002);
        assertThat(console.get("messages/search?regex=(.*)(.*)(.*)(.*)(.*)x&room=launch").error())
                .contains("takes too long");
        say("ab".repeat(10_000));
        assertThat(console.get("messages/search?regex=(a%7Cb)*c&room=launch").error())
                .contains("takes too long");
        assertThat(console.get("messages/search?regex=a&text=a").code()).isEqualTo(1002);
        assertThat(console.get("messages/search?text=" + "x".repeat(201)).code()).isEqualTo(1005);
    }

    @Test
    void history_is_paged_before_after_and_around_a_message() {
        var start = console.rooms.clock.millis();
        say("m1", "m2", "m3", "m4", "m5");
        assertThat(texts("?room=launch&count=2")).containsExactly("m4", "m5");
        assertThat(texts("?room=launch&count=2&before=" + (start + 4))).containsExactly("m2", "m3");
        assertThat(texts("?room=launch&count=2&after=" + (start + 2))).containsExactly("m3", "m4");
        assertThat(texts("?room=launch&count=4&around=" + (start + 3)))
                .containsExactly("m2", "m3", "m4", "m5");
        assertThat(console.get("messages?room=launch&count=2").body().get("moreBefore").asBoolean())
                .isTrue();
        assertThat(console.get("messages?room=launch&count=101").code()).isEqualTo(1002);
        for (var noTime : List.of(-1L, Long.MAX_VALUE)) {
            var answer = console.get("messages?room=launch&around=" + noTime);
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.error()).startsWith("around must be 0 to ");
        }
    }
}

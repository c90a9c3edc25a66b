package io.roomkeeper.server.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.roomkeeper.protocol.UserId;
import io.roomkeeper.protocol.member.MemberFrame;
import io.roomkeeper.protocol.member.MemberRequest;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.util.stream.Stream;

/// Requests that make no sense, each with its code; the connection goes on. Client behaviour §11.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadRequestTest {
    private static final int LARGEST_CONTENT = 128 * 1024;

    private final MembersDoor door = new MembersDoor(DoorSettings.relaxed());

    @AfterAll
    void close() {
        door.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    # a frame                                                             | id | code
                    nonsense                                                              | 0 | 1000
                    {"type":"exit","id":7,"chatroomId":"launch"                           | 0 | 1000
                    {"type":"exit","id":7,"chatroomId":"launch"} {}                       | 0 | 1000
                    {"type":"exit","id":7,"id":7,"chatroomId":"launch"}                   | 0 | 1000
                    []                                                                    | 0 | 1000
                    7                                                                     | 0 | 1000
                    null                                                                  | 0 | 1000
                    ["exit",{"id":7,"chatroomId":"launch"}]                               | 0 | 1000
                    {"id":7}                                                              | 7 | 1000
                    {"type":"dance","id":7}                                               | 7 | 1000
                    {"type":null,"id":7}                                                  | 7 | 1000
                    {"type":"exit","chatroomId":"launch"}                                 | 0 | 1000
                    {"type":"exit","id":0,"chatroomId":"launch"}                          | 0 | 1000
                    {"type":"exit","id":-1,"chatroomId":"launch"}                         | 0 | 1000
                    {"type":"exit","id":"7","chatroomId":"launch"}                        | 0 | 1000
                    {"type":"exit","id":true,"chatroomId":"launch"}                       | 0 | 1000
                    {"type":"exit","id":7.0,"chatroomId":"launch"}                        | 0 | 1000
                    {"type":"exit","id":99999999999999999999,"chatroomId":"launch"}       | 0 | 1000
                    {"type":"exit","id":7}                                                | 7 | 23412
                    {"type":"exit","id":7,"chatroomId":null}                              | 7 | 23412
                    {"type":"exit","id":7,"chatroomId":""}                                | 7 | 23412
                    {"type":"exit","id":7,"chatroomId":"two words"}                       | 7 | 23412
                    {"type":"exit","id":7,"chatroomId":{"a":1}}                           | 7 | 23412
                    {"type":"join","id":7,"chatroomId":"launch","count":51}               | 7 | 23412
                    {"type":"join","id":7,"chatroomId":"launch","count":-2}               | 7 | 23412
                    {"type":"join","id":7,"chatroomId":"launch","count":"x"}              | 7 | 23412
                    {"type":"join","id":7,"chatroomId":"launch","count":9999999999}       | 7 | 23412
                    {"type":"join","id":7,"chatroomId":"nowhere"}                         | 7 | 23410
                    {"type":"send","id":7,"chatroomId":"launch","objectName":"app:x"}     | 7 | 23412
                    {"type":"send","id":7,"chatroomId":"launch","content":"x"}            | 7 | 23412
                    {"type":"send","id":7,"chatroomId":"nowhere","objectName":"app:x","content":"x"}     | 7 | 23410
                    {"type":"send","id":7,"chatroomId":"launch","objectName":"","content":"x"}           | 7 | 23412
                    {"type":"send","id":7,"chatroomId":"launch","objectName":"a b","content":"x"}        | 7 | 23412
                    {"type":"send","id":7,"chatroomId":"launch","objectName":"RC:Nope","content":"x"}    | 7 | 23412
                    {"type":"send","id":7,"chatroomId":"launch","objectName":"RC:RcCmd","content":"x"}   | 7 | 23412
                    {"type":"send","id":7,"chatroomId":"launch","objectName":"app:x","content":"\\ud83c"} | 7 | 23412
                    {"type":"connect","id":7,"token":"again"}                             | 7 | 23412
                    {"type":"recall","id":7,"chatroomId":"launch"}                        | 7 | 23412
                    {"type":"setAttributes","id":7,"chatroomId":"launch"}                 | 7 | 23412
                    {"type":"setAttributes","id":7,"chatroomId":"launch","entries":{}}    | 7 | 23406
                    {"type":"setAttributes","id":7,"chatroomId":"launch","entries":[]}    | 7 | 23412
                    {"type":"removeAttributes","id":7,"chatroomId":"launch"}              | 7 | 23412
                    {"type":"removeAttributes","id":7,"chatroomId":"launch","keys":[null]} | 7 | 23412
                    {"type":"getAttributes","id":7}                                       | 7 | 23412
                    {"type":"getHistory","id":7,"chatroomId":"launch"}                    | 7 | 23412
                    {"type":"getRoomInfo","id":7,"chatroomId":"launch","count":99}        | 7 | 23412
                    """)
    void is_refused(String frame, long id, int code) {
        var member = door.connected("kim");
        member.sendText(frame);
        refused(member, id, code);
        stillAnswers(member);
        member.close();
    }

    @ParameterizedTest
    @MethodSource("tooMuch")
    void too_much_of_something_is_refused(String frame, long id, int code) {
        var member = door.connected("kim");
        member.sendText(frame);
        refused(member, id, code);
        stillAnswers(member);
        member.close();
    }

    static Stream<Arguments> tooMuch() {
        var room = "{\"type\":\"exit\",\"id\":7,\"chatroomId\":\"%s\"}";
        return Stream.of(
                Arguments.of(room.formatted("r".repeat(65)), 7, 23412),
                Arguments.of(room.formatted("é".repeat(33)), 7, 23412),
                Arguments.of(sending("x".repeat(33), "x"), 7, 23412),
                Arguments.of(sending("app:x", "x".repeat(LARGEST_CONTENT + 1)), 7, 30016),
                Arguments.of(sending("app:x", "é".repeat(LARGEST_CONTENT / 2) + "x"), 7, 30016),
                Arguments.of(sending("app:x", "x".repeat(700_000)), 7, 30016),
                Arguments.of("[".repeat(100_000), 0, 1000),
                Arguments.of("1".repeat(200_000), 0, 1000));
    }

    @Test
    void the_largest_content_passes_with_each_character_escaped() {
        var member = door.member("kim");
        member.sendText(sending("app:x", "\\u00e9".repeat(LARGEST_CONTENT / 2)));
        member.next(MemberFrame.Sent.class);
        member.sendText(sending("app:x", "\\u0041".repeat(LARGEST_CONTENT)));
        member.next(MemberFrame.Sent.class);
        member.close();
    }

    @Test
    void the_largest_content_and_the_longest_name_pass() {
        var member = door.member("kim");
        member.sendText(sending("x".repeat(32), "é".repeat(LARGEST_CONTENT / 2)));
        assertThat(member.next()).isInstanceOf(MemberFrame.Sent.class);
        member.close();
    }

    @Test
    void what_the_server_cannot_do_is_answered_and_the_connection_goes_on() {
        try (var broken = new MembersDoor(DoorSettings.relaxed())) {
            var member = broken.member("kim");
            broken.stopRooms();
            for (int id = 7; id < 10; id++) {
                member.sendText(
                        "{\"type\":\"exit\",\"id\":%d,\"chatroomId\":\"launch\"}".formatted(id));
            }
            for (int id = 7; id < 10; id++) {
                refused(member, id, 1000);
            }
            assertThat(member.isOpen()).isTrue();
        }
    }

    @Test
    void too_many_unreadable_frames_end_the_connection() {
        var member = door.connected("kim");
        for (int i = 0; i < GatewayLimits.defaults().unreadableFrames(); i++) {
            member.sendText("nonsense");
            refused(member, 0, 1000);
        }
        assertThat(member.closeCode()).isEqualTo(1008);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\":\"join\",\"id\":7,\"chatroomId\":\"launch\"}",
                "{\"type\":\"exit\",\"id\":7,\"chatroomId\":\"launch\"}",
                "{\"type\":\"send\",\"id\":7,\"chatroomId\":\"launch\",\"objectName\":\"a\",\"content\":\"x\"}",
                "{\"type\":\"recall\",\"id\":7,\"chatroomId\":\"launch\",\"messageUId\":\"u\"}",
                "{\"type\":\"getRoomInfo\",\"id\":7,\"chatroomId\":\"launch\"}"
            })
    void before_connecting_nothing_else_can_be_asked(String frame) {
        var stranger = TestMember.open(door.port());
        stranger.sendText(frame);
        refused(stranger, 7, 30001);
        assertThat(stranger.closeCode()).isEqualTo(1008);
    }

    @Test
    void nonsense_instead_of_connecting_ends_the_connection() {
        var stranger = TestMember.open(door.port());
        stranger.sendText("nonsense");
        refused(stranger, 0, 30001);
        assertThat(stranger.closeCode()).isEqualTo(1008);
    }

    @Test
    void a_bad_token_is_refused_and_ends_the_connection() {
        var stranger = TestMember.open(door.port());
        stranger.send(new MemberRequest.Connect(7, "forged.token", ""));
        refused(stranger, 7, 31004);
        assertThat(stranger.closeCode()).isEqualTo(1008);
    }

    @Test
    void an_expired_token_is_refused_and_ends_the_connection() {
        var token = door.tokens.issue(new UserId("kim"));
        door.clock.advance(Duration.ofHours(2));
        door.createRoom();
        var stranger = TestMember.open(door.port());
        stranger.send(new MemberRequest.Connect(7, token, ""));
        refused(stranger, 7, 31020);
        assertThat(stranger.closeCode()).isEqualTo(1008);
    }

    private static String sending(String objectName, String content) {
        return "{\"type\":\"send\",\"id\":7,\"chatroomId\":\"launch\",\"objectName\":\""
                + objectName
                + "\",\"content\":\""
                + content
                + "\"}";
    }

    private static void refused(TestMember member, long id, int code) {
        var refusal = member.next(MemberFrame.Refused.class);
        assertThat(refusal.id()).isEqualTo(id);
        assertThat(refusal.code()).isEqualTo(code);
    }

    private static void stillAnswers(TestMember member) {
        member.send(new MemberRequest.Exit(8, MembersDoor.ROOM));
        assertThat(member.next()).isEqualTo(new MemberFrame.Exited(8, MembersDoor.ROOM));
    }
}

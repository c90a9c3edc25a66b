package io.roomkeeper.client;

import static io.roomkeeper.client.Futures.refusal;

import static org.assertj.core.api.Assertions.assertThat;

import io.roomkeeper.protocol.ErrorCode;
import io.roomkeeper.protocol.WireJson;
import io.roomkeeper.protocol.member.MemberFrame;
import io.roomkeeper.protocol.member.MemberRequest;
import io.roomkeeper.protocol.member.NoticeContent;
import io.roomkeeper.protocol.member.SyncContent;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// A connection that is lost and made again. Client behaviour §1.
class ReconnectTest {
    private static final List<MemberFrame.Message> NO_MESSAGES = List.of();
    private static final List<MemberFrame.Attribute> NO_ATTRIBUTES = List.of();

    private Scene scene;

    @BeforeEach
    void kim_is_connected() throws Exception {
        scene = new Scene();
    }

    @AfterEach
    void the_server_ends() throws IOException {
        scene.close();
    }

    @Test
    void the_pauses_grow_to_64_seconds_and_stay_there() throws Exception {
        var pause = scene.lose();
        scene.server.close();
        var lengths = new ArrayList<Long>();
        for (int i = 0; i < 12; i++) {
            lengths.add(pause.length().toMillis());
            pause.end();
            pause = scene.pauses.next();
        }
        assertThat(lengths)
                .containsExactly(
                        50L, 250L, 500L, 1_000L, 2_000L, 4_000L, 8_000L, 16_000L, 32_000L, 64_000L,
                        64_000L, 64_000L);
    }

    @Test
    void after_a_connection_that_held_they_begin_anew() throws Exception {
        scene.lose().end();
        scene.letIn();
        scene.heard.next(Heard.Reconnected.class);
        scene.pauses.pass(Lifeline.HELD);
        assertThat(scene.lose().length()).isEqualTo(Duration.ofMillis(50));
    }

    @Test
    void while_connections_end_as_soon_as_they_are_there_they_grow() throws Exception {
        scene.lose().end();
        for (long millis : new long[] {250, 500, 1_000}) {
            scene.letIn();
            scene.heard.next(Heard.Reconnected.class);
            var pause = scene.lose();
            assertThat(pause.length().toMillis()).isEqualTo(millis);
            pause.end();
        }
    }

    @Test
    void a_frame_of_a_kind_that_is_not_known_is_ignored() throws Exception {
        scene.server.send("{\"type\":\"fireworks\",\"chatroomId\":\"launch\"}");
        scene.send(Scene.message(7));
        assertThat(scene.heard.next(MemberFrame.Message.class)).isEqualTo(Scene.message(7));
    }

    @Test
    void a_listener_that_fails_ends_nothing() throws Exception {
        scene.heard.failing = true;
        scene.send(Scene.message(7));
        scene.send(Scene.message(8));
        assertThat(scene.heard.next(MemberFrame.Message.class)).isEqualTo(Scene.message(7));
        assertThat(scene.heard.next(MemberFrame.Message.class)).isEqualTo(Scene.message(8));
        scene.lose().end();
        scene.letIn();
        scene.heard.next(Heard.Reconnected.class);
    }

    @Test
    void who_is_told_when_to_come_back_comes_back_then() throws Exception {
        scene.server.sayGoodbye(1001, "come back in 7 s");
        scene.heard.next(Heard.Disconnected.class);
        var pause = scene.pauses.next();
        assertThat(pause.length()).isEqualTo(Duration.ofSeconds(7));
        scene.server.close();
        pause.end();
        assertThat(scene.pauses.next().length()).isEqualTo(Duration.ofMillis(50));
    }

    @Test
    void a_refusal_that_may_pass_is_tried_again() throws Exception {
        scene.lose().end();
        scene.server.accept();
        scene.request(MemberRequest.Connect.class);
        scene.send(new MemberFrame.Refused(1, 31008, ""));
        assertThat(scene.pauses.next().length()).isEqualTo(Duration.ofMillis(250));
    }

    @ParameterizedTest
    @EnumSource(names = {"USER_BLOCKED", "TOKEN_INVALID", "TOKEN_EXPIRED"})
    void after_a_refusal_that_stays_nobody_tries_again(ErrorCode why) throws Exception {
        scene.lose().end();
        scene.server.accept();
        scene.request(MemberRequest.Connect.class);
        scene.send(new MemberFrame.Refused(1, why.number(), ""));
        assertThat(scene.heard.next(Heard.SessionEnded.class).why()).isEqualTo(why);
        assertThat(scene.pauses.isNobodyWaiting()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(names = {"LOGGED_IN_ELSEWHERE", "BLOCKED_WHILE_CONNECTED"})
    void when_the_session_was_ended_nobody_tries_again(ErrorCode why) throws Exception {
        scene.send(new MemberFrame.Ended(why.number(), why.text()));
        scene.server.sayGoodbye(1008);
        scene.heard.next(Heard.Disconnected.class);
        assertThat(scene.heard.next(Heard.SessionEnded.class).why()).isEqualTo(why);
        assertThat(scene.pauses.isNobodyWaiting()).isTrue();
        assertThat(refusal(scene.client.exit(Scene.ROOM)).code())
                .isEqualTo(ErrorCode.NOT_CONNECTED);
    }

    @Test
    void who_has_closed_does_not_come_back() throws Exception {
        var pause = scene.lose();
        scene.client.close();
        pause.end();
        assertThat(scene.pauses.isNobodyWaiting()).isTrue();
        assertThat(scene.heard.isNothing()).isTrue();
    }

    @Test
    void while_the_connection_is_lost_calls_fail_with_30002() throws Exception {
        scene.lose();
        assertThat(scene.client.isConnected()).isFalse();
        assertThat(refusal(scene.client.exit(Scene.ROOM)).code())
                .isEqualTo(ErrorCode.CONNECTION_LOST);
    }

    @Test
    void rooms_are_joined_again_with_what_was_said_when_joining() throws Exception {
        scene.join(NO_MESSAGES, NO_ATTRIBUTES);
        var rejoin = comeBack();
        assertThat(rejoin).isEqualTo(new MemberRequest.Join(2, Scene.ROOM, false, 50, "hi", 3, 3));
        scene.send(Scene.joined(2, NO_MESSAGES, NO_ATTRIBUTES));
        scene.heard.next(Heard.Synced.class);
        assertThat(scene.heard.next(Heard.Rejoined.class).joined().chatroomId())
                .isEqualTo(Scene.ROOM);
    }

    @ParameterizedTest
    @EnumSource(names = {"MEMBER_BANNED", "ROOM_NOT_FOUND"})
    void who_is_not_let_in_again_is_told_why(ErrorCode why) throws Exception {
        scene.join(NO_MESSAGES, NO_ATTRIBUTES);
        var rejoin = comeBack();
        scene.send(new MemberFrame.Refused(rejoin.id(), why.number(), ""));
        assertThat(scene.heard.next(Heard.RejoinRefused.class))
                .isEqualTo(new Heard.RejoinRefused(Scene.ROOM, why));
        staysOut();
    }

    @Test
    void a_room_that_was_left_is_not_joined_again() throws Exception {
        scene.join(NO_MESSAGES, NO_ATTRIBUTES);
        var _ = scene.client.exit(Scene.ROOM);
        scene.request(MemberRequest.Exit.class);
        staysOut();
    }

    @Test
    void a_room_that_was_destroyed_is_not_joined_again() throws Exception {
        scene.join(NO_MESSAGES, NO_ATTRIBUTES);
        scene.send(new MemberFrame.Destroyed(Scene.ROOM, 7, 1));
        scene.heard.next(MemberFrame.Destroyed.class);
        staysOut();
    }

    @Test
    void a_room_one_was_banned_from_is_not_joined_again() throws Exception {
        scene.join(NO_MESSAGES, NO_ATTRIBUTES);
        var content = new NoticeContent(Scene.ROOM, 1, 60_000, 7, List.of(Scene.KIM), "");
        tell("RC:ChrmBlockMsg", content);
        staysOut();
    }

    @Test
    void a_room_that_another_one_took_the_place_of_is_not_joined_again() throws Exception {
        scene.join(NO_MESSAGES, NO_ATTRIBUTES);
        tell("RC:ChrmSyncMsg", SyncContent.movedOut(Scene.ROOM, 7));
        staysOut();
    }

    @Test
    void attributes_that_were_missed_are_fetched() throws Exception {
        scene.join(NO_MESSAGES, List.of(Scene.attribute("old", "x", 1)));
        scene.send(new MemberFrame.AttributesMissed(Scene.ROOM));
        var asked = scene.request(MemberRequest.GetAttributes.class);
        assertThat(asked.key()).isEmpty();
        scene.send(
                new MemberFrame.Attributes(
                        asked.id(), Scene.ROOM, List.of(Scene.attribute("new", "y", 2))));
        assertThat(scene.heard.next(MemberFrame.AttributesChanged.class).changes())
                .extracting(MemberFrame.AttributeChange::key)
                .containsExactlyInAnyOrder("old", "new");
        scene.heard.next(Heard.Synced.class);
        assertThat(scene.client.knownAttributes(Scene.ROOM)).containsOnlyKeys("new");
    }

    @Test
    void somebody_elses_ban_changes_nothing() throws Exception {
        scene.join(NO_MESSAGES, NO_ATTRIBUTES);
        tell("RC:ChrmBlockMsg", new NoticeContent(Scene.ROOM, 1, 60_000, 7, List.of(), ""));
        assertThat(comeBack().chatroomId()).isEqualTo(Scene.ROOM);
    }

    private void tell(String objectName, Object content) throws Exception {
        scene.send(new MemberFrame.Notice(Scene.ROOM, 4, objectName, WireJson.text(content), 7));
        scene.heard.next(MemberFrame.Notice.class);
    }

    private MemberRequest.Join comeBack() throws Exception {
        scene.lose().end();
        scene.letIn();
        scene.heard.next(Heard.Reconnected.class);
        return scene.request(MemberRequest.Join.class);
    }

    private void staysOut() throws Exception {
        scene.lose().end();
        scene.letIn();
        scene.heard.next(Heard.Reconnected.class);
        var _ = scene.client.roomInfo(Scene.ROOM, 0, MemberOrder.NONE);
        scene.request(MemberRequest.GetRoomInfo.class);
    }
}

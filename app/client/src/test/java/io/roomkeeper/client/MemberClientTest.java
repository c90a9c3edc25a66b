package io.roomkeeper.client;

import static io.roomkeeper.client.Futures.refusal;
import static io.roomkeeper.client.Futures.result;

import static org.assertj.core.api.Assertions.assertThat;

import io.roomkeeper.protocol.ErrorCode;
import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.member.MemberFrame;
import io.roomkeeper.protocol.member.Platform;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

class MemberClientTest {
    private static final RoomId ROOM = new RoomId("launch");
    private static final String CONNECTED =
            "{\"type\":\"connected\",\"id\":1,\"userId\":\"kim\",\"serverTime\":1}";

    private final BlockingQueue<MemberFrame.Event> events = new LinkedBlockingQueue<>();
    private final CompletableFuture<Integer> disconnected = new CompletableFuture<>();
    private final MemberListener listener =
            new MemberListener() {
                @Override
                public void happened(MemberFrame.Event event) {
                    events.add(event);
                }

                @Override
                public void disconnected(int code, String why) {
                    disconnected.complete(code);
                }
            };
    private final MemberOptions options =
            new MemberOptions(Platform.WEBSOCKET, Duration.ofSeconds(10), new PausesByHand());
    private ScriptedServer server;

    @BeforeEach
    void a_server_listens() throws IOException {
        server = new ScriptedServer();
    }

    @AfterEach
    void the_server_ends() throws IOException {
        server.close();
    }

    private MemberClient connected() throws Exception {
        var connecting = MemberClient.connect(server.address(), "token", listener, options);
        server.accept();
        assertThat(server.received())
                .isEqualTo(
                        "{\"type\":\"connect\",\"id\":1,\"token\":\"token\",\"platform\":\"Websocket\"}");
        server.send(CONNECTED);
        return result(connecting);
    }

    @Test
    void a_reply_ends_the_future_of_its_request_whatever_the_order() throws Exception {
        var client = connected();
        var first = client.send(ROOM, "RC:TxtMsg", "one");
        var second = client.send(ROOM, "RC:TxtMsg", "two");
        assertThat(server.received()).contains("\"type\":\"send\",\"id\":2", "\"content\":\"one\"");
        assertThat(server.received()).contains("\"id\":3", "\"content\":\"two\"");
        server.send(
                "{\"type\":\"sent\",\"id\":3,\"chatroomId\":\"launch\",\"code\":0,\"sequence\":9,"
                        + "\"messageUId\":\"u\",\"sentTime\":5}");
        assertThat(result(second)).isEqualTo(new MemberFrame.Sent(3, ROOM, 0, 9, "u", 5));
        server.send("{\"type\":\"refused\",\"id\":2,\"code\":23408,\"message\":\"muted\"}");
        assertThat(refusal(first).code()).isEqualTo(ErrorCode.MEMBER_MUTED);
    }

    @Test
    void a_text_in_several_frames_is_one_event() throws Exception {
        var _ = connected();
        server.send(
                "{\"type\":\"destroyed\",\"chatroom",
                "Id\":\"launch\",\"time\"",
                ":7,",
                "\"destroyType\":1}");
        assertThat(events.poll(10, TimeUnit.SECONDS))
                .isEqualTo(new MemberFrame.Destroyed(ROOM, 7, 1));
    }

    @Test
    void a_refused_token_fails_the_connecting_and_nobody_hears_of_the_end() throws Exception {
        var connecting = MemberClient.connect(server.address(), "wrong", listener);
        server.accept();
        assertThat(server.received()).contains("\"token\":\"wrong\"");
        server.send("{\"type\":\"refused\",\"id\":1,\"code\":31004,\"message\":\"\"}");
        assertThat(refusal(connecting).code()).isEqualTo(ErrorCode.TOKEN_INVALID);
        assertThat(disconnected).isNotDone();
    }

    @Test
    void without_a_server_connecting_fails_with_30001() throws Exception {
        var address = server.address();
        server.close();
        assertThat(refusal(MemberClient.connect(address, "token", listener)).code())
                .isEqualTo(ErrorCode.NOT_CONNECTED);
    }

    @Test
    void the_end_of_the_connection_is_told_and_ends_what_is_open() throws Exception {
        var client = connected();
        var open = client.exit(ROOM);
        assertThat(server.received()).contains("\"type\":\"exit\"");
        server.sayGoodbye(4001);
        assertThat(refusal(open).code()).isEqualTo(ErrorCode.CONNECTION_LOST);
        assertThat(result(disconnected)).isEqualTo(4001);
    }

    @Test
    void a_frame_that_is_no_frame_ends_the_connection() throws Exception {
        var open = connected().exit(ROOM);
        server.send("{\"type\":");
        assertThat(refusal(open).code()).isEqualTo(ErrorCode.CONNECTION_LOST);
        assertThat(result(disconnected)).isEqualTo(1006);
    }

    @Test
    void who_closes_is_not_told_of_it() throws Exception {
        var client = connected();
        var open = client.exit(ROOM);
        client.close();
        assertThat(refusal(open).code()).isEqualTo(ErrorCode.NOT_CONNECTED);
        assertThat(refusal(client.exit(ROOM)).code()).isEqualTo(ErrorCode.NOT_CONNECTED);
        assertThat(disconnected).isNotDone();
    }

    @Test
    void many_texts_at_once_arrive_whole_and_in_order() throws Exception {
        var client = connected();
        for (int i = 0; i < 500; i++) {
            var _ = client.send(ROOM, "RC:TxtMsg", "line " + i);
        }
        for (int i = 0; i < 500; i++) {
            assertThat(server.received()).contains("\"content\":\"line " + i + "\"");
        }
    }
}

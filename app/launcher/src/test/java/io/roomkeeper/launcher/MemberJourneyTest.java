package io.roomkeeper.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import io.roomkeeper.client.AttributeOptions;
import io.roomkeeper.client.HistoryOrder;
import io.roomkeeper.client.MemberClient;
import io.roomkeeper.client.MemberListener;
import io.roomkeeper.client.MemberOptions;
import io.roomkeeper.client.MemberOrder;
import io.roomkeeper.protocol.ErrorCode;
import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.member.MemberFrame;
import io.roomkeeper.protocol.member.Platform;
import io.roomkeeper.server.RoomkeeperServer;
import io.roomkeeper.server.ServerSettings;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/// The Java client and the real server, whole. Client behaviour §1 to §10.
class MemberJourneyTest {
    private static final RoomId ROOM = new RoomId("launch");
    private static final int PATIENCE_SECONDS = 30;

    @TempDir Path data;

    private final List<MemberClient> clients = new ArrayList<>();
    private RoomkeeperServer server;

    @BeforeEach
    void a_server_for_developers() {
        server = started(0);
    }

    @AfterEach
    void stop() {
        clients.forEach(MemberClient::close);
        server.close();
    }

    private RoomkeeperServer started(int port) {
        return RoomkeeperServer.start(
                ServerSettings.in(data).listening("127.0.0.1", port, 0).forDevelopers(true));
    }

    private MemberClient member(String user, Platform platform, MemberListener listener) {
        var options = MemberOptions.DEFAULT.from(platform);
        var client =
                now(MemberClient.connect(server.memberAddress(), "dev:" + user, listener, options));
        clients.add(client);
        return client;
    }

    private MemberClient joined(String user, MemberListener listener) {
        var client = member(user, Platform.PC, listener);
        now(client.join(ROOM, true, -1));
        return client;
    }

    private static <T> T now(CompletableFuture<T> future) {
        return future.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
    }

    @Test
    void what_one_member_sets_the_other_knows() {
        var told = new CompletableFuture<MemberFrame.AttributesChanged>();
        var kim = joined("kim", new MemberListener() {});
        var zoe =
                joined(
                        "zoe",
                        new MemberListener() {
                            @Override
                            public void attributesChanged(MemberFrame.AttributesChanged changed) {
                                told.complete(changed);
                            }
                        });
        now(kim.setAttributes(ROOM, Map.of("topic", "launch"), AttributeOptions.PLAIN));
        assertThat(now(told).changes()).hasSize(1);
        assertThat(zoe.knownAttributes(ROOM)).containsKey("topic");
        assertThat(now(zoe.attribute(ROOM, "topic")).value()).isEqualTo("launch");
    }

    @Test
    void a_recalled_message_is_in_the_history_with_its_recall() {
        var kim = joined("kim", new MemberListener() {});
        var sent = now(kim.send(ROOM, "RC:TxtMsg", "{\"content\":\"oops\"}"));
        now(kim.recall(ROOM, sent.messageUId()));
        assertThat(now(kim.history(ROOM, 0, 50, HistoryOrder.OLDER)).messages())
                .extracting(MemberFrame.Message::objectName)
                .containsExactly("RC:TxtMsg", "RC:RcCmd");
    }

    @Test
    void who_is_in_a_room_is_told_to_anybody() {
        joined("kim", new MemberListener() {});
        var ana = member("ana", Platform.PC, new MemberListener() {});
        var info = now(ana.roomInfo(ROOM, 20, MemberOrder.EARLIEST_FIRST));
        assertThat(info.userCount()).isEqualTo(1);
        assertThat(info.userInfos().getFirst().id().value()).isEqualTo("kim");
    }

    @Test
    void a_second_phone_ends_the_session_of_the_first_for_good() {
        var ended = new CompletableFuture<ErrorCode>();
        var first =
                member(
                        "kim",
                        Platform.IOS,
                        new MemberListener() {
                            @Override
                            public void sessionEnded(ErrorCode why) {
                                ended.complete(why);
                            }
                        });
        member("kim", Platform.ANDROID, new MemberListener() {});
        assertThat(now(ended)).isEqualTo(ErrorCode.LOGGED_IN_ELSEWHERE);
        assertThat(first.isConnected()).isFalse();
    }

    @Test
    void after_the_servers_restart_a_member_is_in_its_room_again() {
        var rejoined = new CompletableFuture<MemberFrame.Joined>();
        var kim =
                joined(
                        "kim",
                        new MemberListener() {
                            @Override
                            public void rejoined(MemberFrame.Joined joined) {
                                rejoined.complete(joined);
                            }
                        });
        int port = server.memberAddress().getPort();
        server.close();
        server = started(port);
        assertThat(now(rejoined).memberCount()).isEqualTo(1);
        assertThat(now(kim.send(ROOM, "app:x", "back")).code()).isEqualTo(0);
    }
}

package io.roomkeeper.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import io.rong.RongCloud;
import io.rong.RongCloudConfig;
import io.rong.models.chatroom.ChatroomMember;
import io.rong.models.chatroom.ChatroomModel;
import io.rong.models.user.UserModel;
import io.roomkeeper.server.RoomkeeperServer;
import io.roomkeeper.server.ServerSettings;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

/// The official Java server SDK, unchanged, against the running server.
class ServerSdkTest {
    private static final int OK = 200;

    @TempDir Path data;
    private RoomkeeperServer server;
    private RongCloud sdk;

    @BeforeEach
    void the_sdk_is_pointed_at_a_running_server() throws Exception {
        // The SDK keeps one instance, with its address, for each key.
        var key = "sdk-key-" + data.hashCode();
        server =
                RoomkeeperServer.start(
                        ServerSettings.in(data)
                                .listening("127.0.0.1", 0, 0)
                                .withApp(key, "sdk-secret"));
        sdk =
                RongCloud.getInstance(
                        key,
                        "sdk-secret",
                        new RongCloudConfig(server.operatorAddress().toString()));
        var created = sdk.chatroom.create(new ChatroomModel[] {room().setName("Launch stream")});
        assertThat(created.getCode()).isEqualTo(OK);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private static ChatroomModel room() {
        return new ChatroomModel().setId("launch");
    }

    private static ChatroomModel roomWith(String user) {
        return room().setMembers(new ChatroomMember[] {new ChatroomMember().setId(user)})
                .setMinute(10);
    }

    @Test
    void a_user_gets_a_token() throws Exception {
        var answer = sdk.user.register(new UserModel("kim", "Kim", "http://portraits.example/kim"));
        assertThat(answer.getCode()).isEqualTo(OK);
        assertThat(answer.getUserId()).isEqualTo("kim");
        assertThat(answer.getToken()).isNotBlank();
    }

    @Test
    void a_room_is_queried_and_destroyed() throws Exception {
        var members = sdk.chatroom.get(room().setCount(50).setOrder(1));
        assertThat(members.getCode()).isEqualTo(OK);
        assertThat(members.getTotal()).isZero();
        assertThat(sdk.chatroom.query(room()).getCode()).isEqualTo(OK);
        assertThat(sdk.chatroom.destroy(room()).getCode()).isEqualTo(OK);
    }

    @Test
    void a_member_is_banned_listed_and_unbanned() throws Exception {
        assertThat(sdk.chatroom.block.add(roomWith("kim")).getCode()).isEqualTo(OK);
        assertThat(sdk.chatroom.block.getList("launch").getMembers())
                .extracting(ChatroomMember::getId)
                .containsExactly("kim");
        assertThat(sdk.chatroom.block.remove(roomWith("kim")).getCode()).isEqualTo(OK);
        assertThat(sdk.chatroom.block.getList("launch").getMembers()).isEmpty();
    }

    @Test
    void a_member_is_muted_listed_and_unmuted() throws Exception {
        assertThat(sdk.chatroom.muteMembers.add(roomWith("kim")).getCode()).isEqualTo(OK);
        var muted = sdk.chatroom.muteMembers.getList(room()).getMembers();
        assertThat(muted).extracting(ChatroomMember::getId).containsExactly("kim");
        assertThat(muted.getFirst().getTime()).matches("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d");
        assertThat(sdk.chatroom.muteMembers.remove(roomWith("kim")).getCode()).isEqualTo(OK);
        assertThat(sdk.chatroom.muteMembers.getList(room()).getMembers()).isEmpty();
    }

    @Test
    void everybody_is_muted_checked_listed_and_unmuted() throws Exception {
        assertThat(sdk.chatroom.banAllMember.add(room()).getCode()).isEqualTo(OK);
        assertThat(sdk.chatroom.banAllMember.check(room()).getStatus()).isEqualTo("1");
        assertThat(sdk.chatroom.banAllMember.getList(50, 1).getChatroomIds())
                .containsExactly("launch");
        assertThat(sdk.chatroom.banAllMember.remove(room()).getCode()).isEqualTo(OK);
        assertThat(sdk.chatroom.banAllMember.check(room()).getStatus()).isEqualTo("0");
    }
}

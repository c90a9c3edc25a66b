package io.roomkeeper.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import io.rong.RongCloud;
import io.rong.RongCloudConfig;
import io.rong.models.Result;
import io.rong.models.chatroom.ChatroomMember;
import io.rong.models.chatroom.ChatroomModel;
import io.roomkeeper.client.ServerApiClient;
import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.server.RoomkeeperServer;
import io.roomkeeper.server.ServedApp;
import io.roomkeeper.server.ServerSettings;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.OptionalInt;

/// A running server with the room `launch`, and the official Java SDK, unchanged, pointed at it.
final class SdkServer implements AutoCloseable {
    static final RoomId ROOM = new RoomId("launch");

    private static final String SECRET = "sdk-secret";

    final RongCloud sdk;
    private final String key;
    private final RoomkeeperServer server;

    SdkServer(Path data) throws Exception {
        // The SDK keeps one instance, with its address, for each key.
        key = "sdk-key-" + data.hashCode();
        server =
                RoomkeeperServer.start(
                        ServerSettings.in(data)
                                .listening("127.0.0.1", 0, 0)
                                .withRateLimits(false)
                                .with(new ServedApp(key, SECRET, Map.of(), OptionalInt.empty())));
        sdk =
                RongCloud.getInstance(
                        key, SECRET, new RongCloudConfig(server.operatorAddress().toString()));
        done(sdk.chatroom.create(new ChatroomModel[] {room().setName("Launch stream")}));
    }

    /// Must have succeeded.
    static void done(Result answer) {
        assertThat(answer.getCode()).as(answer.getErrorMessage()).isEqualTo(200);
    }

    static ChatroomModel room() {
        return new ChatroomModel().setId(ROOM.value());
    }

    static ChatroomModel roomWith(String... users) {
        return room().setMembers(members(users)).setMinute(10);
    }

    static ChatroomMember[] members(String... users) {
        return Arrays.stream(users)
                .map(user -> new ChatroomMember().setId(user).setChatroomId(ROOM.value()))
                .toArray(ChatroomMember[]::new);
    }

    /// A user who is in the room.
    Talker member(String name) {
        var api = new ServerApiClient(server.operatorAddress(), key, SECRET);
        var member = new Talker(server.memberAddress(), api, name);
        member.join(ROOM);
        return member;
    }

    @Override
    public void close() {
        server.close();
    }
}

package io.roomkeeper.launcher;

import static io.roomkeeper.launcher.SdkServer.done;
import static io.roomkeeper.launcher.SdkServer.members;
import static io.roomkeeper.launcher.SdkServer.room;
import static io.roomkeeper.launcher.SdkServer.roomWith;

import static org.assertj.core.api.Assertions.assertThat;

import io.rong.methods.chatroom.Chatroom;
import io.rong.models.chatroom.ChatroomEntryModel;
import io.rong.models.chatroom.ChatroomMember;
import io.rong.models.chatroom.ChatroomModel;
import io.rong.models.response.WhiteListResult;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// Every chatroom call of the official Java server SDK, unchanged, against the running server.
class ServerSdkTest {
    private static final String TIME = "\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d";

    @TempDir Path data;
    private SdkServer server;
    private Chatroom chatroom;

    @BeforeEach
    void the_sdk_is_pointed_at_a_running_server() throws Exception {
        server = new SdkServer(data);
        chatroom = server.sdk.chatroom;
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private static List<String> ids(List<ChatroomMember> members) {
        return members.stream().map(ChatroomMember::getId).toList();
    }

    @Test
    void rooms_are_created_queried_and_destroyed() throws Exception {
        var more = Stream.of("r1", "r2").map(id -> new ChatroomModel().setId(id).setName(id + "!"));
        done(chatroom.create(more.toArray(ChatroomModel[]::new)));
        done(chatroom.query(new ChatroomModel().setId("r2")));
        done(chatroom.destroy(room()));
        done(chatroom.destroy(room()));
        assertThat(chatroom.keepalive.add(room()).getCode()).isEqualTo(23410);
    }

    @Test
    void members_are_listed_with_their_time_and_total() throws Exception {
        try (var _ = server.member("kim");
                var _ = server.member("zoe")) {
            var answer = chatroom.get(room().setCount(1).setOrder(2));
            done(answer);
            assertThat(answer.getTotal()).isEqualTo(2);
            assertThat(ids(answer.getMembers())).containsExactly("zoe");
            assertThat(answer.getMembers().getFirst().getTime()).matches(TIME);
        }
    }

    @Test
    void one_user_or_many_are_found_in_a_room_or_not() throws Exception {
        try (var _ = server.member("kim")) {
            assertThat(chatroom.isExist(members("kim")[0]).isInChrm).isTrue();
            assertThat(chatroom.isExist(members("nobody")[0]).isInChrm).isFalse();
            var answer = chatroom.isExists(room().setMembers(members("nobody", "kim")));
            done(answer);
            // The class of one user's answer is hidden in the SDK.
            assertThat(answer.toString())
                    .contains("\"userId\":\"nobody\",\"isInChrm\":0")
                    .contains("\"userId\":\"kim\",\"isInChrm\":1");
        }
    }

    @Test
    void members_are_banned_listed_and_unbanned() throws Exception {
        done(chatroom.block.add(roomWith("kim", "zoe")));
        var banned = chatroom.block.getList("launch").getMembers();
        assertThat(ids(banned)).containsExactly("kim", "zoe");
        assertThat(banned.getFirst().getTime()).matches(TIME);
        done(chatroom.block.remove(roomWith("kim", "zoe")));
        assertThat(chatroom.block.getList("launch").getMembers()).isEmpty();
    }

    @Test
    void members_are_muted_listed_and_unmuted_by_either_name() throws Exception {
        done(chatroom.muteMembers.add(roomWith("kim").setNeedNotify(true).setExtra("calm down")));
        done(chatroom.gag.add(roomWith("zoe")));
        var muted = chatroom.muteMembers.getList(room()).getMembers();
        assertThat(ids(muted)).containsExactlyInAnyOrder("kim", "zoe");
        assertThat(muted.getFirst().getTime()).matches(TIME);
        assertThat(chatroom.gag.getList(room()).getMembers()).hasSize(2);
        done(chatroom.muteMembers.remove(roomWith("kim")));
        done(chatroom.gag.remove(roomWith("zoe")));
        assertThat(chatroom.gag.getList(room()).getMembers()).isEmpty();
    }

    @Test
    void users_are_muted_everywhere_listed_and_unmuted_by_either_name() throws Exception {
        var mutes = server.sdk.user.muteChatrooms;
        done(chatroom.ban.add(roomWith("kim")));
        done(mutes.add(roomWith("zoe")));
        assertThat(ids(chatroom.ban.getList().getMembers()))
                .containsExactlyInAnyOrder("kim", "zoe");
        assertThat(ids(mutes.getList().getMembers())).containsExactlyInAnyOrder("kim", "zoe");
        done(chatroom.ban.remove(roomWith("kim")));
        done(mutes.remove(roomWith("zoe")));
        assertThat(chatroom.ban.getList().getMembers()).isEmpty();
    }

    @Test
    void everybody_is_muted_checked_listed_and_unmuted() throws Exception {
        done(chatroom.banAllMember.add(room()));
        assertThat(chatroom.banAllMember.check(room()).getStatus()).isEqualTo("1");
        assertThat(chatroom.banAllMember.getList(50, 1).getChatroomIds()).containsExactly("launch");
        done(chatroom.banAllMember.remove(room()));
        assertThat(chatroom.banAllMember.check(room()).getStatus()).isEqualTo("0");
    }

    @Test
    void mute_exceptions_are_added_listed_and_removed() throws Exception {
        var exceptions = chatroom.banAllMemberWhitelist;
        done(exceptions.add(roomWith("kim", "zoe")));
        assertThat(exceptions.getList("launch").getUserIds()).containsExactly("kim", "zoe");
        done(exceptions.remove(roomWith("kim", "zoe")));
        assertThat(exceptions.getList("launch").getUserIds()).isEmpty();
    }

    // This version of the SDK reads the list only out of an answer whose code is 0.
    @Test
    void rooms_are_kept_alive_and_let_go() throws Exception {
        done(chatroom.keepalive.add(room()));
        done(chatroom.keepalive.getList());
        done(chatroom.keepalive.remove(room()));
    }

    @Test
    void low_priority_types_are_added_listed_and_removed() throws Exception {
        var types = new String[] {"RC:VcMsg", "app:like"};
        done(chatroom.demotion.add(types));
        assertThat(chatroom.demotion.getList().getObjectNames()).containsExactly(types);
        done(chatroom.demotion.remove(types));
        assertThat(chatroom.demotion.getList().getObjectNames()).isEmpty();
    }

    @Test
    void allowlisted_types_are_added_listed_and_removed() throws Exception {
        var types = new String[] {"RC:ImgMsg", "app:gift"};
        done(chatroom.whiteList.message.add(types));
        assertThat(chatroom.whiteList.message.getList().getObjectNames()).containsExactly(types);
        done(chatroom.whiteList.message.remove(types));
        assertThat(chatroom.whiteList.message.getList().getObjectNames()).isEmpty();
    }

    @Test
    void allowlisted_users_are_added_listed_and_removed() throws Exception {
        done(chatroom.whiteList.user.add(roomWith("kim", "zoe")));
        var listed = (WhiteListResult) chatroom.whiteList.user.getList(room());
        assertThat(listed.getMembers())
                .extracting(user -> user.getId())
                .containsExactly("kim", "zoe");
        done(chatroom.whiteList.user.remove(roomWith("kim", "zoe")));
        listed = (WhiteListResult) chatroom.whiteList.user.getList(room());
        assertThat(listed.getMembers()).isEmpty();
    }

    @Test
    void distribution_is_stopped_and_resumed() throws Exception {
        done(chatroom.distribute.stop(room()));
        done(chatroom.distribute.resume(room()));
    }

    @Test
    void attributes_are_set_queried_and_removed() throws Exception {
        var entry =
                new ChatroomEntryModel()
                        .setChatroomId("launch")
                        .setUserId("kim")
                        .setKey("topic")
                        .setValue("rockets & 火箭")
                        .setAutoDelete(1)
                        .setObjectName("RC:chrmKVNotiMsg")
                        .setContent("{\"type\":1,\"key\":\"topic\",\"value\":\"rockets\"}");
        done(chatroom.entry.set(entry));
        var all = new ChatroomEntryModel().setChatroomId("launch");
        var found = chatroom.entry.query(all);
        done(found);
        assertThat(found.keys).hasSize(1);
        assertThat(found.keys.getFirst().getKey()).isEqualTo("topic");
        assertThat(found.keys.getFirst().getValue()).isEqualTo("rockets & 火箭");
        assertThat(found.keys.getFirst().getUserId()).isEqualTo("kim");
        assertThat(found.keys.getFirst().getAutoDelete()).isEqualTo(1);
        assertThat(found.keys.getFirst().getLastSetTime()).matches("\\d{13}");
        all.setKeys(new String[] {"none"});
        assertThat(chatroom.entry.query(all).keys).isEmpty();
        entry.setContent("{\"type\":2,\"key\":\"topic\",\"value\":\"rockets\"}");
        done(chatroom.entry.remove(entry));
        assertThat(chatroom.entry.remove(entry).getCode()).isEqualTo(1015);
    }
}

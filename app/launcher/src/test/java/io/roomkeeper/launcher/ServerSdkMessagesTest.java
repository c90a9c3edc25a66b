package io.roomkeeper.launcher;

import static io.roomkeeper.launcher.SdkServer.done;

import static org.assertj.core.api.Assertions.assertThat;

import io.rong.messages.TxtMessage;
import io.rong.models.message.ChatroomMessage;
import io.rong.models.message.RecallMessage;
import io.rong.models.response.BlockUserResult;
import io.rong.models.response.HistoryMessageResult;
import io.rong.models.user.UserModel;
import io.roomkeeper.protocol.member.MemberFrame;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

/// The calls of the official Java server SDK about messages and users, against the running server.
class ServerSdkMessagesTest {
    @TempDir Path data;
    private SdkServer server;

    @BeforeEach
    void start() throws Exception {
        server = new SdkServer(data);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private static ChatroomMessage text(String words) {
        var content = new TxtMessage(words, "");
        return new ChatroomMessage()
                .setSenderId("host")
                .setTargetId(new String[] {"launch"})
                .setContent(content)
                .setObjectName(content.getType());
    }

    private static MemberFrame.Message message(Talker member) throws InterruptedException {
        while (true) {
            if (member.next() instanceof MemberFrame.Message message) {
                return message;
            }
        }
    }

    @Test
    void a_message_to_a_room_reaches_its_members() throws Exception {
        try (var kim = server.member("kim")) {
            done(server.sdk.message.chatroom.send(text("lift-off 火箭 + 1")));
            var heard = message(kim);
            assertThat(heard.senderUserId().value()).isEqualTo("host");
            assertThat(heard.objectName()).isEqualTo("RC:TxtMsg");
            assertThat(heard.content()).contains("lift-off 火箭 + 1");
        }
    }

    @Test
    void a_repeated_number_is_refused() throws Exception {
        done(server.sdk.message.chatroom.send(text("once").setMsgRandom(42L)));
        var again = server.sdk.message.chatroom.send(text("once").setMsgRandom(42L));
        assertThat(again.getCode()).isEqualTo(1002);
        assertThat(again.getErrorMessage()).isNotBlank();
    }

    @Test
    void a_broadcast_reaches_members() throws Exception {
        try (var kim = server.member("kim")) {
            done(server.sdk.message.chatroom.broadcast(text("to all")));
            assertThat(message(kim).content()).contains("to all");
        }
    }

    @Test
    void a_message_is_recalled() throws Exception {
        try (var kim = server.member("kim");
                var zoe = server.member("zoe")) {
            var sent = zoe.say(SdkServer.ROOM, "oops");
            message(kim);
            var recall =
                    new RecallMessage()
                            .setSenderId("zoe")
                            .setTargetId("launch")
                            .setuId(sent.messageUId())
                            .setSentTime(Long.toString(sent.sentTime()))
                            .setIsAdmin(1)
                            .setIsDelete(0)
                            .setExtra("typo");
            done(server.sdk.message.chatroom.recall(recall));
            var heard = message(kim);
            assertThat(heard.objectName()).isEqualTo("RC:RcCmd");
            assertThat(heard.content()).contains(sent.messageUId());
        }
    }

    @Test
    void history_files_are_looked_for_and_deleted_and_history_cleaned() throws Exception {
        var history = server.sdk.message.history;
        var found = (HistoryMessageResult) history.get("2026010100");
        done(found);
        assertThat(found.getUrl()).isEmpty();
        assertThat(found.getDate()).isEqualTo("2026010100");
        done(history.remove("2026010100"));
        done(history.clean("4", "host", "launch", "1700000000000"));
        done(history.clean("4", "host", "launch", null));
    }

    @Test
    void a_user_is_registered_changed_and_described() throws Exception {
        var user = server.sdk.user;
        var token = user.register(new UserModel("kim", "Kim", "https://example.com/kim.png"));
        done(token);
        assertThat(token.getUserId()).isEqualTo("kim");
        assertThat(token.getToken()).isNotBlank();
        done(user.update(new UserModel("kim", "Kimmy", "https://example.com/new.png")));
        var found = user.get(new UserModel().setId("kim"));
        done(found);
        assertThat(found.getUserName()).isEqualTo("Kimmy");
        assertThat(found.getUserPortrait()).isEqualTo("https://example.com/new.png");
        assertThat(found.getCreateTime()).matches("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d");
        assertThat(user.get(new UserModel().setId("nobody")).getCode()).isEqualTo(400);
    }

    @Test
    void whether_a_user_is_online_is_a_text() throws Exception {
        var status = server.sdk.user.onlineStatus;
        try (var _ = server.member("kim")) {
            assertThat(status.check(new UserModel().setId("kim")).getStatus()).isEqualTo("1");
        }
        var offline = status.check(new UserModel().setId("zoe"));
        done(offline);
        assertThat(offline.getStatus()).isEqualTo("0");
    }

    @Test
    void a_user_is_blocked_listed_and_unblocked() throws Exception {
        var block = server.sdk.user.block;
        done(block.add(new UserModel().setId("kim").setMinute(10)));
        for (var listed : new Object[] {block.getList(), block.getList(50, 1)}) {
            var users = ((BlockUserResult) listed).getUsers();
            assertThat(users).hasSize(1);
            assertThat(users.getFirst().getId()).isEqualTo("kim");
            assertThat(users.getFirst().getBlockEndTime()).isNotBlank();
        }
        done(block.remove("kim"));
        assertThat(((BlockUserResult) block.getList()).getUsers()).isEmpty();
    }
}

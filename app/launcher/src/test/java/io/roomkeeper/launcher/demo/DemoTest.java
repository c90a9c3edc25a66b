package io.roomkeeper.launcher.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.roomkeeper.client.ModerationListener;
import io.roomkeeper.client.ModeratorClient;
import io.roomkeeper.console.connection.DemoLoad;
import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.UserId;
import io.roomkeeper.protocol.console.ConsoleEvent;
import io.roomkeeper.protocol.console.RoomSummary;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/// The demo as a moderator meets it.
class DemoTest {
    private static final RoomId STREAM = new RoomId("launch-stream");
    private static final UserId HOST = new UserId("host");

    @TempDir Path parent;

    private final BlockingQueue<UserId> senders = new LinkedBlockingQueue<>();

    private final ModerationListener listener =
            new ModerationListener() {
                @Override
                public void happened(ConsoleEvent event) {
                    if (event instanceof ConsoleEvent.Message(var message)) {
                        senders.add(message.senderUserId());
                    }
                }

                @Override
                public void disconnected(String why) {}
            };

    private static <T> T result(CompletableFuture<T> future) throws Exception {
        return future.get(20, TimeUnit.SECONDS);
    }

    private ModeratorClient moderator(Demo demo) throws Exception {
        var server = demo.server();
        return result(
                ModeratorClient.connect(
                        server.operatorAddress(), server.credentials().consoleKey(), listener));
    }

    private UserId nextSender() throws InterruptedException {
        var sender = senders.poll(20, TimeUnit.SECONDS);
        assertThat(sender).as("somebody speaks").isNotNull();
        return sender;
    }

    @Test
    void muting_one_of_the_members_silences_them_while_the_others_talk_on() throws Exception {
        try (var demo = Demo.start(DemoLoad.BUSY, 1, parent.resolve("demo"));
                var moderator = moderator(demo)) {
            assertThat(result(moderator.server()).demo()).isTrue();
            assertThat(result(moderator.members(STREAM, 1, false)).total()).isEqualTo(30);
            moderator.watch(STREAM);
            var sender = nextSender();
            while (!sender.equals(HOST)) {
                sender = nextSender();
            }
            result(moderator.mute(STREAM, List.of(HOST), 10, "for the test"));
            senders.clear();
            for (int i = 0; i < 60; i++) {
                assertThat(nextSender()).isNotEqualTo(HOST);
            }
        }
    }

    @Test
    void no_list_of_it_is_empty() throws Exception {
        try (var demo = Demo.start(DemoLoad.CALM, 1, parent.resolve("demo"));
                var moderator = moderator(demo)) {
            var inRoom = moderator.inRoom();
            assertThat(result(moderator.mutes(STREAM))).isNotEmpty();
            assertThat(result(moderator.bans(STREAM))).isNotEmpty();
            assertThat(result(inRoom.allowed(STREAM)).users()).hasSize(2);
            assertThat(result(inRoom.exceptions(STREAM)).users()).hasSize(1);
            assertThat(result(inRoom.attributes(new RoomId("voice-stage"))).attributes())
                    .hasSize(3);
            var everywhere = moderator.everywhere();
            assertThat(result(everywhere.mutes())).isNotEmpty();
            assertThat(result(everywhere.keptRooms()).rooms()).isNotEmpty();
            assertThat(result(everywhere.messageTypes()).lowPriority()).isNotEmpty();
            assertThat(result(everywhere.messageTypes()).guarded()).isNotEmpty();
        }
    }

    @Test
    void a_quiet_room_has_less_than_ten_minutes_left() throws Exception {
        try (var demo = Demo.start(DemoLoad.CALM, 1, parent.resolve("demo"));
                var moderator = moderator(demo)) {
            var rooms = result(moderator.rooms(null, 10, "")).rooms();
            var stream = find(rooms, STREAM);
            var quiet = find(rooms, new RoomId("night-watch"));
            assertThat(quiet.memberCount()).isEqualTo(3);
            assertThat(quiet.endTime())
                    .isBetween(stream.createTime(), stream.createTime() + 10 * 60_000);
            assertThat(stream.endTime()).isGreaterThan(stream.createTime() + 59 * 60_000);
        }
    }

    private static RoomSummary find(List<RoomSummary> rooms, RoomId wanted) {
        return rooms.stream()
                .filter(room -> room.chatroomId().equals(wanted))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_raid_brings_twenty_newcomers_and_the_end_leaves_nothing_behind() throws Exception {
        var folder = parent.resolve("demo");
        try (var demo = Demo.start(DemoLoad.RAID, 1, folder);
                var moderator = moderator(demo)) {
            assertThat(result(moderator.members(STREAM, 1, false)).total()).isEqualTo(50);
            assertThat(folder).isNotEmptyDirectory();
        }
        assertThat(folder).doesNotExist();
    }
}

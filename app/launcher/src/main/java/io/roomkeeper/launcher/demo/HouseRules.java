package io.roomkeeper.launcher.demo;

import io.roomkeeper.client.ModerationListener;
import io.roomkeeper.client.ModeratorClient;
import io.roomkeeper.client.ServerApiClient;
import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.UserId;
import io.roomkeeper.protocol.console.ConsoleEvent;
import io.roomkeeper.protocol.console.MessageTypeList;
import io.roomkeeper.server.RoomkeeperServer;

import java.util.List;
import java.util.Map;

/// What the owner of the demo has arranged before anybody looks, so that no list is empty.
final class HouseRules {
    private static final int HOUR = 60;
    private static final int DAY = 24 * HOUR;

    /// Known to the server and in no room.
    private static final UserId RAIDER = new UserId("guest-900");

    private HouseRules() {}

    /// Returns when all of it holds.
    static void arrange(RoomkeeperServer server, ServerApiClient api) {
        api.token(RAIDER, RAIDER.value()).join();
        try (var owner =
                ModeratorClient.connect(
                                server.operatorAddress(),
                                server.credentials().consoleKey(),
                                new Deaf())
                        .join()) {
            arrange(owner);
        }
    }

    private static void arrange(ModeratorClient owner) {
        var stream = new RoomId("launch-stream");
        var stage = new RoomId("voice-stage");
        var crew = List.of(new UserId("host"), new UserId("translator"));
        var translator = crew.subList(1, 2);
        owner.inRoom().allow(stream, crew, "the crew").join();
        owner.inRoom().except(stream, translator, "speaks for the host").join();
        owner.mute(stream, List.of(new UserId("user-13")), HOUR, "spam link").join();
        owner.ban(stream, List.of(RAIDER), DAY, "raid").join();
        owner.inRoom()
                .setAttributes(
                        stage,
                        Map.of("mic-1", "dj", "mic-2", "user-301", "mood", "night"),
                        true,
                        false,
                        "")
                .join();
        var everywhere = owner.everywhere();
        everywhere.keepAlive(new RoomId("lobby"), true, "is always open").join();
        everywhere
                .changeMessageTypes(
                        MessageTypeList.LOW_PRIORITY, List.of(DemoScript.LIKE), true, "go first")
                .join();
        everywhere
                .changeMessageTypes(
                        MessageTypeList.GUARDED, List.of(DemoScript.GIFT), true, "are paid for")
                .join();
        everywhere.mute(List.of(RAIDER), DAY, "raids everywhere").join();
    }

    private record Deaf() implements ModerationListener {
        @Override
        public void happened(ConsoleEvent event) {}

        @Override
        public void disconnected(String why) {}
    }
}

package io.roomkeeper.console.common;

import static io.roomkeeper.console.common.FakeModeration.joined;

import io.roomkeeper.client.RoomCalls;
import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.UserId;
import io.roomkeeper.protocol.console.AttributeEntry;
import io.roomkeeper.protocol.console.AttributePage;
import io.roomkeeper.protocol.console.AttributesAnswer;
import io.roomkeeper.protocol.console.ConsoleAnswer;
import io.roomkeeper.protocol.console.ConsoleRequest;
import io.roomkeeper.protocol.console.ListedUsers;
import io.roomkeeper.protocol.console.RoomDetails;
import io.roomkeeper.protocol.console.RoomSummary;
import io.roomkeeper.protocol.console.UserPresence;
import io.roomkeeper.protocol.console.UserResults;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/// The calls about one room of a [FakeModeration], with what they answer.
public final class FakeRoomCalls implements RoomCalls {
    public List<AttributeEntry> attributes = List.of();
    public List<AttributeEntry> conflicts = List.of();
    public List<ListedUsers.ListedUser> allowed = List.of();
    public List<ListedUsers.ListedUser> excepted = List.of();
    public Optional<RoomSummary> room = Optional.empty();
    public long muteAllSince;

    /// The change that was asked for last.
    public Optional<ConsoleRequest.ChangeRoom> change = Optional.empty();

    private final FakeModeration server;

    FakeRoomCalls(FakeModeration server) {
        this.server = server;
    }

    @Override
    public CompletableFuture<RoomDetails> details(RoomId asked) {
        return server.asked("room " + asked, () -> told(asked));
    }

    private RoomDetails told(RoomId asked) {
        RoomSummary summary =
                room.orElseGet(() -> new RoomSummary(asked, "", 0, 1, false, 0, 60, 0));
        return new RoomDetails(
                summary,
                new RoomDetails.Counts(0, 0, 0, 20, 0, 5, attributes.size(), 100),
                muteAllSince,
                "ana",
                60);
    }

    @Override
    public CompletableFuture<ConsoleAnswer> change(ConsoleRequest.ChangeRoom wanted) {
        change = Optional.of(wanted);
        return server.acted("changeRoom " + wanted.chatroomId());
    }

    @Override
    public CompletableFuture<AttributePage> attributes(RoomId asked) {
        return server.asked("attributes " + asked, () -> new AttributePage(attributes, 100));
    }

    @Override
    public CompletableFuture<AttributesAnswer> setAttributes(
            RoomId asked,
            Map<String, String> wanted,
            boolean keepOnExit,
            boolean force,
            String reason) {
        return server.asked(
                "setAttributes %s %s %s %s".formatted(asked, wanted, keepOnExit, force),
                () ->
                        force || conflicts.isEmpty()
                                ? new AttributesAnswer(server.written(1), List.of())
                                : new AttributesAnswer(List.of(), conflicts));
    }

    @Override
    public CompletableFuture<ConsoleAnswer> removeAttributes(
            RoomId asked, List<String> keys, String reason) {
        return server.acted("removeAttributes %s %s".formatted(asked, String.join(",", keys)));
    }

    @Override
    public CompletableFuture<List<UserPresence>> areMembers(RoomId asked, List<UserId> users) {
        return server.asked(
                "areMembers " + asked,
                () -> users.stream().map(user -> new UserPresence(user, false, true)).toList());
    }

    @Override
    public CompletableFuture<ListedUsers> exceptions(RoomId asked) {
        return server.asked("exceptions " + asked, () -> new ListedUsers(excepted, 20));
    }

    @Override
    public CompletableFuture<UserResults> except(RoomId asked, List<UserId> users, String reason) {
        return server.answered(users, "except " + asked + " " + joined(users));
    }

    @Override
    public CompletableFuture<UserResults> exceptNoMore(
            RoomId asked, List<UserId> users, String reason) {
        return server.answered(users, "exceptNoMore " + asked + " " + joined(users));
    }

    @Override
    public CompletableFuture<ListedUsers> allowed(RoomId asked) {
        return server.asked("allowed " + asked, () -> new ListedUsers(allowed, 5));
    }

    @Override
    public CompletableFuture<UserResults> allow(RoomId asked, List<UserId> users, String reason) {
        return server.answered(users, "allow " + asked + " " + joined(users));
    }

    @Override
    public CompletableFuture<UserResults> allowNoMore(
            RoomId asked, List<UserId> users, String reason) {
        return server.answered(users, "allowNoMore " + asked + " " + joined(users));
    }
}

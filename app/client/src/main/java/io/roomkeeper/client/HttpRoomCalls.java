package io.roomkeeper.client;

import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.UserId;
import io.roomkeeper.protocol.console.AttributePage;
import io.roomkeeper.protocol.console.AttributesAnswer;
import io.roomkeeper.protocol.console.ConsoleAnswer;
import io.roomkeeper.protocol.console.ConsoleRequest;
import io.roomkeeper.protocol.console.ListedUsers;
import io.roomkeeper.protocol.console.RoomDetails;
import io.roomkeeper.protocol.console.UserPresence;
import io.roomkeeper.protocol.console.UserResults;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

record HttpRoomCalls(ConsoleHttp http) implements RoomCalls {
    private static final String EXCEPTIONS = "exceptions";
    private static final String ALLOWED = "allowed-users";

    @Override
    public CompletableFuture<RoomDetails> details(RoomId room) {
        return http.get("room", RoomDetails.class, "room", room);
    }

    @Override
    public CompletableFuture<ConsoleAnswer> change(ConsoleRequest.ChangeRoom change) {
        return http.act("room", change);
    }

    @Override
    public CompletableFuture<AttributePage> attributes(RoomId room) {
        return http.get("attributes", AttributePage.class, "room", room);
    }

    @Override
    public CompletableFuture<AttributesAnswer> setAttributes(
            RoomId room,
            Map<String, String> attributes,
            boolean keepOnExit,
            boolean force,
            String reason) {
        return http.post(
                "attributes",
                new ConsoleRequest.SetAttributes(room, attributes, keepOnExit, force, reason),
                AttributesAnswer.class);
    }

    @Override
    public CompletableFuture<ConsoleAnswer> removeAttributes(
            RoomId room, List<String> keys, String reason) {
        return http.act(
                "attributes/remove", new ConsoleRequest.RemoveAttributes(room, keys, reason));
    }

    @Override
    public CompletableFuture<List<UserPresence>> areMembers(RoomId room, List<UserId> users) {
        var query = new ArrayList<Object>(List.of("room", room));
        users.forEach(user -> query.addAll(List.of("user", user)));
        return http.get("members/check", UserPresence[].class, query.toArray()).thenApply(List::of);
    }

    @Override
    public CompletableFuture<ListedUsers> exceptions(RoomId room) {
        return http.get(EXCEPTIONS, ListedUsers.class, "room", room);
    }

    @Override
    public CompletableFuture<UserResults> except(RoomId room, List<UserId> users, String reason) {
        return change(EXCEPTIONS, room, users, reason);
    }

    @Override
    public CompletableFuture<UserResults> exceptNoMore(
            RoomId room, List<UserId> users, String reason) {
        return change(EXCEPTIONS + "/remove", room, users, reason);
    }

    @Override
    public CompletableFuture<ListedUsers> allowed(RoomId room) {
        return http.get(ALLOWED, ListedUsers.class, "room", room);
    }

    @Override
    public CompletableFuture<UserResults> allow(RoomId room, List<UserId> users, String reason) {
        return change(ALLOWED, room, users, reason);
    }

    @Override
    public CompletableFuture<UserResults> allowNoMore(
            RoomId room, List<UserId> users, String reason) {
        return change(ALLOWED + "/remove", room, users, reason);
    }

    private CompletableFuture<UserResults> change(
            String path, RoomId room, List<UserId> users, String reason) {
        return http.post(
                path, new ConsoleRequest.ListUsers(room, users, reason), UserResults.class);
    }
}

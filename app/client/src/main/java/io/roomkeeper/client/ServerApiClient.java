package io.roomkeeper.client;

import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.RoomkeeperException;
import io.roomkeeper.protocol.UserId;
import io.roomkeeper.protocol.api.ApiAnswer;

import tools.jackson.databind.JsonNode;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.random.RandomGenerator;

/// Signed calls of the Server API, as an application's own server makes them. Every future fails
/// with [RoomkeeperException] when the server refuses. Server API §1.
public final class ServerApiClient {
    private static final HttpClient HTTP = Http.client();

    private final URI operators;
    private final String appKey;
    private final String appSecret;
    private final InstantSource clock;
    private final RandomGenerator random;

    /// `operators` like `http://127.0.0.1:8421`.
    public ServerApiClient(URI operators, String appKey, String appSecret) {
        this(operators, appKey, appSecret, InstantSource.system(), new SecureRandom());
    }

    ServerApiClient(
            URI operators,
            String appKey,
            String appSecret,
            InstantSource clock,
            RandomGenerator random) {
        this.operators = operators;
        this.appKey = appKey;
        this.appSecret = appSecret;
        this.clock = clock;
        this.random = random;
    }

    /// §2.1.
    public CompletableFuture<Void> createRoom(RoomId room) {
        return change("/chatroom/create_new.json", new Form().with("chatroomId", room));
    }

    /// §2.3.
    public CompletableFuture<Void> destroyRoom(RoomId room) {
        return change("/chatroom/destroy.json", new Form().with("chatroomId", room));
    }

    /// §3.1; 23410 when there is no such room.
    public CompletableFuture<ApiAnswer.Room> room(RoomId room) {
        return call("/chatroom/get.json", new Form().with("chatroomId", room))
                .thenApply(answer -> Answers.as(answer, ApiAnswer.Room.class));
    }

    /// A token with which `user` can connect. §12.
    public CompletableFuture<String> token(UserId user, String name) {
        return call("/user/getToken.json", new Form().with("userId", user).with("name", name))
                .thenApply(answer -> answer.path("token").asString());
    }

    /// 1 to 20 users for 1 to 43 200 minutes. §7.
    public CompletableFuture<Void> mute(RoomId room, List<UserId> users, int minutes) {
        return change("/chatroom/user/gag/add.json", form(room, users).with("minute", minutes));
    }

    public CompletableFuture<Void> unmute(RoomId room, List<UserId> users) {
        return change("/chatroom/user/gag/rollback.json", form(room, users));
    }

    /// Those muted now, by end time.
    public CompletableFuture<List<UserId>> muted(RoomId room) {
        return users("/chatroom/user/gag/list.json", room);
    }

    /// 1 to 20 users for 1 to 43 200 minutes. §6.
    public CompletableFuture<Void> ban(RoomId room, List<UserId> users, int minutes) {
        return change("/chatroom/user/block/add.json", form(room, users).with("minute", minutes));
    }

    public CompletableFuture<Void> unban(RoomId room, List<UserId> users) {
        return change("/chatroom/user/block/rollback.json", form(room, users));
    }

    /// Those banned now, by end time.
    public CompletableFuture<List<UserId>> banned(RoomId room) {
        return users("/chatroom/user/block/list.json", room);
    }

    /// Whether everybody in `room` is muted. §9.
    public CompletableFuture<Void> muteAll(RoomId room, boolean on) {
        return change(
                on ? "/chatroom/ban/add.json" : "/chatroom/ban/rollback.json",
                new Form().with("chatroomId", room));
    }

    private CompletableFuture<List<UserId>> users(String path, RoomId room) {
        return call(path, new Form().with("chatroomId", room))
                .thenApply(answer ->
                        answer.path("users")
                                .valueStream()
                                .map(user -> new UserId(user.path("userId").asString()))
                                .toList());
    }

    private CompletableFuture<Void> change(String path, Form form) {
        return call(path, form).thenAccept(_ -> {});
    }

    private CompletableFuture<JsonNode> call(String path, Form form) {
        var nonce = Long.toUnsignedString(random.nextLong());
        var timestamp = Long.toString(clock.millis());
        var request =
                HttpRequest.newBuilder(operators.resolve(path))
                        .timeout(Http.PATIENCE)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("App-Key", appKey)
                        .header("Nonce", nonce)
                        .header("Timestamp", timestamp)
                        .header("Signature", signature(nonce, timestamp))
                        .POST(HttpRequest.BodyPublishers.ofString(form.text()))
                        .build();
        return Answers.to(request, HTTP);
    }

    private String signature(String nonce, String timestamp) {
        try {
            var sha1 = MessageDigest.getInstance("SHA-1");
            var text = appSecret + nonce + timestamp;
            return HexFormat.of().formatHex(sha1.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private static Form form(RoomId room, List<UserId> users) {
        var form = new Form().with("chatroomId", room);
        users.forEach(user -> form.with("userId", user));
        return form;
    }

    /// Names and values, repeated names allowed.
    private static final class Form {
        private final List<String> pairs = new ArrayList<>();

        Form with(String name, Object value) {
            pairs.add(name + "=" + URLEncoder.encode(value.toString(), StandardCharsets.UTF_8));
            return this;
        }

        String text() {
            return String.join("&", pairs);
        }
    }
}

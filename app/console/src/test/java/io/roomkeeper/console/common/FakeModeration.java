package io.roomkeeper.console.common;

import io.roomkeeper.client.AuditCalls;
import io.roomkeeper.client.GlobalCalls;
import io.roomkeeper.client.KeyCalls;
import io.roomkeeper.client.MessageCalls;
import io.roomkeeper.client.Moderation;
import io.roomkeeper.client.RoomCalls;
import io.roomkeeper.client.UserCalls;
import io.roomkeeper.protocol.ErrorCode;
import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.UserId;
import io.roomkeeper.protocol.console.ConsoleAnswer;
import io.roomkeeper.protocol.console.MemberEntry;
import io.roomkeeper.protocol.console.MemberPage;
import io.roomkeeper.protocol.console.Role;
import io.roomkeeper.protocol.console.RoomPage;
import io.roomkeeper.protocol.console.RoomSummary;
import io.roomkeeper.protocol.console.SanctionEntry;
import io.roomkeeper.protocol.console.ServerInfo;
import io.roomkeeper.protocol.console.UserResult;
import io.roomkeeper.protocol.console.UserResults;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/// A server that the test plays, asked in lines such as `mute lobby user-1,user-2 10 spam`.
public final class FakeModeration extends FakeAnswers implements Moderation {
    public static final ServerInfo SERVER = new ServerInfo("0.1.0", 0, 0, "ana", Role.OWNER, false);

    /// In order of id.
    public List<RoomSummary> rooms = List.of();

    public List<MemberEntry> members = List.of();
    public int totalMembers;
    public List<SanctionEntry> mutes = List.of();
    public List<SanctionEntry> bans = List.of();
    public ServerInfo server = SERVER;

    /// Users to whom nothing can be done, and those to whom everything was done already.
    public Set<UserId> failing = Set.of();

    public Set<UserId> unchanged = Set.of();

    public final FakeRoomCalls inRoom = new FakeRoomCalls(this);
    public final FakeGlobalCalls everywhere = new FakeGlobalCalls(this);
    public final FakeMessageCalls messages = new FakeMessageCalls(this);
    public final FakeUserCalls users = new FakeUserCalls(this);
    public final FakeAuditCalls auditLog = new FakeAuditCalls(this);
    public final FakeKeyCalls keys = new FakeKeyCalls(this);

    /// The backup that was asked for last.
    public FakeTransfer backup = new FakeTransfer(new CompletableFuture<>(), _ -> {});

    private long line;
    private int requests;

    @Override
    public CompletableFuture<ServerInfo> server() {
        return asked("server", () -> server);
    }

    @Override
    public CompletableFuture<RoomPage> rooms(@Nullable RoomId after, int limit, String search) {
        return asked(
                "rooms after %s, %d %s".formatted(after, limit, search).strip(),
                () -> page(after, limit, search));
    }

    private RoomPage page(@Nullable RoomId after, int limit, String search) {
        List<RoomSummary> found =
                rooms.stream()
                        .filter(room -> after == null || room.chatroomId().compareTo(after) > 0)
                        .filter(room -> (room.chatroomId() + " " + room.name()).contains(search))
                        .limit(limit)
                        .toList();
        RoomId next = found.size() < limit ? null : found.getLast().chatroomId();
        return new RoomPage(found, next, rooms.size());
    }

    @Override
    public CompletableFuture<Void> createRoom(RoomId room, String name) {
        return done("createRoom " + room + (name.isEmpty() ? "" : " " + name));
    }

    @Override
    public CompletableFuture<Void> destroyRoom(RoomId room, String reason) {
        return done("destroyRoom " + room + " " + reason);
    }

    @Override
    public CompletableFuture<MemberPage> members(RoomId room, int count, boolean newestFirst) {
        return asked(
                "members %s %d %s".formatted(room, count, newestFirst),
                () -> new MemberPage(Math.max(totalMembers, members.size()), members));
    }

    @Override
    public CompletableFuture<List<SanctionEntry>> mutes(RoomId room) {
        return asked("mutes " + room, () -> mutes);
    }

    @Override
    public CompletableFuture<List<SanctionEntry>> bans(RoomId room) {
        return asked("bans " + room, () -> bans);
    }

    @Override
    public CompletableFuture<UserResults> mute(
            RoomId room, List<UserId> users, int minutes, String reason) {
        return answered(users, "mute %s %s %d %s".formatted(room, joined(users), minutes, reason));
    }

    @Override
    public CompletableFuture<UserResults> unmute(RoomId room, List<UserId> users, String reason) {
        return answered(users, "unmute %s %s %s".formatted(room, joined(users), reason));
    }

    @Override
    public CompletableFuture<UserResults> ban(
            RoomId room, List<UserId> users, int minutes, String reason) {
        return answered(users, "ban %s %s %d %s".formatted(room, joined(users), minutes, reason));
    }

    @Override
    public CompletableFuture<UserResults> unban(RoomId room, List<UserId> users, String reason) {
        return answered(users, "unban %s %s %s".formatted(room, joined(users), reason));
    }

    @Override
    public CompletableFuture<UserResults> kick(RoomId room, List<UserId> users, String reason) {
        return answered(users, "kick %s %s %s".formatted(room, joined(users), reason));
    }

    @Override
    public CompletableFuture<ConsoleAnswer> muteAll(RoomId room, boolean on, String reason) {
        return acted("muteAll %s %s %s".formatted(room, on, reason));
    }

    @Override
    public RoomCalls inRoom() {
        return inRoom;
    }

    @Override
    public GlobalCalls everywhere() {
        return everywhere;
    }

    @Override
    public MessageCalls messages() {
        return messages;
    }

    @Override
    public UserCalls users() {
        return users;
    }

    @Override
    public AuditCalls auditLog() {
        return auditLog;
    }

    @Override
    public KeyCalls keys() {
        return keys;
    }

    @Override
    public FakeTransfer backup(Path file, LongConsumer progress) {
        calls.add("backup " + file);
        backup = new FakeTransfer(new CompletableFuture<>(), progress);
        return backup;
    }

    @Override
    public void watch(RoomId room) {
        calls.add("watch " + room);
    }

    @Override
    public void unwatch(RoomId room) {
        calls.add("unwatch " + room);
    }

    @Override
    public void close() {
        calls.add("close");
    }

    CompletableFuture<UserResults> answered(List<UserId> users, String call) {
        return asked(
                call.strip(),
                () -> {
                    List<UserResult> results = users.stream().map(this::result).toList();
                    long changed =
                            results.stream()
                                    .filter(each -> each.outcome() == UserResult.Outcome.DONE)
                                    .count();
                    String id = "request-" + ++requests;
                    return new UserResults(200, "", written(changed), results, id);
                });
    }

    /// The numbers of that many lines of the audit log.
    List<Long> written(long count) {
        List<Long> numbers = LongStream.rangeClosed(line + 1, line + count).boxed().toList();
        line += count;
        return numbers;
    }

    CompletableFuture<ConsoleAnswer> acted(String call) {
        return asked(call.strip(), () -> ConsoleAnswer.done(written(1)));
    }

    private UserResult result(UserId user) {
        if (failing.contains(user)) {
            return UserResult.failed(user, ErrorCode.USER_NOT_FOUND, "no such user");
        }
        return new UserResult(
                user,
                unchanged.contains(user) ? UserResult.Outcome.UNCHANGED : UserResult.Outcome.DONE);
    }

    static String joined(List<UserId> users) {
        return users.stream().map(UserId::value).collect(Collectors.joining(","));
    }
}

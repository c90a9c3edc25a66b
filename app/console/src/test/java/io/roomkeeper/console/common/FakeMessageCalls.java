package io.roomkeeper.console.common;

import io.roomkeeper.client.MessageCalls;
import io.roomkeeper.client.MessageQuery;
import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.UserId;
import io.roomkeeper.protocol.console.ChatMessage;
import io.roomkeeper.protocol.console.HistoryMessage;
import io.roomkeeper.protocol.console.HistoryPage;
import io.roomkeeper.protocol.console.MessageSearchPage;
import io.roomkeeper.protocol.console.RecallResult;
import io.roomkeeper.protocol.console.SentMessage;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/// The calls about messages of a [FakeModeration].
public final class FakeMessageCalls implements MessageCalls {
    /// The ids of messages that are not there any more.
    public Set<String> unknown = Set.of();

    /// The place of the next message; 0 when it is discarded.
    public long sequence = 1;

    /// What recalling the last messages of users finds.
    public List<String> lastOfThem = List.of();

    /// What the server has stored, oldest first.
    public List<ChatMessage> stored = List.of();

    /// What a search for recalls finds.
    public List<ChatMessage> recalls = List.of();

    /// What a search finds, and where it could go on.
    public List<ChatMessage> found = List.of();

    public @Nullable String cursor;

    private final FakeModeration server;

    FakeMessageCalls(FakeModeration server) {
        this.server = server;
    }

    @Override
    public CompletableFuture<SentMessage> send(RoomId room, String objectName, String content) {
        return server.asked(
                "send %s %s %s".formatted(room, objectName, content),
                () -> new SentMessage("uid-sent", sequence, 0));
    }

    @Override
    public CompletableFuture<HistoryPage> before(RoomId room, long time, int count) {
        List<ChatMessage> earlier =
                stored.stream().filter(each -> time == 0 || each.sentTime() < time).toList();
        List<ChatMessage> page =
                earlier.subList(Math.max(0, earlier.size() - count), earlier.size());
        return server.asked(
                "before %s %d %d".formatted(room, time, count),
                () -> new HistoryPage(kept(page), page.size() < earlier.size(), true));
    }

    @Override
    public CompletableFuture<HistoryPage> after(RoomId room, long time, int count) {
        throw new AssertionError("after was not expected");
    }

    @Override
    public CompletableFuture<HistoryPage> around(RoomId room, long time, int count) {
        throw new AssertionError("around was not expected");
    }

    @Override
    public CompletableFuture<MessageSearchPage> search(
            MessageQuery query, @Nullable String from, int limit) {
        if (query.type().equals("RC:RcCmd")) {
            return server.asked(
                    "recalls %s %d".formatted(query.room(), query.since()),
                    () -> new MessageSearchPage(kept(recalls), recalls.size(), null));
        }
        return server.asked(
                "search %s %s".formatted(query.text(), from),
                () ->
                        new MessageSearchPage(
                                kept(found), found.size(), from == null ? cursor : null));
    }

    private static List<HistoryMessage> kept(List<ChatMessage> messages) {
        return messages.stream().map(each -> new HistoryMessage(each, "Websocket")).toList();
    }

    @Override
    public CompletableFuture<RecallResult> recall(
            RoomId room, List<String> messageUIds, String reason) {
        return server.asked(
                "recall %s %s %s".formatted(room, String.join(",", messageUIds), reason).strip(),
                () ->
                        new RecallResult(
                                messageUIds.stream().filter(id -> !unknown.contains(id)).toList(),
                                messageUIds.stream().filter(unknown::contains).toList()));
    }

    @Override
    public CompletableFuture<RecallResult> recallLast(
            RoomId room, List<UserId> users, int count, String reason) {
        return server.asked(
                "recallLast %s %s %d %s"
                        .formatted(room, FakeModeration.joined(users), count, reason)
                        .strip(),
                () -> new RecallResult(lastOfThem, List.of()));
    }
}

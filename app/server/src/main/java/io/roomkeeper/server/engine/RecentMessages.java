package io.roomkeeper.server.engine;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The last messages of a room, at most as many as a join can ask for, and fewer when they are
/// large; the newest in any case. Client behaviour §2.
final class RecentMessages {
    private final ArrayDeque<RoomEvent.MessageSent> messages = new ArrayDeque<>();
    private final int mostBytes;
    private long bytes;
    private Instant forgotten;

    /// None yet; up to `forgotten` there may have been some. `mostBytes` is for the content of all.
    RecentMessages(Instant forgotten, int mostBytes) {
        this.forgotten = forgotten;
        this.mostBytes = mostBytes;
    }

    /// Adds those that the history has kept, oldest first.
    RecentMessages with(List<StoredMessage> stored) {
        stored.forEach(message -> keep(sent(message)));
        return this;
    }

    private static RoomEvent.MessageSent sent(StoredMessage message) {
        return new RoomEvent.MessageSent(
                message.room(),
                message.sentTime(),
                message.sequence(),
                message.sender(),
                null,
                message.objectName(),
                message.content(),
                message.messageUId(),
                message.source(),
                Hearers.ALL,
                Retention.HISTORY,
                false,
                false);
    }

    void keep(RoomEvent.MessageSent message) {
        messages.addLast(message);
        bytes += bytes(message);
        while (messages.size() > Admission.MAX_RECENT
                || (bytes > mostBytes && messages.size() > 1)) {
            var gone = messages.removeFirst();
            bytes -= bytes(gone);
            forgotten = gone.at().isAfter(forgotten) ? gone.at() : forgotten;
        }
    }

    private static int bytes(RoomEvent.MessageSent message) {
        return Text.bytes(message.content());
    }

    void remove(RoomEvent.MessageSent message) {
        if (messages.removeIf(kept -> kept.sequence() == message.sequence())) {
            bytes -= bytes(message);
        }
    }

    /// The last up to `count` of these types (all if there are none), oldest first.
    List<RoomEvent.MessageSent> last(int count, List<String> types) {
        var all = new ArrayList<>(messages);
        if (!types.isEmpty()) {
            all.removeIf(message -> !comes(message, types));
        }
        return List.copyOf(all.subList(Math.max(0, all.size() - count), all.size()));
    }

    /// The last up to `count` of those sent after `time`, oldest first.
    List<RoomEvent.MessageSent> after(Instant time, int count) {
        var newer = messages.stream().filter(message -> message.at().isAfter(time)).toList();
        return newer.subList(Math.max(0, newer.size() - count), newer.size());
    }

    /// Whether these are all that were sent after `time`.
    boolean areAllAfter(Instant time, List<RoomEvent.MessageSent> some) {
        return !forgotten.isAfter(time) && after(time, messages.size()).size() == some.size();
    }

    // A recall comes whatever the types: without it, what it takes back would be shown again.
    private static boolean comes(RoomEvent.MessageSent message, List<String> types) {
        return types.contains(message.objectName()) || isRecall(message);
    }

    private static boolean isRecall(RoomEvent.MessageSent message) {
        return message.objectName().equals(MessageForm.RECALL);
    }

    Stream<RoomEvent.MessageSent> recalls() {
        return messages.stream().filter(RecentMessages::isRecall);
    }

    Optional<RoomEvent.MessageSent> newest() {
        return Optional.ofNullable(messages.peekLast());
    }

    /// Whether the history has them all, so that they can be let go.
    boolean areStored() {
        return messages.stream().allMatch(message -> message.retention() == Retention.HISTORY);
    }

    /// The one of that id, if it is still here.
    Optional<RoomEvent.MessageSent> find(String messageUId) {
        return messages.stream().filter(sent -> sent.messageUId().equals(messageUId)).findFirst();
    }
}

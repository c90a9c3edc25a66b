package io.roomkeeper.console.chat;

import static io.roomkeeper.console.common.Texts.text;

import io.roomkeeper.console.common.Answers;
import io.roomkeeper.console.common.ConsoleSession;
import io.roomkeeper.console.common.Failures;
import io.roomkeeper.console.common.StatusLine;
import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.console.ChatMessage;
import io.roomkeeper.protocol.console.HistoryMessage;
import io.roomkeeper.protocol.console.HistoryPage;

import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// What was said in a room while the connection was lost. The server tells the last of it by
/// itself; the rest is put in its place when it is asked for, from what the server has stored.
public final class MissedMessages {
    private final ConsoleSession session;
    private final RoomId room;
    private final Transcript transcript;
    private final RoomStory story;
    private final StatusLine status;
    private final ReadOnlyLongWrapper said = new ReadOnlyLongWrapper();
    private final ReadOnlyLongWrapper absent = new ReadOnlyLongWrapper();
    private final List<Gap> gaps = new ArrayList<>();
    private Consumer<Runnable> inPlace = Runnable::run;
    private boolean loading;

    MissedMessages(
            ConsoleSession session,
            RoomId room,
            Transcript transcript,
            RoomStory story,
            StatusLine status) {
        this.session = session;
        this.room = room;
        this.transcript = transcript;
        this.story = story;
        this.status = status;
        story.onMissed(messages -> said.set(said.get() + messages));
        story.onGap(this::add);
    }

    /// How many were said, until [#forget].
    public ReadOnlyLongProperty saidProperty() {
        return said.getReadOnlyProperty();
    }

    /// How many of them are not in the list.
    public ReadOnlyLongProperty absentProperty() {
        return absent.getReadOnlyProperty();
    }

    /// Makes changes through `through`, which lets what is in view stay where it is.
    void changeWith(Consumer<Runnable> through) {
        inPlace = through;
    }

    /// Counts anew from now on; what is absent can still be loaded.
    public void forget() {
        said.set(0);
    }

    /// Asks for those that are not in the list, the newest first.
    public void load() {
        if (loading || gaps.isEmpty() || !session.outage().get().isEmpty()) {
            return;
        }
        Gap gap = gaps.getLast();
        if (transcript.rows().size() + OlderMessages.PAGE > Transcript.HELD_LIMIT) {
            status.say(text("chat.older.full"));
            return;
        }
        loading = true;
        // others may have been sent within the same millisecond
        long before = gap.next().sentTime() + 1;
        Answers.take(
                session.moderation().messages().before(room, before, OlderMessages.PAGE),
                session.fx(),
                page -> {
                    loading = false;
                    inPlace.accept(() -> fill(gap, page));
                    load();
                },
                failure -> {
                    loading = false;
                    status.failed(text("chat.missed.failed", Failures.why(failure)), failure);
                });
    }

    private void add(Gap gap) {
        gaps.add(gap);
        count();
    }

    private void fill(Gap gap, HistoryPage page) {
        List<ChatMessage> messages =
                page.messages().stream().map(HistoryMessage::message).filter(gap::holds).toList();
        boolean whole = !messages.isEmpty() && messages.getFirst().sequence() == gap.after() + 1;
        transcript.fill(gap.note(), messages.stream().map(story::row).toList(), whole);
        gaps.remove(gap);
        // what is not stored stays missing, and the note says so
        if (!whole && !messages.isEmpty() && page.moreBefore()) {
            gaps.add(new Gap(gap.note(), gap.after(), messages.getFirst()));
        }
        count();
    }

    private void count() {
        absent.set(gaps.stream().mapToLong(gap -> gap.next().sequence() - gap.after() - 1).sum());
    }
}

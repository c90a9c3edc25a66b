package io.roomkeeper.console.chat;

import static io.roomkeeper.console.common.Texts.text;

import io.roomkeeper.console.common.Answers;
import io.roomkeeper.console.common.Awaited;
import io.roomkeeper.console.common.ConsoleSession;
import io.roomkeeper.console.common.Failures;
import io.roomkeeper.console.common.Loading;
import io.roomkeeper.console.common.StatusLine;
import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.console.HistoryMessage;
import io.roomkeeper.protocol.console.HistoryPage;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// Puts what was said before into the list, a page at a time, from what the server has stored.
final class OlderMessages {
    /// Messages asked for at once. Console design §4.
    static final int PAGE = 100;

    private final ConsoleSession session;
    private final RoomId room;
    private final Transcript transcript;
    private final RoomStory story;
    private final StatusLine status;
    private final Awaited awaited;
    private Consumer<Runnable> inPlace = Runnable::run;

    OlderMessages(
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
        awaited = new Awaited(session);
    }

    Loading loading() {
        return awaited.loading();
    }

    /// Makes changes at the front through `inPlace`, which lets what is in view stay where it is.
    void changeWith(Consumer<Runnable> through) {
        inPlace = through;
    }

    /// Asks for the page before the first message, unless there is none or it was asked for.
    void load() {
        if (awaited.asking()
                || !session.outage().get().isEmpty()
                || transcript.startsAtBeginning()) {
            return;
        }
        if (transcript.rows().size() + PAGE > Transcript.HELD_LIMIT) {
            status.say(text("chat.older.full"));
            return;
        }
        int mine = awaited.begin();
        Optional<ChatRow.Said> first = transcript.first();
        long before = first.map(said -> said.at().toEpochMilli()).orElse(0L);
        Answers.take(
                session.moderation().messages().before(room, before, PAGE),
                session.fx(),
                page -> {
                    if (awaited.ended(mine) && joins(first)) {
                        inPlace.accept(() -> put(page));
                    }
                },
                failure -> {
                    if (awaited.ended(mine)) {
                        status.failed(text("chat.older.failed", Failures.why(failure)), failure);
                    }
                });
    }

    /// Whether what was said before `first` still belongs in front; the list may have been trimmed.
    private boolean joins(Optional<ChatRow.Said> first) {
        return first.isEmpty() || first.equals(transcript.first());
    }

    private void put(HistoryPage page) {
        Set<String> known =
                transcript.said().limit(PAGE).map(ChatRow.Said::uid).collect(Collectors.toSet());
        List<ChatRow> rows = new ArrayList<>();
        if (!page.moreBefore()) {
            rows.add(story.beginning(page));
        }
        page.messages().stream()
                .map(HistoryMessage::message)
                .filter(message -> !known.contains(message.messageUId()))
                .map(story::row)
                .forEach(rows::add);
        transcript.prepend(rows, !page.moreBefore());
    }
}

package io.roomkeeper.console.chat;

import io.roomkeeper.console.common.Guard;
import io.roomkeeper.console.common.ModerationActs;
import io.roomkeeper.console.common.ModerationResult;
import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.UserId;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// What is done to the selected messages of one room, and to their authors.
public final class SelectionActs {
    /// Users or messages acted on without being asked first. Console design §1.
    static final int ASK_ABOVE = 20;

    private final RoomId room;
    private final ModerationActs acts;
    private final Recaller recaller;
    private final Selection selection;
    private final Sanctions sanctions;
    private final RoomMarks marks;
    private final RowStates states;
    private final Guard guard;

    SelectionActs(
            RoomId room,
            ModerationActs acts,
            Recaller recaller,
            Selection selection,
            Sanctions sanctions,
            RoomMarks marks,
            RowStates states,
            Guard guard) {
        this.room = room;
        this.acts = acts;
        this.recaller = recaller;
        this.selection = selection;
        this.sanctions = sanctions;
        this.marks = marks;
        this.states = states;
        this.guard = guard;
    }

    /// The authors of the selected messages, each once.
    public List<UserId> authors() {
        return selection.authors();
    }

    /// Whether an act on the selection hits so many that it asks first.
    public boolean asksFirst() {
        return authors().size() > ASK_ABOVE;
    }

    public void mute(int minutes) {
        guarded("mute", () -> acts.mute(room, authors(), minutes, ""));
    }

    private void guarded(String name, Supplier<CompletableFuture<ModerationResult>> act) {
        guard.pass(
                name,
                authors(),
                marks::moderator,
                () -> {
                    var _ = act.get();
                });
    }

    /// Recalls the selected messages.
    public void recall() {
        recaller.recall(selection.messages());
    }

    /// The selected messages that can be recalled, when there are so many that it asks first.
    public OptionalInt asksToRecall() {
        int messages = (int) selection.messages().stream().filter(states::recallable).count();
        return messages > ASK_ABOVE ? OptionalInt.of(messages) : OptionalInt.empty();
    }

    public void unmute() {
        var _ = acts.unmute(room, authors().stream().filter(sanctions::muted).toList());
    }

    public void unban() {
        var _ = acts.unban(room, authors().stream().filter(sanctions::banned).toList());
    }

    public void kick() {
        guarded("kick", () -> acts.kick(room, authors()));
    }

    /// Puts the authors on the allowlist, or takes them off when all are on it.
    public void toggleAllowed() {
        var _ = acts.allow(room, authors(), !authors().stream().allMatch(marks::allowed));
    }

    /// Makes the authors mute exceptions, or ends that when all of them are.
    public void toggleExcepted() {
        var _ = acts.except(room, authors(), !authors().stream().allMatch(marks::excepted));
    }

    /// The authors' ids, one a line.
    public String authorsText() {
        return authors().stream().map(UserId::value).collect(Collectors.joining("\n"));
    }

    /// The selected rows, one a line.
    public String selectedText() {
        return selection.asText();
    }

    /// The author of the last selected message.
    public Optional<UserId> lastAuthor() {
        List<ChatRow.Said> messages = selection.messages();
        return messages.isEmpty() ? Optional.empty() : Optional.of(messages.getLast().author());
    }
}

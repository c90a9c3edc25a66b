package io.roomkeeper.console.chat;

import io.roomkeeper.console.common.ActOrAsk;
import io.roomkeeper.console.common.Guard;
import io.roomkeeper.console.common.ModerationActs;
import io.roomkeeper.console.common.ModerationResult;
import io.roomkeeper.console.common.SanctionDialog;
import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.UserId;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What is done to the selected messages of one room, and to their authors; to many of them only
/// once a dialog has asked.
public final class SelectionActs {
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

    public void mute(int minutes, Supplier<SanctionDialog> dialog) {
        ActOrAsk.on(
                authors(),
                dialog,
                (asked, users) -> asked.mute(users, minutes),
                () -> guarded("mute", () -> acts.mute(room, authors(), minutes, "")));
    }

    private void guarded(String name, Supplier<CompletableFuture<ModerationResult>> act) {
        guard.pass(
                name,
                authors(),
                () -> {
                    var _ = act.get();
                });
    }

    /// Recalls the selected messages.
    public void recall() {
        recaller.recall(room, recallable().map(ChatRow.Said::uid).toList(), states.recalls());
    }

    /// The selected messages that can be recalled, when there are so many that it asks first.
    public OptionalInt asksToRecall() {
        int messages = (int) recallable().count();
        return messages > ActOrAsk.ASK_ABOVE ? OptionalInt.of(messages) : OptionalInt.empty();
    }

    /// Those that were recalled already, or are being recalled, are left out.
    private Stream<ChatRow.Said> recallable() {
        return selection.messages().stream().filter(states::recallable);
    }

    public void unmute(Supplier<SanctionDialog> dialog) {
        List<UserId> muted = authors().stream().filter(sanctions::mutedHere).toList();
        at(muted, dialog, SanctionDialog::unmute, acts::unmute);
    }

    public void unban(Supplier<SanctionDialog> dialog) {
        List<UserId> banned = authors().stream().filter(sanctions::banned).toList();
        at(banned, dialog, SanctionDialog::unban, acts::unban);
    }

    public void kick(Supplier<SanctionDialog> dialog) {
        ActOrAsk.on(
                authors(),
                dialog,
                SanctionDialog::kick,
                () -> guarded("kick", () -> acts.kick(room, authors())));
    }

    /// Puts the authors on the allowlist, or takes them off when all are on it.
    public void toggleAllowed(Supplier<SanctionDialog> dialog) {
        boolean on = !authors().stream().allMatch(marks::allowed);
        at(
                authors(),
                dialog,
                on ? SanctionDialog::allow : SanctionDialog::allowNoMore,
                (room, users) -> acts.allow(room, users, on));
    }

    /// Makes the authors mute exceptions, or ends that when all of them are.
    public void toggleExcepted(Supplier<SanctionDialog> dialog) {
        boolean on = !authors().stream().allMatch(marks::excepted);
        at(
                authors(),
                dialog,
                on ? SanctionDialog::except : SanctionDialog::exceptNoMore,
                (room, users) -> acts.except(room, users, on));
    }

    private void at(
            List<UserId> users,
            Supplier<SanctionDialog> dialog,
            BiConsumer<SanctionDialog, List<UserId>> ask,
            BiFunction<RoomId, List<UserId>, CompletableFuture<ModerationResult>> act) {
        ActOrAsk.on(
                users,
                dialog,
                ask,
                () -> {
                    var _ = act.apply(room, users);
                });
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

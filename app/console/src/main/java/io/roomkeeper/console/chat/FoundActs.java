package io.roomkeeper.console.chat;

import static io.roomkeeper.console.common.Texts.text;

import io.roomkeeper.client.RoomCalls;
import io.roomkeeper.console.common.ActOrAsk;
import io.roomkeeper.console.common.Answers;
import io.roomkeeper.console.common.ConsoleSession;
import io.roomkeeper.console.common.Failures;
import io.roomkeeper.console.common.Guard;
import io.roomkeeper.console.common.ModerationActs;
import io.roomkeeper.console.common.SanctionDialog;
import io.roomkeeper.console.common.StatusLine;
import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.UserId;
import io.roomkeeper.protocol.console.ListedUsers;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What is done to messages found in any rooms, and to their authors in the rooms they wrote in.
final class FoundActs {
    private final ConsoleSession session;
    private final ModerationActs acts;
    private final StatusLine status;
    private final Guard guard;
    private final Recaller recaller;
    private final Selection selection;
    private final KnownRecalls recalls;
    private final FoundConditions conditions;

    FoundActs(
            ConsoleSession session,
            ModerationActs acts,
            StatusLine status,
            Selection selection,
            KnownRecalls recalls) {
        this.session = session;
        this.acts = acts;
        this.status = status;
        this.selection = selection;
        this.recalls = recalls;
        guard = new Guard(session, status);
        recaller = new Recaller(session, status);
        conditions = new FoundConditions(session, selection, recalls, guard);
    }

    ConsoleSession session() {
        return session;
    }

    ModerationActs acts() {
        return acts;
    }

    FoundConditions conditions() {
        return conditions;
    }

    void mute(int minutes, Supplier<SanctionDialog> dialog) {
        ActOrAsk.on(
                authors(),
                dialog,
                (asked, users) -> asked.mute(users, minutes),
                () -> guarded("mute", (room, users) -> acts.mute(room, users, minutes, "")));
    }

    void unmute(Supplier<SanctionDialog> dialog) {
        ActOrAsk.on(authors(), dialog, SanctionDialog::unmute, () -> inEachRoom(acts::unmute));
    }

    void unban(Supplier<SanctionDialog> dialog) {
        ActOrAsk.on(authors(), dialog, SanctionDialog::unban, () -> inEachRoom(acts::unban));
    }

    void kick(Supplier<SanctionDialog> dialog) {
        ActOrAsk.on(authors(), dialog, SanctionDialog::kick, () -> guarded("kick", acts::kick));
    }

    /// Puts the authors on the allowlist of their room, or takes them off where all are on it.
    void toggleAllowed(Supplier<SanctionDialog> dialog) {
        toggle(
                RoomCalls::allowed,
                (room, users, on) ->
                        ActOrAsk.on(
                                users,
                                dialog,
                                on ? SanctionDialog::allow : SanctionDialog::allowNoMore,
                                () -> acts.allow(room, users, on)));
    }

    /// Makes the authors mute exceptions in their room, or ends that where all of them are.
    void toggleExcepted(Supplier<SanctionDialog> dialog) {
        toggle(
                RoomCalls::exceptions,
                (room, users, on) ->
                        ActOrAsk.on(
                                users,
                                dialog,
                                on ? SanctionDialog::except : SanctionDialog::exceptNoMore,
                                () -> acts.except(room, users, on)));
    }

    /// Recalls the selected messages that are not recalled yet.
    void recall() {
        recallable()
                .collect(
                        Collectors.groupingBy(
                                ChatRow.Said::room,
                                LinkedHashMap::new,
                                Collectors.mapping(ChatRow.Said::uid, Collectors.toList())))
                .forEach((room, uids) -> recaller.recall(room, uids, recalls));
    }

    /// How many that are.
    int toRecall() {
        return (int) recallable().count();
    }

    private Stream<ChatRow.Said> recallable() {
        return selection.messages().stream().filter(said -> recalls.possible(said.uid()));
    }

    /// The message that was selected last.
    ChatRow.Said last() {
        return selection.messages().getLast();
    }

    /// The room all selected messages are of, when there is one.
    RoomId room() {
        return last().room();
    }

    /// Who wrote the selected messages, each once.
    List<UserId> authors() {
        return selection.authors();
    }

    private interface Change {
        void to(RoomId room, List<UserId> users, boolean on);
    }

    private void toggle(
            BiFunction<RoomCalls, RoomId, CompletableFuture<ListedUsers>> list, Change change) {
        inEachRoom((room, users) ->
                Answers.take(
                        list.apply(session.moderation().inRoom(), room),
                        session.fx(),
                        listed -> change.to(room, users, !ids(listed).containsAll(users)),
                        failure ->
                                status.failed(
                                        text("card.failed", Failures.why(failure)), failure)));
    }

    private static Set<UserId> ids(ListedUsers listed) {
        return listed.users().stream()
                .map(ListedUsers.ListedUser::userId)
                .collect(Collectors.toSet());
    }

    private void guarded(String name, BiConsumer<RoomId, List<UserId>> act) {
        Map<RoomId, List<ChatRow.Said>> chosen = rooms();
        guard.pass(
                name,
                authors(),
                () -> chosen.forEach((room, messages) -> act.accept(room, authors(messages))));
    }

    private void inEachRoom(BiConsumer<RoomId, List<UserId>> act) {
        rooms().forEach((room, messages) -> act.accept(room, authors(messages)));
    }

    private static List<UserId> authors(List<ChatRow.Said> messages) {
        return messages.stream().map(ChatRow.Said::author).distinct().toList();
    }

    private Map<RoomId, List<ChatRow.Said>> rooms() {
        return selection.messages().stream()
                .collect(
                        Collectors.groupingBy(
                                ChatRow.Said::room, LinkedHashMap::new, Collectors.toList()));
    }
}

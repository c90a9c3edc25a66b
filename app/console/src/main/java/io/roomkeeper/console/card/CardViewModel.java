package io.roomkeeper.console.card;

import static io.roomkeeper.console.common.Texts.text;

import io.roomkeeper.console.common.Answers;
import io.roomkeeper.console.common.Awaited;
import io.roomkeeper.console.common.ConsoleSession;
import io.roomkeeper.console.common.Failures;
import io.roomkeeper.console.common.Guard;
import io.roomkeeper.console.common.Loading;
import io.roomkeeper.console.common.ModerationActs;
import io.roomkeeper.console.common.ModerationResult;
import io.roomkeeper.console.common.Problem;
import io.roomkeeper.console.common.Reasons;
import io.roomkeeper.console.common.Roles;
import io.roomkeeper.console.common.StatusLine;
import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.UserId;
import io.roomkeeper.protocol.console.Role;
import io.roomkeeper.protocol.console.UserCard;

import javafx.beans.binding.StringBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableStringValue;
import javafx.util.Subscription;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import java.util.function.Supplier;

/// State of a user card: what the server knows of the user, and what can be done to them.
public final class CardViewModel {
    /// For so long after the pointer moved over the card's lists their rows stay where they are.
    static final Duration AIM = Duration.ofSeconds(2);

    private final ConsoleSession session;
    private final ModerationActs acts;
    private final RoomId room;
    private final UserId user;
    private final Guard guard;
    private final CardNotes notes;
    private final CardMessages messages;
    private final ReadOnlyObjectWrapper<Optional<UserCard>> card =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final Problem problem = new Problem();
    private final Awaited awaited;
    private final ReadOnlyBooleanWrapper closed = new ReadOnlyBooleanWrapper();
    private final BooleanProperty pending = new SimpleBooleanProperty();
    private final StringBinding anyAct;
    private final StringBinding unmute;
    private final StringBinding unban;
    private final Subscription subscriptions;
    private Instant aimed = Instant.MIN;
    private boolean stale;

    public CardViewModel(
            ConsoleSession session,
            ModerationActs acts,
            StatusLine status,
            RoomId room,
            UserId user) {
        this.session = session;
        this.acts = acts;
        this.room = room;
        this.user = user;
        awaited = new Awaited(session);
        guard = new Guard(session, status);
        notes = new CardNotes(session, user, this::load);
        messages = new CardMessages(session, status, room);
        CardNews news = new CardNews(room, user);
        anyAct = Reasons.of(this::whyNoAct, session.outage(), card, pending);
        unmute = needs(UserCard.Kind.MUTE, "card.why.notMuted");
        unban = needs(UserCard.Kind.BAN, "card.why.notBanned");
        subscriptions =
                Subscription.combine(
                        session.onEvents(told -> stale |= told.stream().anyMatch(news::concerns)),
                        acts.onPending(room, users -> pending.set(users.contains(user))),
                        session.outage().subscribe(outage -> stale |= outage.isEmpty()));
        load();
    }

    public UserId user() {
        return user;
    }

    public RoomId room() {
        return room;
    }

    ConsoleSession session() {
        return session;
    }

    ModerationActs acts() {
        return acts;
    }

    CardMessages messages() {
        return messages;
    }

    CardNotes notes() {
        return notes;
    }

    /// What the server knows; empty until it has answered.
    ReadOnlyObjectProperty<Optional<UserCard>> cardProperty() {
        return card.getReadOnlyProperty();
    }

    /// Why the card is not what the server knows now; nothing when it is.
    Problem problem() {
        return problem;
    }

    Loading loading() {
        return awaited.loading();
    }

    /// Why nothing can be done to the user; empty when it can.
    ObservableStringValue anyAct() {
        return anyAct;
    }

    ObservableStringValue unmuteObstacle() {
        return unmute;
    }

    ObservableStringValue unbanObstacle() {
        return unban;
    }

    /// Asks the server anew.
    public void load() {
        stale = false;
        if (awaited.asking()) {
            stale = true;
            return;
        }
        int mine = awaited.begin();
        Answers.take(
                session.moderation().users().card(room, user),
                session.fx(),
                told -> {
                    if (awaited.ended(mine)) {
                        problem.clear();
                        card.set(Optional.of(told));
                        messages.take(told.messages());
                    }
                },
                failure -> {
                    if (awaited.ended(mine)) {
                        problem.say(text("card.failed", Failures.why(failure)), failure);
                    }
                });
    }

    /// Notes that the pointer moves over the card's lists.
    void aim() {
        aimed = session.clock().instant();
    }

    /// Brings the card up to date after something was done to the user; called once a second.
    public void tick() {
        boolean aiming = session.clock().instant().isBefore(aimed.plus(AIM));
        if (stale && !aiming && session.outage().get().isEmpty()) {
            load();
        }
    }

    /// Whether it is at its end: whoever shows it takes it away.
    public ReadOnlyBooleanProperty closedProperty() {
        return closed.getReadOnlyProperty();
    }

    public void close() {
        subscriptions.unsubscribe();
        messages.close();
        closed.set(true);
    }

    void mute(int minutes) {
        guarded("mute", () -> acts.mute(room, only(), minutes, ""));
    }

    void unmute() {
        var _ = acts.unmute(room, only());
    }

    void unban() {
        var _ = acts.unban(room, only());
    }

    void kick() {
        guarded("kick", () -> acts.kick(room, only()));
    }

    void toggleAllowed() {
        boolean on = !known(UserCard::allowed);
        guarded("allow", () -> acts.allow(room, only(), on));
    }

    void toggleExcepted() {
        boolean on = !known(UserCard::excepted);
        guarded("except", () -> acts.except(room, only(), on));
    }

    /// Ends the mute exception, which a mute would be without effect against, and mutes then.
    void endExceptionAndMute(int minutes) {
        guarded(
                "endException",
                () ->
                        acts.except(room, only(), false)
                                .thenCompose(result ->
                                        result.failed()
                                                ? CompletableFuture.completedFuture(result)
                                                : acts.mute(room, only(), minutes, "")));
    }

    /// Whether it is true of the user as far as is known.
    boolean known(Predicate<UserCard> what) {
        return card.get().filter(what).isPresent();
    }

    private void guarded(String name, Supplier<CompletableFuture<ModerationResult>> act) {
        guard.pass(
                name,
                only(),
                () -> {
                    var _ = act.get();
                });
    }

    private List<UserId> only() {
        return List.of(user);
    }

    private String whyNoAct() {
        return Reasons.first(
                session.outage().get(),
                Roles.whyNot(session, Role.MODERATOR),
                guard.whyNot(only()),
                Reasons.waiting(pending.get()));
    }

    private StringBinding needs(UserCard.Kind kind, String otherwise) {
        return Reasons.of(
                () -> {
                    if (!whyNoAct().isEmpty()) {
                        return whyNoAct();
                    }
                    boolean holds =
                            known(told ->
                                    told.sanctions().stream()
                                            .anyMatch(each -> each.kind() == kind));
                    return holds ? "" : text(otherwise);
                },
                anyAct,
                card);
    }
}

package io.roomkeeper.console.card;

import static io.roomkeeper.console.common.Events.acted;
import static io.roomkeeper.console.common.Events.message;
import static io.roomkeeper.console.common.Events.said;

import static org.assertj.core.api.Assertions.assertThat;

import io.roomkeeper.console.common.Events;
import io.roomkeeper.console.common.FakeSession;
import io.roomkeeper.console.common.Loading;
import io.roomkeeper.console.common.ModerationActs;
import io.roomkeeper.console.common.StatusLine;
import io.roomkeeper.console.common.Times;
import io.roomkeeper.protocol.ErrorCode;
import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.UserId;
import io.roomkeeper.protocol.console.AuditAct;
import io.roomkeeper.protocol.console.ChatMessage;
import io.roomkeeper.protocol.console.ConsoleEvent;
import io.roomkeeper.protocol.console.HistoryMessage;
import io.roomkeeper.protocol.console.MemberDetails;
import io.roomkeeper.protocol.console.SanctionEntry;
import io.roomkeeper.protocol.console.UserCard;
import io.roomkeeper.protocol.console.UserCard.CardSanction;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.Set;

class CardViewModelTest {
    private static final RoomId LOBBY = new RoomId("lobby");
    private static final UserId KIM = new UserId("kim");

    private final FakeSession session = new FakeSession();
    private final StatusLine status = new StatusLine();
    private final ModerationActs acts = new ModerationActs(session, status);

    @Test
    void a_card_says_who_it_is_how_they_stand_and_what_they_did() {
        long until = session.now.plus(Duration.ofSeconds(521)).toEpochMilli();
        UserCard told =
                card(open(), true, false)
                        .apply(List.of(mute(until)), new UserCard.Counts(23, 0, 2, 1));
        CardFacts facts = new CardFacts(Times.local());
        assertThat(facts.lines(told, session.now))
                .containsExactly(
                        "“Kim”",
                        "joined " + Times.local().day(session.now, session.now),
                        "now in lobby",
                        "writes from Websocket",
                        "23 messages, 0 recalled, 2 mutes, 1 ban");
        assertThat(facts.standing(told, session.now))
                .containsExactly("muted, 8:41 left, by ana: spam", "on the allowlist");
    }

    @Test
    void what_was_done_to_the_user_is_asked_for_anew_within_a_second() {
        CardViewModel card = open();
        session.happened(acted("lobby", AuditAct.MUTE, "lee", ""));
        card.tick();
        assertThat(asked()).isEqualTo(1);
        session.happened(acted("lobby", AuditAct.MUTE, "kim, lee", ""));
        card.tick();
        card.tick();
        assertThat(asked()).isEqualTo(2);
        card.close();
        assertThat(session.listeners()).isZero();
    }

    @Test
    void nothing_is_asked_for_while_somebody_aims_at_a_row() {
        CardViewModel card = open();
        session.happened(said("lobby", 1, "kim", "buy"));
        card.aim();
        card.tick();
        assertThat(asked()).isEqualTo(1);
        session.pass(CardViewModel.AIM);
        card.tick();
        assertThat(asked()).isEqualTo(2);
    }

    @Test
    void a_card_that_cannot_be_loaded_says_why_and_keeps_what_it_knew() {
        CardViewModel card = open();
        session.moderation.refuse(ErrorCode.ROOM_NOT_FOUND);
        card.load();
        assertThat(card.problem().textProperty().get())
                .isEqualTo("The card could not be loaded: The room does not exist any more.");
        assertThat(card.cardProperty().get()).isPresent();
    }

    @Test
    void a_card_that_takes_long_says_so_and_can_be_given_up() {
        CardViewModel card = open();
        session.moderation.pause();
        card.load();
        session.pass(Duration.ofSeconds(2));
        assertThat(card.loading().signProperty().get()).isEqualTo(Loading.Sign.WORDS);
        card.loading().cancel();
        session.moderation.answer();
        card.load();
        session.moderation.answer();
        assertThat(card.loading().signProperty().get()).isEqualTo(Loading.Sign.NONE);
        assertThat(card.cardProperty().get()).isPresent();
    }

    @Test
    void nothing_can_be_done_to_oneself() {
        CardViewModel mine = open(new UserId("ana"));
        assertThat(mine.anyAct().get()).isEqualTo("You cannot do this to yourself.");
    }

    @Test
    void a_moderator_is_acted_on_at_the_second_key_only() {
        session.moderation.server = session.moderation.server.with(List.of("ana", "kim"));
        CardViewModel card = open();
        card.mute(10);
        assertThat(status.textProperty().get())
                .isEqualTo("kim is a moderator. Do it again to go on.");
        assertThat(mutes()).isZero();
        card.mute(10);
        assertThat(mutes()).isEqualTo(1);
        card.mute(10);
        session.pass(Duration.ofSeconds(6));
        card.mute(10);
        assertThat(mutes()).isEqualTo(1);
    }

    @Test
    void a_mute_exception_is_ended_before_the_mute_that_it_would_beat() {
        know(true, false);
        CardViewModel card = open();
        card.endExceptionAndMute(10);
        assertThat(session.moderation.calls)
                .containsSubsequence("exceptNoMore lobby kim", "mute lobby kim 10");
    }

    @Test
    void nobody_is_muted_when_the_exception_could_not_be_ended() {
        know(true, false);
        CardViewModel card = open();
        session.moderation.refuse(ErrorCode.STORE_REFUSED);
        card.endExceptionAndMute(10);
        assertThat(mutes()).isZero();
    }

    @Test
    void lists_are_left_by_who_is_on_them_and_joined_by_who_is_not() {
        know(false, true);
        CardViewModel card = open();
        card.toggleAllowed();
        card.toggleExcepted();
        assertThat(session.moderation.calls)
                .containsSubsequence("allowNoMore lobby kim", "except lobby kim");
    }

    @Test
    void only_who_is_muted_can_be_unmuted() {
        CardViewModel card = open();
        assertThat(card.unmuteObstacle().get()).isEqualTo("They are not muted here.");
        session.moderation.users.card =
                empty -> card(card, false, false).apply(List.of(mute(0)), empty.counts());
        card.load();
        assertThat(card.unmuteObstacle().get()).isEmpty();
    }

    @Test
    void messages_are_recalled_from_the_card_and_say_so_once_the_server_has() {
        CardMessages messages = open().messages();
        assertThat(messages.whyNotRecall().get()).isEqualTo("Select a message first.");
        messages.take(
                List.of(
                        stored(message("lobby", 2, "kim", "buy")),
                        stored(message("lobby", 1, "kim", "hi"))));
        messages.selectedProperty().set(messages.shownProperty().get());
        session.moderation.messages.unknown = Set.of("uid-1");
        session.moderation.pause();
        messages.recall();
        assertThat(session.moderation.calls).endsWith("recall lobby uid-2,uid-1");
        assertThat(states(messages)).containsExactly("waiting", "waiting");
        assertThat(messages.whyNotRecall().get()).isEqualTo("All selected messages are recalled.");
        session.moderation.answer();
        assertThat(states(messages)).containsExactly("recalled by ana", "failed");
        assertThat(status.textProperty().get())
                .isEqualTo("Recalled 1; 1 are not known to the server any more.");
        messages.recall();
        assertThat(session.moderation.calls).endsWith("recall lobby uid-1");
        session.outage.set("Connection lost.");
        assertThat(messages.whyNotRecall().get()).isEqualTo("Connection lost.");
    }

    @Test
    void what_was_recalled_before_and_is_recalled_meanwhile_is_marked_and_is_no_message() {
        session.moderation.messages.recalls = List.of(recall(8, "bo", "uid-1"));
        CardMessages messages = open().messages();
        messages.take(
                List.of(
                        stored(recall(9, "bo", "uid-3")),
                        stored(message("lobby", 2, "kim", "buy")),
                        stored(message("lobby", 1, "kim", "hi"))));
        assertThat(states(messages)).containsExactly("", "recalled by bo");
        session.happened(new ConsoleEvent.Message(recall(10, "ana", "uid-2")));
        assertThat(states(messages)).containsExactly("recalled by ana", "recalled by bo");
        messages.take(List.of(stored(message("lobby", 2, "kim", "buy"))));
        assertThat(states(messages)).containsExactly("recalled by ana");
        assertThat(session.moderation.calls)
                .containsOnlyOnce("recalls lobby " + (Events.NOW.toEpochMilli() + 1));
    }

    private static ChatMessage recall(long sequence, String by, String uid) {
        return Events.recall("lobby", sequence, by, "kim", uid, true);
    }

    private static HistoryMessage stored(ChatMessage message) {
        return new HistoryMessage(message, "iOS");
    }

    private static List<String> states(CardMessages messages) {
        return messages.shownProperty().get().stream().map(CardMessage::state).toList();
    }

    private CardViewModel open() {
        return open(KIM);
    }

    private CardViewModel open(UserId user) {
        return new CardViewModel(session, acts, status, LOBBY, user);
    }

    private interface Filled {
        UserCard apply(List<CardSanction> sanctions, UserCard.Counts counts);
    }

    private Filled card(CardViewModel of, boolean allowed, boolean excepted) {
        long now = session.now.toEpochMilli();
        return (sanctions, counts) ->
                new UserCard(
                        of.user(),
                        "Kim",
                        true,
                        false,
                        false,
                        List.of(LOBBY),
                        new MemberDetails(of.user(), now, 0, 1, 0, allowed, excepted, true),
                        sanctions,
                        allowed,
                        excepted,
                        counts,
                        "Websocket",
                        List.of(new HistoryMessage(message("lobby", 1, "kim", "hi"), "Websocket")),
                        List.of(),
                        List.of());
    }

    private void know(boolean excepted, boolean allowed) {
        CardViewModel of = open();
        session.moderation.users.card =
                empty -> card(of, allowed, excepted).apply(List.of(), empty.counts());
    }

    private static CardSanction mute(long until) {
        return new CardSanction(
                UserCard.Kind.MUTE, new SanctionEntry(KIM, 0, until, "ana", "spam"));
    }

    private long asked() {
        return session.moderation.calls.stream().filter("card lobby kim"::equals).count();
    }

    private long mutes() {
        return session.moderation.calls.stream().filter(call -> call.startsWith("mute ")).count();
    }
}

package io.roomkeeper.server.engine;

import static io.roomkeeper.server.engine.EngineFixture.ACT;
import static io.roomkeeper.server.engine.EngineFixture.HOST;
import static io.roomkeeper.server.engine.EngineFixture.HOST_WEB;
import static io.roomkeeper.server.engine.EngineFixture.KIM;
import static io.roomkeeper.server.engine.EngineFixture.KIM_WEB;
import static io.roomkeeper.server.engine.EngineFixture.ROOM;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/// A message that the history took and lost was not sent; but no change that is stored goes with
/// it.
class LostMessageTest {
    private final EngineFixture given = new EngineFixture();

    @BeforeEach
    void a_room_in_which_somebody_has_spoken() {
        given.createRoom();
    }

    private CompletableFuture<Receipt> speak(String text) {
        return given.engine.execute(given.sending(HOST, HOST_WEB, text));
    }

    private void loseMessages() {
        given.told.clear();
        given.history.losing = true;
    }

    private List<Class<?>> told() {
        return given.told.stream().<Class<?>>map(Object::getClass).toList();
    }

    private static void assertRefused(CompletableFuture<?> answer) {
        assertThat(catchThrowable(answer::join)).hasMessageContaining("the disk is on fire");
    }

    @Test
    void it_is_refused_and_told_to_nobody_who_is_there_or_comes_later() {
        loseMessages();
        assertRefused(speak("hello"));
        assertThat(given.told).isEmpty();
        assertThat(given.engine.execute(new RoomCommand.Recent(ROOM, 50)).join()).isEmpty();
    }

    @Test
    void a_recall_by_a_moderator_is_done_and_told_and_so_is_what_waits_behind_it() {
        var receipt = speak("spam").join();
        loseMessages();
        given.store.hold();
        var recalled =
                given.engine.execute(
                        new RoomCommand.TakeBack(
                                ROOM, List.of(receipt.messageUId()), Map.of(), ACT));
        var muted = given.engine.execute(new RoomCommand.SetMuteAll(ROOM, true, ACT));
        given.store.release();
        given.store.release();
        assertThat(recalled.join()).containsExactly(receipt.messageUId());
        assertThat(muted).isCompleted();
        assertThat(told())
                .containsExactly(
                        RoomEvent.MessageSent.class,
                        StateChange.MessagesRecalled.class,
                        StateChange.MuteAllChanged.class);
    }

    @Test
    void a_recall_by_a_member_is_a_message_and_refused() {
        var receipt = speak("typo").join();
        loseMessages();
        assertRefused(
                given.engine.execute(
                        new RoomCommand.Recall(
                                ROOM,
                                HOST,
                                HOST_WEB,
                                receipt.messageUId(),
                                null,
                                false,
                                false,
                                "",
                                null)));
    }

    @Test
    void who_had_to_leave_when_it_came_has_left_with_what_was_theirs() {
        given.engine.execute(new RoomCommand.Join(ROOM, KIM, KIM_WEB, false, 0, "")).join();
        given.engine
                .execute(
                        new RoomCommand.SetOwnAttributes(
                                ROOM, KIM, Map.of("seat", "3"), true, false, null))
                .join();
        given.engine.execute(new RoomCommand.Disconnect(ROOM, KIM, KIM_WEB)).join();
        given.clock.advance(Duration.ofSeconds(Limit.OFFLINE_SECONDS.byDefault() + 1));
        loseMessages();
        given.store.hold();
        var sent = speak("anybody here?");
        assertThat(sent).isNotDone();
        given.store.release();
        assertRefused(sent);
        assertThat(told())
                .containsExactly(RoomEvent.MemberLeft.class, StateChange.AttributesChanged.class);
        assertThat(given.engine.execute(new RoomCommand.ListAttributes(ROOM, List.of())).join())
                .isEmpty();
    }
}

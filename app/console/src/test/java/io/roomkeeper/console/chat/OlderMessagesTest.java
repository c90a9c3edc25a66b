package io.roomkeeper.console.chat;

import static io.roomkeeper.console.common.Events.message;
import static io.roomkeeper.console.common.Events.said;

import static org.assertj.core.api.Assertions.assertThat;

import io.roomkeeper.console.common.Loading;
import io.roomkeeper.protocol.ErrorCode;
import io.roomkeeper.protocol.console.ConsoleEvent;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.stream.IntStream;

class OlderMessagesTest extends LobbyChat {
    @Test
    void are_loaded_a_page_at_a_time_in_front_until_there_are_none() {
        session.moderation.messages.stored =
                IntStream.rangeClosed(1, 150)
                        .mapToObj(i -> message("lobby", i, "user-1", "line " + i))
                        .toList();
        session.happened(said("lobby", 151, "user-1", "line 151"));
        chat.loadOlder();
        assertThat(chat.heldProperty().get()).isTrue();
        assertThat(lines()).hasSize(101).startsWith("line 51").endsWith("line 151");
        chat.loadOlder();
        assertThat(lines()).hasSize(152).startsWith("No earlier messages", "line 1", "line 2");
        chat.loadOlder();
        assertThat(session.moderation.calls)
                .filteredOn(call -> call.startsWith("before"))
                .hasSize(2);
    }

    @Test
    void are_not_asked_for_twice_and_shown_as_loading_when_that_takes_long() {
        session.moderation.pause();
        chat.loadOlder();
        chat.loadOlder();
        assertThat(session.moderation.calls).filteredOn("before lobby 0 100"::equals).hasSize(1);
        assertThat(chat.older().loading().signProperty().get()).isEqualTo(Loading.Sign.NONE);
        session.pass(Duration.ofMillis(300));
        assertThat(chat.older().loading().signProperty().get()).isEqualTo(Loading.Sign.BAR);
        session.moderation.answer();
        assertThat(chat.older().loading().signProperty().get()).isEqualTo(Loading.Sign.NONE);
    }

    @Test
    void can_be_done_without_when_they_take_too_long() {
        session.moderation.pause();
        chat.loadOlder();
        session.pass(Duration.ofSeconds(2));
        assertThat(chat.older().loading().signProperty().get()).isEqualTo(Loading.Sign.WORDS);
        chat.older().loading().cancel();
        assertThat(chat.older().loading().signProperty().get()).isEqualTo(Loading.Sign.NONE);
        session.moderation.answer();
        assertThat(lines()).isEmpty();
        chat.loadOlder();
        session.moderation.answer();
        assertThat(lines()).containsExactly("No earlier messages");
    }

    @Test
    void that_are_not_to_be_had_say_why_and_can_be_asked_for_again() {
        session.moderation.refuse(ErrorCode.STORE_REFUSED);
        chat.loadOlder();
        assertThat(status.textProperty().get()).startsWith("Earlier messages were not loaded:");
        session.moderation.accept();
        chat.loadOlder();
        assertThat(lines()).containsExactly("No earlier messages");
    }

    @Test
    void that_would_stand_before_a_gap_are_dropped() {
        session.happened(said("lobby", 1, "user-1", "first"));
        session.moderation.pause();
        chat.loadOlder();
        chat.follow();
        session.happened(
                new ConsoleEvent.Watching(
                        LOBBY,
                        IntStream.rangeClosed(2, 10_001)
                                .mapToObj(i -> message("lobby", i, "user-1", "x"))
                                .toList()));
        session.moderation.answer();
        assertThat(chat.rows()).hasSize(9_001);
        chat.loadOlder();
        assertThat(session.moderation.calls)
                .filteredOn(call -> call.startsWith("before"))
                .hasSize(2);
    }
}

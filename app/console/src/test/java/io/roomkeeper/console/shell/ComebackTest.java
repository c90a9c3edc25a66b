package io.roomkeeper.console.shell;

import static io.roomkeeper.console.common.Events.message;
import static io.roomkeeper.console.common.Events.room;
import static io.roomkeeper.console.common.Events.rooms;
import static io.roomkeeper.console.common.Events.said;

import static org.assertj.core.api.Assertions.assertThat;

import io.roomkeeper.console.chat.ChatRow;
import io.roomkeeper.console.chat.ChatViewModel;
import io.roomkeeper.console.common.FakeSession;
import io.roomkeeper.console.common.Memory;
import io.roomkeeper.console.common.StatusLine;
import io.roomkeeper.protocol.ErrorCode;
import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.console.ChatMessage;
import io.roomkeeper.protocol.console.ConsoleEvent;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;

class ComebackTest {
    private final FakeSession session = new FakeSession();
    private final StatusLine status = new StatusLine();
    private final Workspace workspace = open();

    private Workspace open() {
        Memory.get().clear();
        return new Workspace(session, status, "here");
    }

    @BeforeEach
    void a_room_in_which_ten_messages_were_said() {
        session.happened(rooms(room("lobby", 1)));
        workspace.open(workspace.rooms().find(new RoomId("lobby")).orElseThrow());
        session.happened(said("lobby", 10, "kim", "ten"));
    }

    @Test
    void nothing_is_said_at_first() {
        assertThat(sentence()).isEmpty();
    }

    @Test
    void that_nothing_was_missed_is_said_for_three_seconds() {
        lose();
        assertThat(sentence()).isEmpty();
        find();
        tell(8, 10);
        assertThat(sentence()).isEqualTo("Back.");
        session.pass(Duration.ofSeconds(3));
        assertThat(sentence()).isEmpty();
    }

    @Test
    void what_was_missed_and_came_by_itself_is_counted_and_stays_until_dismissed() {
        lose();
        find();
        tell(8, 12);
        assertThat(sentence()).isEqualTo("Back. 2 messages were missed.");
        assertThat(comeback().loadableProperty().get()).isFalse();
        session.pass(Duration.ofSeconds(3));
        assertThat(sentence()).isNotEmpty();
        comeback().dismiss();
        assertThat(sentence()).isEmpty();
    }

    @Test
    void the_rest_is_loaded_in_its_place_as_many_pages_as_it_takes() {
        lose();
        find();
        tell(213, 222);
        session.moderation.messages.stored = messages(1, 222);
        assertThat(sentence()).isEqualTo("Back. 212 messages were missed.");
        assertThat(comeback().loadableProperty().get()).isTrue();
        assertThat(chat().rows()).hasSize(12);
        comeback().load();
        assertThat(sentence()).isEmpty();
        assertThat(comeback().loadableProperty().get()).isFalse();
        assertThat(chat().rows().stream().map(ChatRow::line))
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(10, 222)
                                .mapToObj(i -> i == 10 ? "ten" : "message " + i)
                                .toList());
    }

    @Test
    void what_is_not_stored_any_more_stays_missing_and_is_said_to_be() {
        lose();
        find();
        tell(100, 102);
        session.moderation.messages.stored = messages(96, 102);
        comeback().load();
        assertThat(chat().rows()).hasSize(1 + 1 + 7);
        assertThat(chat().rows().get(1).line()).startsWith("The connection was lost here.");
    }

    @Test
    void a_server_that_refuses_is_asked_again_when_told_to() {
        lose();
        find();
        tell(100, 102);
        session.moderation.refuse(ErrorCode.STORE_REFUSED);
        comeback().load();
        assertThat(status.textProperty().get()).startsWith("Missed messages were not loaded");
        assertThat(chat().missed().absentProperty().get()).isEqualTo(89);
    }

    @Test
    void a_room_made_anew_meanwhile_is_read_from_its_beginning() {
        lose();
        find();
        tell(1, 3);
        assertThat(chat().rows()).hasSize(4);
        assertThat(sentence()).isEqualTo("Back.");
    }

    @Test
    void a_connection_lost_again_says_nothing_of_the_time_before() {
        lose();
        find();
        lose();
        assertThat(sentence()).isEmpty();
        session.pass(Duration.ofSeconds(3));
        find();
        assertThat(sentence()).isEqualTo("Back.");
    }

    private void lose() {
        session.outage.set("Connection lost.");
    }

    private void find() {
        session.outage.set("");
    }

    private void tell(long first, long last) {
        session.happened(new ConsoleEvent.Watching(new RoomId("lobby"), messages(first, last)));
    }

    private static List<ChatMessage> messages(long first, long last) {
        return LongStream.rangeClosed(first, last)
                .mapToObj(i -> message("lobby", i, "kim", "message " + i))
                .toList();
    }

    private Comeback comeback() {
        return workspace.tabs().comeback();
    }

    private String sentence() {
        return comeback().sentenceProperty().get();
    }

    private ChatViewModel chat() {
        return workspace.tabs().currentProperty().get().orElseThrow();
    }
}

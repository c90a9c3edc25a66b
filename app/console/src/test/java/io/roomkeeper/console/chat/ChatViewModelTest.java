package io.roomkeeper.console.chat;

import static io.roomkeeper.console.common.Events.NOW;
import static io.roomkeeper.console.common.Events.acted;
import static io.roomkeeper.console.common.Events.joined;
import static io.roomkeeper.console.common.Events.left;
import static io.roomkeeper.console.common.Events.message;
import static io.roomkeeper.console.common.Events.room;
import static io.roomkeeper.console.common.Events.rooms;
import static io.roomkeeper.console.common.Events.said;

import static org.assertj.core.api.Assertions.assertThat;

import io.roomkeeper.console.common.Language;
import io.roomkeeper.console.common.Preferences;
import io.roomkeeper.console.common.StatusLine;
import io.roomkeeper.console.common.Times;
import io.roomkeeper.protocol.ErrorCode;
import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.UserId;
import io.roomkeeper.protocol.console.AuditAct;
import io.roomkeeper.protocol.console.ChatMessage;
import io.roomkeeper.protocol.console.ConsoleEvent;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

class ChatViewModelTest extends LobbyChat {
    @Test
    void a_tab_watches_its_room_until_it_is_closed() {
        assertThat(session.moderation.calls).contains("watch lobby");
        chat.close();
        assertThat(session.moderation.calls).endsWith("unwatch lobby");
        assertThat(session.listeners()).isZero();
    }

    @Test
    void messages_of_this_room_become_rows_in_their_order() {
        session.happened(
                watching(message("lobby", 1, "user-1", "one")),
                said("lobby", 2, "user-2", "two"),
                said("other", 1, "user-3", "elsewhere"));
        assertThat(lines()).containsExactly("one", "two");
    }

    @Test
    void joins_and_exits_are_folded_into_one_row_a_second_each() {
        IntStream.range(0, 37).forEach(i -> session.happened(joined("lobby", "user-" + i)));
        session.happened(left("lobby", "user-1"), said("lobby", 1, "user-2", "hello"));
        chat.tick();
        assertThat(lines()).containsExactly("hello", "37 joined", "user-1 left");
    }

    @Test
    void what_moderators_did_is_told_with_its_reason() {
        session.happened(acted("lobby", AuditAct.MUTE, "user-1", "spam link"));
        String until = Times.local().day(NOW.plus(Duration.ofMinutes(10)), NOW);
        assertThat(lines()).containsExactly("ana muted user-1 until " + until + ": spam link");
    }

    @Test
    void a_recalled_message_stays_readable_and_says_by_whom() {
        session.happened(
                said("lobby", 1, "user-1", "oops"),
                recall(2, "user-1", "uid-1", false),
                said("lobby", 3, "user-2", "spam"),
                recall(4, "user-2", "uid-3", true));
        assertThat(lines())
                .containsExactly(
                        "oops",
                        "user-1 recalled a message",
                        "spam",
                        "a moderator recalled a message");
        ChatRow.Said oops = (ChatRow.Said) chat.rows().get(0);
        assertThat(chat.states().of(oops)).containsExactly(RowState.RECALLED);
        assertThat(chat.states().recalledBy(oops)).isEqualTo("user-1");
    }

    @Test
    void attributes_that_members_change_are_told() {
        session.happened(
                new ConsoleEvent.Attributes(
                        new RoomId("lobby"), new UserId("kim"), List.of("mic-1", "mic-2"), 0));
        assertThat(lines()).containsExactly("kim changed mic-1, mic-2");
    }

    @Test
    void what_the_list_does_is_said_in_the_language_of_now() {
        var language = Preferences.get().languageProperty();
        language.set(Language.CHINESE);
        try {
            assertThat(chat.list().words().get()).isEqualTo("正在跟随最新消息");
        } finally {
            language.set(Language.ENGLISH);
        }
        assertThat(chat.list().words().get()).isEqualTo("Following the newest message");
    }

    @Test
    void what_was_left_out_is_told() {
        session.happened(new ConsoleEvent.Missed(LOBBY, 212));
        assertThat(lines())
                .containsExactly("212 messages were left out: this console read too slowly");
    }

    @Test
    void a_connection_found_again_brings_what_was_missed_and_shows_the_gap() {
        session.happened(said("lobby", 5, "user-1", "five"));
        session.outage.set("Connection lost.");
        session.outage.set("");
        assertThat(session.moderation.calls).filteredOn("watch lobby"::equals).hasSize(2);
        session.happened(
                watching(
                        message("lobby", 5, "user-1", "five"),
                        message("lobby", 9, "user-1", "nine")));
        assertThat(lines())
                .containsExactly(
                        "five", "The connection was lost here. 3 messages are not shown.", "nine");
    }

    @Test
    void a_destroyed_room_stays_readable_and_says_when_by_whom_and_why() {
        session.happened(
                said("lobby", 1, "user-1", "bye"),
                acted("lobby", AuditAct.DESTROY_ROOM, "", "show is over"),
                new ConsoleEvent.Gone(LOBBY));
        assertThat(chat.endProperty().get())
                .isEqualTo(
                        "The room was destroyed at "
                                + Times.local().clock(NOW)
                                + " by ana: show is over");
        assertThat(lines()).startsWith("bye");
        assertThat(chat.conditions().room().get()).isEqualTo(chat.endProperty().get());
    }

    @Test
    void a_destroyed_room_comes_to_life_when_it_is_created_again() {
        session.happened(new ConsoleEvent.Gone(LOBBY));
        assertThat(chat.endProperty().get()).contains("its end had come");
        chat.createAgain();
        assertThat(session.moderation.calls).contains("createRoom lobby");
        session.happened(rooms(room("lobby", 0)));
        assertThat(chat.endProperty().get()).isEmpty();
        assertThat(session.moderation.calls).filteredOn("watch lobby"::equals).hasSize(2);
    }

    @Test
    void a_room_that_cannot_be_created_again_says_so() {
        session.happened(new ConsoleEvent.Gone(LOBBY));
        session.moderation.refuse(ErrorCode.STORE_REFUSED);
        chat.createAgain();
        assertThat(status.textProperty().get()).startsWith("lobby was not created: The server");
        assertThat(status.severityProperty().get()).isEqualTo(StatusLine.Severity.FAILED);
    }

    @Nested
    class when_held {
        @Test
        void new_messages_are_counted_until_the_list_follows_again() {
            chat.toggleHold();
            assertThat(chat.list().words().get()).isEqualTo("Held – no new messages");
            session.happened(said("lobby", 1, "user-1", "a"), said("lobby", 2, "user-1", "b"));
            assertThat(chat.list().words().get()).isEqualTo("Held – 2 new messages");
            chat.toggleHold();
            assertThat(chat.list().words().get()).isEqualTo("Following the newest message");
            assertThat(lines()).containsExactly("a", "b");
        }

        @Test
        void what_did_not_fit_is_told_when_the_list_follows_again() {
            chat.toggleHold();
            List<ChatMessage> flood =
                    IntStream.rangeClosed(1, 30_002)
                            .mapToObj(i -> message("lobby", i, "user-1", "x"))
                            .toList();
            session.happened(new ConsoleEvent.Watching(LOBBY, flood));
            assertThat(chat.list().words().get())
                    .isEqualTo("Held – 30,002 new messages, the last 2 not kept");
            chat.follow();
            assertThat(lines())
                    .endsWith("2 messages were not kept while the list was held")
                    .hasSize(9_001);
        }

        @Test
        void following_clears_the_selection() {
            session.happened(said("lobby", 1, "user-1", "a"));
            chat.list().select(chat.rows());
            assertThat(chat.heldProperty().get()).isTrue();
            chat.follow();
            assertThat(chat.acts().authors()).isEmpty();
        }
    }
}

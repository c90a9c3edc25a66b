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

import io.roomkeeper.console.common.FakeSession;
import io.roomkeeper.console.common.Language;
import io.roomkeeper.console.common.ModerationActs;
import io.roomkeeper.console.common.Preferences;
import io.roomkeeper.console.common.SanctionDialog;
import io.roomkeeper.console.common.StatusLine;
import io.roomkeeper.console.common.Times;
import io.roomkeeper.console.rooms.RoomItem;
import io.roomkeeper.protocol.ErrorCode;
import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.UserId;
import io.roomkeeper.protocol.WireJson;
import io.roomkeeper.protocol.console.AuditAct;
import io.roomkeeper.protocol.console.AuditEntry;
import io.roomkeeper.protocol.console.ChatMessage;
import io.roomkeeper.protocol.console.ConsoleEvent;
import io.roomkeeper.protocol.console.GlobalSanctionEntry;
import io.roomkeeper.protocol.console.ListedUsers;
import io.roomkeeper.protocol.console.MessageTypes;
import io.roomkeeper.protocol.console.SanctionEntry;
import io.roomkeeper.protocol.member.RecallContent;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

class ChatViewModelTest {
    private static final RoomId LOBBY = new RoomId("lobby");

    private final FakeSession session = new FakeSession();
    private final StatusLine status = new StatusLine();
    private final ChatViewModel chat =
            new ChatViewModel(
                    new RoomItem(room("lobby", 3)),
                    session,
                    new ModerationActs(session, status),
                    status);

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
            assertThat(chat.holdText().get()).isEqualTo("正在跟随最新消息");
        } finally {
            language.set(Language.ENGLISH);
        }
        assertThat(chat.holdText().get()).isEqualTo("Following the newest message");
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
                        "Destroyed "
                                + Times.local().clock(NOW)
                                + ". ana destroyed the room: show is over.");
        assertThat(lines()).startsWith("bye");
        assertThat(chat.conditions().room().get()).isEqualTo(chat.endProperty().get());
    }

    @Test
    void a_destroyed_room_comes_to_life_when_it_is_created_again() {
        session.happened(new ConsoleEvent.Gone(LOBBY));
        assertThat(chat.endProperty().get()).contains("Its end had come");
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
            assertThat(chat.holdText().get()).isEqualTo("Held – no new messages");
            session.happened(said("lobby", 1, "user-1", "a"), said("lobby", 2, "user-1", "b"));
            assertThat(chat.holdText().get()).isEqualTo("Held – 2 new messages");
            chat.toggleHold();
            assertThat(chat.holdText().get()).isEqualTo("Following the newest message");
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
            assertThat(chat.holdText().get())
                    .isEqualTo("Held – 30,002 new messages, the last 2 not kept");
            chat.follow();
            assertThat(lines())
                    .endsWith("2 messages were not kept while the list was held")
                    .hasSize(9_001);
        }

        @Test
        void following_clears_the_selection() {
            session.happened(said("lobby", 1, "user-1", "a"));
            chat.select(chat.rows());
            assertThat(chat.heldProperty().get()).isTrue();
            chat.follow();
            assertThat(chat.acts().authors()).isEmpty();
        }
    }

    @Nested
    class with_messages_selected {
        @Test
        void nothing_can_be_done_before_a_message_is_selected() {
            assertThat(chat.conditions().members().get()).isEqualTo("Select a message first.");
            session.happened(acted("lobby", AuditAct.UNMUTE_ALL, "", ""));
            chat.select(chat.rows());
            assertThat(chat.conditions().members().get()).isEqualTo("Select a message first.");
            assertThat(chat.conditions().copyRows().get()).isEmpty();
        }

        @Test
        void their_authors_are_muted_each_once() {
            say("user-1", "user-2", "user-1");
            chat.select(chat.rows());
            assertThat(chat.conditions().members().get()).isEmpty();
            chat.acts().mute(10, ChatViewModelTest::none);
            assertThat(session.moderation.calls).endsWith("mute lobby user-1,user-2 10");
        }

        @Test
        void only_those_who_are_muted_are_unmuted() {
            say("user-1", "user-2");
            chat.select(chat.rows());
            assertThat(chat.conditions().unmute().get()).isEqualTo("Nobody selected is muted.");
            session.happened(acted("lobby", AuditAct.MUTE, "user-2", ""));
            assertThat(chat.conditions().unmute().get()).isEmpty();
            chat.acts().unmute(ChatViewModelTest::none);
            assertThat(session.moderation.calls).endsWith("unmute lobby user-2");
        }

        @Test
        void only_those_who_are_banned_are_unbanned() {
            say("user-1", "user-2");
            chat.select(chat.rows());
            assertThat(chat.conditions().unban().get()).isEqualTo("Nobody selected is banned.");
            session.happened(acted("lobby", AuditAct.BAN, "user-1", ""));
            chat.acts().unban(ChatViewModelTest::none);
            assertThat(session.moderation.calls).endsWith("unban lobby user-1");
        }

        @Test
        void no_act_is_possible_while_the_connection_is_lost() {
            say("user-1");
            chat.select(chat.rows());
            session.outage.set("Connection lost 14:02.");
            assertThat(chat.conditions().members().get()).isEqualTo("Connection lost 14:02.");
            assertThat(chat.conditions().copy().get()).isEmpty();
        }

        @Test
        void a_row_waits_for_the_servers_answer_and_says_what_failed() {
            say("user-1");
            chat.select(chat.rows());
            ChatRow.Said row = (ChatRow.Said) chat.rows().getFirst();
            session.moderation.pause();
            chat.acts().mute(10, ChatViewModelTest::none);
            assertThat(chat.states().of(row)).containsExactly(RowState.PENDING);
            assertThat(chat.conditions().members().get())
                    .isEqualTo("Wait for the server’s answer.");
            session.moderation.refuse(ErrorCode.STORE_REFUSED);
            session.moderation.answer();
            assertThat(chat.states().of(row)).containsExactly(RowState.FAILED);
            assertThat(chat.failure().getValue().orElseThrow().sentence())
                    .startsWith("user-1 was not muted: The server could not");
            session.moderation.accept();
            chat.failure().getValue().orElseThrow().retry().run();
            assertThat(chat.states().of(row)).isEmpty();
        }

        @Test
        void they_are_recalled_once_and_say_so_when_the_server_has() {
            say("user-1", "user-2");
            chat.select(chat.rows());
            ChatRow.Said row = (ChatRow.Said) chat.rows().getFirst();
            session.moderation.pause();
            chat.acts().recall();
            assertThat(session.moderation.calls).endsWith("recall lobby uid-1,uid-2");
            assertThat(chat.states().of(row)).containsExactly(RowState.PENDING);
            assertThat(chat.conditions().recall().get())
                    .isEqualTo("All selected messages are recalled.");
            session.moderation.answer();
            assertThat(chat.states().of(row)).isEmpty();
            assertThat(status.textProperty().get()).isEqualTo("Recalled 2 messages.");
            session.happened(recall(3, "ana", "user-1", "uid-1", true));
            assertThat(chat.states().of(row)).containsExactly(RowState.RECALLED);
            assertThat(chat.states().recalledBy(row)).isEqualTo("ana");
        }

        @Test
        void one_that_was_not_recalled_here_may_be_by_somebody_else() {
            say("user-1");
            chat.select(chat.rows());
            ChatRow.Said row = (ChatRow.Said) chat.rows().getFirst();
            session.moderation.refuse(ErrorCode.STORE_REFUSED);
            chat.acts().recall();
            assertThat(chat.states().of(row)).containsExactly(RowState.FAILED);
            session.happened(recall(2, "bo", "user-1", "uid-1", true));
            assertThat(chat.states().of(row)).containsExactly(RowState.RECALLED);
            assertThat(chat.failure().getValue()).isEmpty();
        }

        @Test
        void more_than_a_hundred_are_recalled_in_blocks_and_what_fails_is_named() {
            say(IntStream.range(0, 150).mapToObj(i -> "user-" + i).toArray(String[]::new));
            chat.select(chat.rows());
            assertThat(chat.acts().asksToRecall()).hasValue(150);
            session.moderation.messages.unknown = Set.of("uid-150");
            chat.acts().recall();
            assertThat(session.moderation.calls)
                    .filteredOn(call -> call.startsWith("recall lobby"))
                    .hasSize(2);
            assertThat(status.textProperty().get())
                    .isEqualTo("Recalled 149; 1 are not known to the server any more.");
            assertThat(chat.states().of((ChatRow.Said) chat.rows().getLast()))
                    .containsExactly(RowState.FAILED);
        }

        @Test
        void the_selection_says_how_much_it_is_and_can_be_copied() {
            say("user-1", "user-2", "user-1");
            chat.select(chat.rows());
            assertThat(chat.selection().summary()).isEqualTo("3 messages by 2 members");
            assertThat(chat.acts().authorsText()).isEqualTo("user-1\nuser-2");
            assertThat(chat.acts().selectedText().lines())
                    .hasSize(3)
                    .allMatch(l -> l.endsWith(" hello"));
        }
    }

    @Nested
    class marks {
        @Test
        void who_is_on_a_list_or_moderates_and_what_goes_first_is_marked() {
            session.moderation.inRoom.excepted = List.of(listed("user-1"));
            session.moderation.everywhere.types =
                    new MessageTypes(List.of("chat:like"), 20, List.of(), 20);
            session.outage.set("lost");
            session.outage.set("");
            session.happened(
                    said("lobby", 1, "user-1", "hello"),
                    new ConsoleEvent.Message(message("lobby", 2, "user-2", "chat:like", "{}")),
                    said("lobby", 3, "ana", "welcome"));
            assertThat(states(0)).containsExactly(RowState.EXCEPTED);
            assertThat(states(1)).containsExactly(RowState.LOW_PRIORITY);
            assertThat(states(2)).containsExactly(RowState.MODERATOR);
            session.happened(
                    acted("lobby", AuditAct.EXCEPT_NO_MORE, "user-1, user-3", ""),
                    acted("lobby", AuditAct.ALLOW, "user-1", ""));
            assertThat(states(0)).containsExactly(RowState.ALLOWED);
        }

        private Set<RowState> states(int message) {
            return chat.states()
                    .of(
                            chat.rows().stream()
                                    .filter(ChatRow.Said.class::isInstance)
                                    .map(ChatRow.Said.class::cast)
                                    .toList()
                                    .get(message));
        }

        private static ListedUsers.ListedUser listed(String user) {
            return new ListedUsers.ListedUser(new UserId(user), 0, "", "", true);
        }
    }

    @Nested
    class sanctions {
        private final UserId user = new UserId("user-1");

        @Test
        void those_in_force_are_asked_for_and_end_by_themselves() {
            session.moderation.mutes =
                    List.of(new SanctionEntry(user, 0, session.now.toEpochMilli() + 2_000, "", ""));
            session.outage.set("lost");
            session.outage.set("");
            assertThat(chat.sanctions().muted(user)).isTrue();
            session.pass(Duration.ofSeconds(2));
            assertThat(chat.sanctions().muted(user)).isFalse();
            int before = chat.sanctions().versionProperty().get();
            chat.tick();
            assertThat(chat.sanctions().versionProperty().get()).isGreaterThan(before);
        }

        @Test
        void a_mute_in_all_rooms_shows_but_cannot_be_lifted_here() {
            long until = session.now.toEpochMilli() + 2_000;
            session.moderation.everywhere.mutes =
                    List.of(
                            new GlobalSanctionEntry(
                                    new SanctionEntry(user, 0, until, "bo", "raid"), 2));
            say("user-1", "user-2");
            chat.refresh();
            chat.select(chat.rows());
            assertThat(chat.states().of((ChatRow.Said) chat.rows().getFirst()))
                    .containsExactly(RowState.MUTED);
            assertThat(chat.conditions().unmute().get()).isEqualTo("Nobody selected is muted.");
            session.happened(
                    new ConsoleEvent.Acted(
                            1,
                            new AuditEntry(0, "bo", AuditAct.GLOBAL_UNMUTE, null, "user-1", 0, "")),
                    new ConsoleEvent.Acted(
                            1,
                            new AuditEntry(
                                    0, "bo", AuditAct.GLOBAL_MUTE, null, "user-2", until, "")));
            assertThat(chat.sanctions().muted(user)).isFalse();
            assertThat(chat.sanctions().muted(new UserId("user-2"))).isTrue();
            session.pass(Duration.ofSeconds(2));
            assertThat(chat.sanctions().muted(new UserId("user-2"))).isFalse();
        }

        @Test
        void an_answer_older_than_an_act_does_not_undo_it() {
            session.moderation.pause();
            session.outage.set("lost");
            session.outage.set("");
            session.happened(acted("lobby", AuditAct.BAN, "user-1", ""));
            session.moderation.bans =
                    List.of(new SanctionEntry(user, 0, session.now.toEpochMilli() + 9_000, "", ""));
            session.moderation.answer();
            assertThat(chat.sanctions().banned(user)).isTrue();
            assertThat(session.moderation.calls).filteredOn("bans lobby"::equals).hasSize(3);
        }
    }

    private static SanctionDialog none() {
        throw new AssertionError("nothing was to be asked");
    }

    private void say(String... users) {
        for (String user : users) {
            session.happened(said("lobby", chat.rows().size() + 1, user, "hello"));
        }
    }

    private static ConsoleEvent recall(
            long sequence, String sender, String uid, boolean byModerator) {
        return recall(sequence, sender, sender, uid, byModerator);
    }

    private static ConsoleEvent recall(
            long sequence, String sender, String author, String uid, boolean byModerator) {
        String content =
                WireJson.mapper()
                        .writeValueAsString(
                                new RecallContent(
                                        LOBBY, uid, 0, byModerator, false, "", new UserId(author)));
        return new ConsoleEvent.Message(message("lobby", sequence, sender, "RC:RcCmd", content));
    }

    private static ConsoleEvent watching(ChatMessage... recent) {
        return new ConsoleEvent.Watching(LOBBY, List.of(recent));
    }

    private List<String> lines() {
        return chat.rows().stream().map(ChatRow::line).toList();
    }
}

package io.roomkeeper.console.chat;

import static io.roomkeeper.console.common.Events.acted;
import static io.roomkeeper.console.common.Events.message;

import static org.assertj.core.api.Assertions.assertThat;

import io.roomkeeper.console.common.Events;
import io.roomkeeper.console.common.FakeSession;
import io.roomkeeper.console.common.Loading;
import io.roomkeeper.console.common.ModerationActs;
import io.roomkeeper.console.common.RowFailure;
import io.roomkeeper.console.common.SanctionDialog;
import io.roomkeeper.console.common.StatusLine;
import io.roomkeeper.protocol.ErrorCode;
import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.UserId;
import io.roomkeeper.protocol.console.AuditAct;
import io.roomkeeper.protocol.console.ChatMessage;
import io.roomkeeper.protocol.console.ConsoleEvent;
import io.roomkeeper.protocol.console.ListedUsers;
import io.roomkeeper.protocol.console.Role;
import io.roomkeeper.protocol.console.ServerInfo;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

class SearchViewModelTest {
    private final FakeSession session = new FakeSession();
    private final StatusLine status = new StatusLine();
    private final SearchViewModel search =
            new SearchViewModel(session, new ModerationActs(session, status), status);

    @Test
    void it_goes_on_until_there_is_a_page_or_the_end() {
        session.moderation.messages.found = List.of(message("lobby", 1, "kim", "buy now"));
        session.moderation.messages.cursor = "on";
        search.wordsProperty().set("buy");
        search.search();
        assertThat(session.moderation.calls)
                .filteredOn(call -> call.startsWith("search"))
                .containsExactly("search buy null", "search buy on");
        assertThat(search.summaryProperty().get()).isEqualTo("2 messages found, 2 looked at");
        assertThat(search.moreProperty().get()).isFalse();
    }

    @Test
    void what_was_recalled_before_or_is_meanwhile_is_marked_and_recalls_are_no_messages() {
        session.moderation.messages.recalls = List.of(recall("lobby", 9, "bo", "uid-1"));
        find(
                message("lobby", 1, "kim", "buy now"),
                recall("lobby", 8, "kim", "uid-7"),
                message("stage", 2, "kim", "buy more"));
        assertThat(search.found()).hasSize(2);
        assertThat(words()).containsExactly("recalled by bo", "");
        session.happened(new ConsoleEvent.Message(recall("stage", 3, "ana", "uid-2")));
        assertThat(words()).containsExactly("recalled by bo", "recalled by ana");
        find(message("lobby", 4, "kim", "buy"));
        session.moderation.messages.recalls = List.of(recall("lobby", 9, "bo", "uid-4"));
        session.happened(acted("stage", AuditAct.RECALL, "kim", ""));
        assertThat(words()).containsExactly("");
        session.happened(acted("lobby", AuditAct.RECALL, "kim", ""));
        assertThat(words()).containsExactly("recalled by bo");
    }

    @Test
    void a_recall_shows_that_it_waits_and_what_came_of_it() {
        find(message("lobby", 1, "kim", "buy now"), message("stage", 2, "kim", "buy more"));
        search.selection().set(List.copyOf(search.found()));
        session.moderation.messages.unknown = Set.of("uid-2");
        session.moderation.pause();
        search.acts().recall();
        assertThat(words()).containsExactly("waiting", "waiting");
        assertThat(search.acts().conditions().recall().get())
                .isEqualTo("All selected messages are recalled.");
        session.moderation.answer();
        assertThat(words()).containsExactly("recalled by ana", "failed");
        assertThat(search.acts().toRecall()).isEqualTo(1);
        search.selection().set(List.of(search.found().getLast()));
        RowFailure failure = search.failure().getValue().orElseThrow();
        assertThat(failure.sentence()).startsWith("Not recalled: the server does not know");
        session.moderation.messages.unknown = Set.of();
        failure.retry().run();
        assertThat(words()).containsExactly("recalled by ana", "recalled by ana");
        assertThat(search.failure().getValue()).isEmpty();
    }

    @Test
    void nothing_is_followed_once_it_is_closed() {
        find(message("lobby", 1, "kim", "buy now"));
        search.close();
        session.happened(new ConsoleEvent.Message(recall("lobby", 3, "ana", "uid-1")));
        assertThat(words()).containsExactly("");
    }

    private void find(ChatMessage... messages) {
        session.moderation.messages.found = List.of(messages);
        search.wordsProperty().set("buy");
        search.search();
    }

    private List<String> words() {
        return search.found().stream().map(said -> search.recalls().words(said.uid())).toList();
    }

    private static ChatMessage recall(String room, long sequence, String by, String uid) {
        return Events.recall(room, sequence, by, "kim", uid, true);
    }

    @Test
    void nothing_is_asked_for_nothing() {
        search.search();
        assertThat(session.moderation.calls).isEmpty();
        assertThat(search.summaryProperty().get()).isEqualTo("Write words or an author first.");
    }

    @Test
    void there_is_no_more_of_nothing() {
        session.moderation.messages.found = List.of(message("lobby", 1, "kim", "buy now"));
        session.moderation.messages.cursor = "on";
        search.wordsProperty().set("buy");
        session.moderation.pause();
        search.search();
        session.moderation.step();
        assertThat(search.moreProperty().get()).isTrue();
        search.wordsProperty().set("");
        search.search();
        assertThat(search.moreProperty().get()).isFalse();
    }

    @Test
    void an_answer_to_a_search_that_was_stopped_is_not_shown() {
        session.moderation.messages.found = List.of(message("lobby", 1, "kim", "buy now"));
        session.moderation.pause();
        search.wordsProperty().set("buy");
        search.search();
        search.stop();
        session.moderation.answer();
        assertThat(search.found()).isEmpty();
        assertThat(search.busyProperty().get()).isFalse();
    }

    @Test
    void a_search_the_server_refuses_says_why() {
        session.moderation.refuse(ErrorCode.STORE_REFUSED);
        search.wordsProperty().set("buy");
        search.search();
        assertThat(search.problem().textProperty().get())
                .startsWith("The search stopped: The server");
    }

    @Test
    void what_was_found_is_acted_on_in_its_own_room() {
        search.selection()
                .set(
                        List.of(
                                new ChatRow.Said(message("lobby", 1, "kim", "buy")),
                                new ChatRow.Said(message("stage", 2, "kim", "buy")),
                                new ChatRow.Said(message("lobby", 3, "lee", "buy"))));
        search.acts().mute(10, SearchViewModelTest::none);
        search.acts().recall();
        assertThat(session.moderation.calls)
                .contains(
                        "mute lobby kim,lee 10",
                        "mute stage kim 10",
                        "recall lobby uid-1,uid-3",
                        "recall stage uid-2");
    }

    @Test
    void another_moderator_is_acted_on_at_the_second_key() {
        session.moderation.server =
                new ServerInfo("0.1.0", 0, 0, "ana", Role.OWNER, false).with(List.of("ana", "bo"));
        search.selection().set(List.of(new ChatRow.Said(message("lobby", 1, "bo", "hi"))));
        search.acts().kick(SearchViewModelTest::none);
        assertThat(status.textProperty().get()).startsWith("bo is a moderator.");
        assertThat(session.moderation.calls).isEmpty();

        search.acts().kick(SearchViewModelTest::none);
        assertThat(session.moderation.calls).containsExactly("kick lobby bo");
    }

    @Test
    void who_is_on_a_list_already_is_taken_off_it() {
        session.moderation.inRoom.allowed =
                List.of(new ListedUsers.ListedUser(new UserId("kim"), 0, "", "", true));
        search.selection().set(List.of(new ChatRow.Said(message("lobby", 1, "kim", "buy"))));
        search.acts().toggleAllowed(SearchViewModelTest::none);
        search.acts().toggleExcepted(SearchViewModelTest::none);
        assertThat(session.moderation.calls)
                .contains("allowNoMore lobby kim", "except lobby kim")
                .doesNotContain("exceptNoMore lobby kim");
    }

    @Test
    void what_asks_first_is_for_one_room_at_a_time() {
        ChatRow.Said lobby = new ChatRow.Said(message("lobby", 1, "kim", "buy"));
        ChatRow.Said stage = new ChatRow.Said(message("stage", 2, "kim", "buy"));
        search.selection().set(List.of(lobby, stage));
        assertThat(search.acts().conditions().inOneRoom().get())
                .isEqualTo("Select messages of one room for this.");
        search.selection().set(List.of(stage));
        assertThat(search.acts().conditions().inOneRoom().get()).isEmpty();
        assertThat(search.acts().room()).isEqualTo(new RoomId("stage"));
    }

    @Test
    void a_search_that_takes_long_can_be_given_up() {
        session.moderation.pause();
        search.wordsProperty().set("buy");
        search.search();
        session.pass(Duration.ofSeconds(2));
        assertThat(search.loading().signProperty().get()).isEqualTo(Loading.Sign.WORDS);
        search.loading().cancel();
        assertThat(search.busyProperty().get()).isFalse();
        assertThat(search.summaryProperty().get()).startsWith("Stopped: no messages found");
    }

    @Test
    void nothing_can_be_done_to_nothing_or_to_oneself() {
        assertThat(search.acts().conditions().members().get()).isEqualTo("Select a message first.");
        search.selection().set(List.of(new ChatRow.Said(message("lobby", 1, "ana", "hi"))));
        assertThat(search.acts().conditions().members().get())
                .isEqualTo("You cannot do this to yourself.");
    }

    @Test
    void many_users_are_asked_about_so_they_must_be_of_one_room() {
        List<ChatRow> many =
                IntStream.rangeClosed(1, 20)
                        .<ChatRow>mapToObj(
                                i -> new ChatRow.Said(message("lobby", i, "user-" + i, "buy")))
                        .toList();
        search.selection().set(and(many, "stage", "user-20"));
        assertThat(search.acts().conditions().many().get()).isEmpty();
        search.selection().set(and(many, "stage", "user-21"));
        assertThat(search.acts().conditions().many().get())
                .isEqualTo("Select messages of one room for this.");
        search.selection().set(and(many, "lobby", "user-21"));
        assertThat(search.acts().conditions().many().get()).isEmpty();
    }

    private static List<ChatRow> and(List<ChatRow> rows, String room, String user) {
        ChatRow last = new ChatRow.Said(message(room, 21, user, "buy"));
        return Stream.concat(rows.stream(), Stream.of(last)).toList();
    }

    private static SanctionDialog none() {
        throw new AssertionError("nothing was to be asked");
    }

    @Test
    void an_auditor_without_a_connection_reads_and_copies_what_was_found() {
        session.moderation.server = new ServerInfo("0.1.0", 0, 0, "ana", Role.AUDITOR, false);
        FoundConditions can = search.acts().conditions();
        assertThat(can.copy().get()).isEqualTo("Select a message first.");
        search.selection().set(List.of(new ChatRow.Said(message("lobby", 1, "kim", "buy"))));
        session.outage.set("Connection lost.");
        assertThat(can.copy().get()).isEmpty();
        assertThat(can.recall().get()).isEqualTo("Connection lost.");
        session.outage.set("");
        assertThat(can.recall().get()).isEqualTo("Needs a moderator; you are an auditor.");
    }

    @Test
    void a_found_message_of_ones_own_can_be_recalled() {
        search.selection().set(List.of(new ChatRow.Said(message("lobby", 1, "ana", "oops"))));
        assertThat(search.acts().conditions().recall().get()).isEmpty();
    }
}

package io.roomkeeper.console.chat;

import static io.roomkeeper.console.common.Events.acted;

import static org.assertj.core.api.Assertions.assertThat;

import io.roomkeeper.protocol.ErrorCode;
import io.roomkeeper.protocol.console.AuditAct;

import org.junit.jupiter.api.Test;

import java.util.Set;
import java.util.stream.IntStream;

/// What can be done with messages that are selected in a tab.
class SelectedMessagesTest extends LobbyChat {
    @Test
    void nothing_can_be_done_before_a_message_is_selected() {
        assertThat(chat.conditions().members().get()).isEqualTo("Select a message first.");
        session.happened(acted("lobby", AuditAct.UNMUTE_ALL, "", ""));
        chat.list().select(chat.rows());
        assertThat(chat.conditions().members().get()).isEqualTo("Select a message first.");
        assertThat(chat.conditions().copyRows().get()).isEmpty();
    }

    @Test
    void their_authors_are_muted_each_once() {
        say("user-1", "user-2", "user-1");
        chat.list().select(chat.rows());
        assertThat(chat.conditions().members().get()).isEmpty();
        chat.acts().mute(10, LobbyChat::none);
        assertThat(session.moderation.calls).endsWith("mute lobby user-1,user-2 10");
    }

    @Test
    void only_those_who_are_muted_are_unmuted() {
        say("user-1", "user-2");
        chat.list().select(chat.rows());
        assertThat(chat.conditions().unmute().get()).isEqualTo("Nobody selected is muted.");
        session.happened(acted("lobby", AuditAct.MUTE, "user-2", ""));
        assertThat(chat.conditions().unmute().get()).isEmpty();
        chat.acts().unmute(LobbyChat::none);
        assertThat(session.moderation.calls).endsWith("unmute lobby user-2");
    }

    @Test
    void only_those_who_are_banned_are_unbanned() {
        say("user-1", "user-2");
        chat.list().select(chat.rows());
        assertThat(chat.conditions().unban().get()).isEqualTo("Nobody selected is banned.");
        session.happened(acted("lobby", AuditAct.BAN, "user-1", ""));
        chat.acts().unban(LobbyChat::none);
        assertThat(session.moderation.calls).endsWith("unban lobby user-1");
    }

    @Test
    void no_act_is_possible_while_the_connection_is_lost() {
        say("user-1");
        chat.list().select(chat.rows());
        session.outage.set("Connection lost 14:02.");
        assertThat(chat.conditions().members().get()).isEqualTo("Connection lost 14:02.");
        assertThat(chat.conditions().copy().get()).isEmpty();
    }

    @Test
    void a_row_waits_for_the_servers_answer_and_says_what_failed() {
        say("user-1");
        chat.list().select(chat.rows());
        ChatRow.Said row = (ChatRow.Said) chat.rows().getFirst();
        session.moderation.pause();
        chat.acts().mute(10, LobbyChat::none);
        assertThat(chat.states().of(row)).containsExactly(RowState.PENDING);
        assertThat(chat.conditions().members().get()).isEqualTo("Wait for the server’s answer.");
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
        chat.list().select(chat.rows());
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
        chat.list().select(chat.rows());
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
        chat.list().select(chat.rows());
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
        chat.list().select(chat.rows());
        assertThat(chat.selection().summary()).isEqualTo("3 messages by 2 members");
        assertThat(chat.acts().authorsText()).isEqualTo("user-1\nuser-2");
        assertThat(chat.acts().selectedText().lines())
                .hasSize(3)
                .allMatch(l -> l.endsWith(" hello"));
    }
}

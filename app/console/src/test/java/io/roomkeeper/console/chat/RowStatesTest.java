package io.roomkeeper.console.chat;

import static io.roomkeeper.console.common.Events.acted;
import static io.roomkeeper.console.common.Events.message;
import static io.roomkeeper.console.common.Events.said;

import static org.assertj.core.api.Assertions.assertThat;

import io.roomkeeper.protocol.UserId;
import io.roomkeeper.protocol.console.AuditAct;
import io.roomkeeper.protocol.console.AuditEntry;
import io.roomkeeper.protocol.console.ConsoleEvent;
import io.roomkeeper.protocol.console.GlobalSanctionEntry;
import io.roomkeeper.protocol.console.ListedUsers;
import io.roomkeeper.protocol.console.MessageTypes;
import io.roomkeeper.protocol.console.SanctionEntry;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.Set;

/// What the rows of a tab say of their authors and messages.
class RowStatesTest extends LobbyChat {
    private final UserId user = new UserId("user-1");

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
        chat.list().select(chat.rows());
        assertThat(chat.states().of((ChatRow.Said) chat.rows().getFirst()))
                .containsExactly(RowState.MUTED);
        assertThat(chat.conditions().unmute().get()).isEqualTo("Nobody selected is muted.");
        session.happened(
                new ConsoleEvent.Acted(
                        1, new AuditEntry(0, "bo", AuditAct.GLOBAL_UNMUTE, null, "user-1", 0, "")),
                new ConsoleEvent.Acted(
                        1,
                        new AuditEntry(0, "bo", AuditAct.GLOBAL_MUTE, null, "user-2", until, "")));
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

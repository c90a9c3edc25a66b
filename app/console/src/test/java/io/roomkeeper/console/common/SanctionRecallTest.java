package io.roomkeeper.console.common;

import static org.assertj.core.api.Assertions.assertThat;

import io.roomkeeper.protocol.ErrorCode;
import io.roomkeeper.protocol.UserId;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Set;

/// A mute or ban that takes messages back.
class SanctionRecallTest extends WithSanction {
    @Test
    void the_last_messages_are_recalled_once_they_are_muted() {
        server.messages.lastOfThem = List.of("uid-1", "uid-2");
        var model = recalling(List.of(KIM));
        model.form().recallCountProperty().set("25");
        model.form().reasonProperty().set("spam");
        model.act();

        assertThat(asked())
                .endsWith("mute lobby user-555 10 spam", "recallLast lobby user-555 25 spam");
        assertThat(model.doneProperty().get()).isTrue();
        assertThat(status.textProperty().get())
                .isEqualTo("Muted user-555 for 10 minutes. Recalled 2 messages of user-555.");
    }

    @Test
    void a_ban_recalls_as_many_as_one_call_takes() {
        var model = model(SanctionKind.BAN, List.of(KIM));
        model.form().recallProperty().set(true);
        model.act();

        assertThat(asked()).endsWith("recallLast lobby user-555 100");
    }

    @Test
    void many_are_recalled_in_blocks_of_20_users() {
        var model = recalling(users(25));
        model.act();

        assertThat(asked()).filteredOn(call -> call.startsWith("recallLast")).hasSize(2);
    }

    @Test
    void a_number_beyond_100_is_explained_and_not_sent() {
        var model = recalling(List.of(KIM));
        for (String wrong : List.of("101", "0", "", "ten")) {
            model.form().recallCountProperty().set(wrong);
            assertThat(model.whyNot().get())
                    .isEqualTo("Write how many messages are recalled: 1 to 100.");
        }
        model.form().recallProperty().set(false);
        assertThat(model.whyNot().get()).isEmpty();
    }

    @Test
    void when_only_the_recall_is_refused_it_says_so_and_stays_open() {
        server.refuse(ErrorCode.STORE_REFUSED, "recallLast");
        var model = recalling(List.of(KIM));
        model.act();

        assertThat(model.doneProperty().get()).isFalse();
        assertThat(model.problem().textProperty().get())
                .contains(" The messages of user-555 were not recalled: ");
    }

    @Test
    void nobody_elses_messages_are_recalled_than_of_those_it_was_done_to() {
        server.failing = Set.of(new UserId("user-2"));
        var model = recalling(users(3));
        model.act();

        assertThat(asked()).endsWith("recallLast lobby user-1,user-3 10");
        assertThat(model.form().usersProperty().get()).containsExactly(new UserId("user-2"));
    }

    private SanctionViewModel recalling(List<UserId> users) {
        var model = model(SanctionKind.MUTE, users);
        model.form().recallProperty().set(true);
        return model;
    }
}

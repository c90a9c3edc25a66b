package io.roomkeeper.console.management;

import static org.assertj.core.api.Assertions.assertThat;

import io.roomkeeper.console.common.FakeModeration;
import io.roomkeeper.console.common.FakeSession;
import io.roomkeeper.console.common.Loading;
import io.roomkeeper.protocol.ErrorCode;
import io.roomkeeper.protocol.RoomId;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

class RoomListsTest {
    private final FakeSession session = new FakeSession();
    private final FakeModeration server = session.moderation;
    private final List<Snapshot> taken = new ArrayList<>();
    private final RoomLists lists = new RoomLists(session, new RoomId("lobby"), taken::add);

    @Test
    void a_long_wait_can_be_done_without_and_its_late_answer_is_not_shown() {
        lists.refresh();
        taken.clear();
        server.pause();
        lists.refresh();
        session.pass(Duration.ofSeconds(2));
        assertThat(lists.loading().signProperty().get()).isEqualTo(Loading.Sign.WORDS);

        lists.loading().cancel();
        server.answer();
        assertThat(taken).isEmpty();
        assertThat(lists.busyProperty().get()).isFalse();
        assertThat(lists.loading().signProperty().get()).isEqualTo(Loading.Sign.NONE);
    }

    @Test
    void after_that_the_reader_says_when_all_is_asked_for_again() {
        server.pause();
        lists.refresh();
        lists.refresh();
        lists.loading().cancel();
        server.answer();
        server.calls.clear();
        lists.outdate(Part.MEMBERS);
        lists.talk();
        second();
        assertThat(server.calls).isEmpty();

        lists.moreMembers();
        assertThat(server.calls).contains("mutes lobby", "members lobby 500 true");
        assertThat(taken).hasSize(1);
        lists.outdate(Part.MUTES);
        second();
        assertThat(taken).hasSize(2);
    }

    @Test
    void what_was_refused_is_asked_for_with_the_next_parts() {
        server.refuse(ErrorCode.TOO_MANY_CALLS);
        lists.refresh();
        server.accept();
        server.calls.clear();
        lists.outdate(Part.DETAILS);
        second();
        assertThat(server.calls).contains("room lobby", "bans lobby");
        assertThat(lists.problem().textProperty().get()).isEmpty();
    }

    private void second() {
        session.pass(Duration.ofSeconds(1));
        lists.tick();
    }
}

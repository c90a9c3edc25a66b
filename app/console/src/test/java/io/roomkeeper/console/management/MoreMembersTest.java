package io.roomkeeper.console.management;

import static org.assertj.core.api.Assertions.assertThat;

import io.roomkeeper.console.common.FakeModeration;
import io.roomkeeper.console.common.FakeSession;
import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.UserId;
import io.roomkeeper.protocol.console.MemberDetails;
import io.roomkeeper.protocol.console.MemberEntry;
import io.roomkeeper.protocol.console.MemberPage;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.stream.IntStream;

class MoreMembersTest {
    private static final RoomId LOBBY = new RoomId("lobby");

    private final FakeSession session = new FakeSession();
    private final FakeModeration server = session.moderation;
    private final RoomLists lists = new RoomLists(session, LOBBY, this::take);
    private MemberPage told = new MemberPage(0, List.of());

    @BeforeEach
    void a_room_with_more_members_than_a_page_has() {
        server.totalMembers = 18_311;
        server.members =
                IntStream.range(0, 500)
                        .mapToObj(i -> new MemberEntry(new UserId("new-" + i), i, 0, 0, false))
                        .toList();
        server.users.further =
                IntStream.range(0, 500)
                        .mapToObj(i ->
                                new MemberDetails(
                                        new UserId("old-" + i), i, 0, 7, 0, false, false, true))
                        .toList();
    }

    private void take(Snapshot news) {
        news.members().ifPresent(members -> told = members);
    }

    @Test
    void a_page_is_asked_for_at_first_and_one_more_on_demand() {
        lists.refresh();
        assertThat(told.members()).hasSize(500);
        server.calls.clear();

        lists.moreMembers();
        assertThat(server.calls)
                .containsExactly("members lobby 500 true", "members lobby after new-499 500");
        assertThat(told.total()).isEqualTo(18_311);
        assertThat(told.members()).hasSize(1_000);
        assertThat(told.members().getLast().userId()).isEqualTo(new UserId("old-499"));
        assertThat(told.members().getLast().messageCount()).isEqualTo(7);
    }

    @Test
    void all_that_are_shown_are_asked_for_again() {
        lists.moreMembers();
        told = new MemberPage(0, List.of());
        lists.refresh();
        assertThat(told.members()).hasSize(1_000);
    }

    @Test
    void nobody_is_asked_for_beyond_the_last() {
        server.totalMembers = 500;
        server.calls.clear();
        lists.moreMembers();
        assertThat(server.calls).containsExactly("members lobby 500 true");
    }

    @Test
    void there_is_an_end_to_it() {
        for (int i = 0; i < 20; i++) {
            lists.moreMembers();
        }
        assertThat(lists.membersProperty().get()).isEqualTo(RoomLists.MOST_MEMBERS);
    }
}

package io.roomkeeper.server.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.member.MemberFrame;
import io.roomkeeper.protocol.member.MemberRequest;
import io.roomkeeper.server.engine.AppSwitch;
import io.roomkeeper.server.engine.Limit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;
import java.util.stream.IntStream;

/// Earlier messages, asked for. Client behaviour §7.
class HistoryTest {
    private static final RoomId ROOM = MembersDoor.ROOM;
    private static final int OLDER = 0;
    private static final int NEWER = 1;

    private final MembersDoor door = new MembersDoor(DoorSettings.relaxed());
    private final TestMember kim = door.member("kim");

    @AfterEach
    void close() {
        door.close();
    }

    @Test
    void from_now_back_the_newest_come_in_the_order_they_were_sent() {
        say(5);
        var page = page(0, 3, OLDER);
        assertThat(page.messages())
                .extracting(MemberFrame.Message::content)
                .containsExactly("message 2", "message 3", "message 4");
        assertThat(page.hasMore()).isTrue();
        assertThat(page.syncTime()).isEqualTo(page.messages().getFirst().sentTime());
    }

    @Test
    void where_one_page_ends_the_next_begins() {
        say(5);
        var page = page(page(0, 3, OLDER).syncTime(), 3, OLDER);
        assertThat(page.messages())
                .extracting(MemberFrame.Message::content)
                .containsExactly("message 0", "message 1");
        assertThat(page.hasMore()).isFalse();
    }

    @Test
    void large_messages_come_fewer_at_a_time_and_one_in_any_case() {
        var large = "x".repeat(Limit.HISTORY_BYTES_PER_ANSWER.byDefault() / 2 - 1);
        kim.say(ROOM, "first");
        kim.say(ROOM, large);
        kim.say(ROOM, large);
        kim.say(ROOM, "last");
        assertThat(contents(page(0, 50, OLDER))).containsExactly(large, "last");
        assertThat(contents(page(0, 50, NEWER))).containsExactly("first", large);
        assertThat(page(0, 50, OLDER).hasMore()).isTrue();
        assertThat(page(0, 50, NEWER).hasMore()).isTrue();
        assertThat(contents(page(page(0, 50, NEWER).syncTime(), 50, NEWER)))
                .containsExactly(large, "last");
        assertThat(contents(page(page(0, 50, OLDER).syncTime(), 50, OLDER)))
                .containsExactly("first", large);
    }

    @Test
    void from_the_beginning_on_pages_follow_each_other() {
        say(5);
        var first = page(0, 3, NEWER);
        assertThat(first.syncTime()).isEqualTo(first.messages().getLast().sentTime());
        assertThat(page(first.syncTime(), 3, NEWER).messages())
                .extracting(MemberFrame.Message::content)
                .containsExactly("message 3", "message 4");
    }

    @Test
    void ones_own_messages_are_in_it_with_what_they_were_sent_with() {
        var sent = kim.sent(ROOM, "hello");
        var stored = page(0, 1, OLDER).messages().getFirst();
        assertThat(stored.messageUId()).isEqualTo(sent.messageUId());
        assertThat(stored.source()).isEqualTo("Websocket");
    }

    @Test
    void beyond_the_last_page_there_is_nothing_and_the_cursor_stays() {
        long end = kim.sent(ROOM, "hello").sentTime();
        var page = page(end, 50, NEWER);
        assertThat(page.messages()).isEmpty();
        assertThat(page.hasMore()).isFalse();
        assertThat(page.syncTime()).isEqualTo(end);
    }

    @ParameterizedTest
    @CsvSource({"0, 0, 0", "0, 51, 0", "0, 20, 2", "0, 20, -1", "-1, 20, 0"})
    void what_cannot_be_asked_is_refused_with_23412(long timestamp, int count, int order) {
        assertThat(kim.refused(new MemberRequest.GetHistory(7, ROOM, timestamp, count, order)))
                .isEqualTo(23412);
    }

    @Test
    void who_is_not_in_the_room_is_refused_with_23406() {
        assertThat(door.connected("ana").refused(get())).isEqualTo(23406);
    }

    @Test
    void where_nothing_is_stored_it_is_refused_with_23414() {
        door.set(AppSwitch.HISTORY, false);
        assertThat(kim.refused(get())).isEqualTo(23414);
    }

    @Test
    void what_cannot_be_read_is_refused_with_23413() {
        door.history.broken = true;
        assertThat(kim.refused(get())).isEqualTo(23413);
    }

    private void say(int count) {
        IntStream.range(0, count).forEach(i -> kim.sent(ROOM, "message " + i));
    }

    private MemberFrame.History page(long timestamp, int count, int order) {
        return kim.ask(
                new MemberRequest.GetHistory(7, ROOM, timestamp, count, order),
                MemberFrame.History.class);
    }

    private static List<String> contents(MemberFrame.History page) {
        return page.messages().stream().map(MemberFrame.Message::content).toList();
    }

    private static MemberRequest get() {
        return new MemberRequest.GetHistory(7, ROOM, 0, 20, OLDER);
    }
}

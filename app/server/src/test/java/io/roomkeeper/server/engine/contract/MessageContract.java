package io.roomkeeper.server.engine.contract;

import static io.roomkeeper.server.engine.contract.Stage.ACT;
import static io.roomkeeper.server.engine.contract.Stage.HOST;
import static io.roomkeeper.server.engine.contract.Stage.HOST_WEB;
import static io.roomkeeper.server.engine.contract.Stage.KIM;
import static io.roomkeeper.server.engine.contract.Stage.KIM_WEB;
import static io.roomkeeper.server.engine.contract.Stage.ROOM;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.roomkeeper.protocol.ErrorCode;
import io.roomkeeper.server.engine.AppCommand;
import io.roomkeeper.server.engine.AppSettings;
import io.roomkeeper.server.engine.AppSwitch;
import io.roomkeeper.server.engine.Hearers;
import io.roomkeeper.server.engine.Limit;
import io.roomkeeper.server.engine.Limits;
import io.roomkeeper.server.engine.MemberView;
import io.roomkeeper.server.engine.Priority;
import io.roomkeeper.server.engine.Receipt;
import io.roomkeeper.server.engine.Retention;
import io.roomkeeper.server.engine.RoomCommand;
import io.roomkeeper.server.engine.RoomEvent;
import io.roomkeeper.server.engine.RoomView;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/// What an accepted message becomes, and how long a room remembers it.
abstract class MessageContract extends EngineContract {
    private static final Duration SLICE = Duration.ofMillis(200);

    @BeforeEach
    void a_room_with_a_host() {
        given.create();
        given.join(HOST, HOST_WEB);
        given.forget();
    }

    private RoomEvent.MessageSent sent() {
        return given.told(RoomEvent.MessageSent.class).getLast();
    }

    private void lines(int count) {
        for (int i = 1; i <= count; i++) {
            given.send(HOST, HOST_WEB, "line " + i);
            given.wait(SLICE);
        }
    }

    private List<String> broughtTo(int count) {
        return given
                .run(new RoomCommand.Join(ROOM, KIM, KIM_WEB, false, count, ""))
                .recent()
                .stream()
                .map(RoomEvent.MessageSent::content)
                .toList();
    }

    /// Client behaviour §4.1.
    @Test
    void messages_have_one_order_of_numbers_and_of_strictly_increasing_times() {
        var receipts =
                IntStream.range(0, 30).mapToObj(i -> given.send(HOST, HOST_WEB, "" + i)).toList();
        assertThat(receipts)
                .extracting(Receipt::sequence)
                .containsExactlyElementsOf(LongStream.rangeClosed(1, 30).boxed().toList());
        assertThat(receipts).extracting(Receipt::sentTime).isSorted().doesNotHaveDuplicates();
        assertThat(receipts.getFirst().sentTime()).isEqualTo(given.clock.instant());
    }

    /// Client behaviour §4.1.
    @Test
    void no_two_messages_have_the_same_id_and_all_have_its_shape() {
        var ids = new HashSet<String>();
        for (int i = 0; i < 30; i++) {
            ids.add(given.send(HOST, HOST_WEB, "" + i).messageUId());
        }
        assertThat(ids).hasSize(30).allMatch(id -> id.matches("([0-9A-Z]{4}-){3}[0-9A-Z]{4}"));
    }

    /// Client behaviour §4.1, §4.2.
    @Test
    void a_members_message_is_told_as_it_was_sent_and_the_receipt_names_it() {
        var receipt = given.send(HOST, HOST_WEB, "hello");
        assertThat(given.told())
                .containsExactly(
                        new RoomEvent.MessageSent(
                                ROOM,
                                receipt.sentTime(),
                                receipt.sequence(),
                                HOST,
                                HOST_WEB,
                                "RC:TxtMsg",
                                "hello",
                                receipt.messageUId(),
                                "iOS",
                                Hearers.ALL,
                                Retention.HISTORY,
                                true,
                                false));
    }

    /// Client behaviour §4.3, Server API §11.1.
    @ParameterizedTest
    @CsvSource({
        "RC:TxtMsg, HISTORY",
        "app:gift, HISTORY",
        "RC:InfoNtf, HISTORY",
        "RC:CmdNtf, HISTORY",
        "RC:CmdMsg, RECENT",
        "RC:chrmKVNotiMsg, NONE"
    })
    void a_type_says_how_long_its_messages_are_remembered(String type, Retention retention) {
        given.publish(type, Priority.AS_LISTED);
        assertThat(sent().retention()).isEqualTo(retention);
    }

    /// Server API §11.1.
    @Test
    void a_message_that_is_not_to_be_persisted_is_only_recent() {
        given.run(
                new RoomCommand.Publish(
                        ROOM, KIM, "RC:TxtMsg", "x", false, false, Priority.AS_LISTED, null));
        assertThat(sent().retention()).isEqualTo(Retention.RECENT);
    }

    /// Client behaviour §7, §12.
    @Test
    void nothing_is_stored_when_neither_history_nor_its_log_is_on() {
        given.set(AppSwitch.HISTORY, false);
        given.send(HOST, HOST_WEB, "one");
        assertThat(sent().retention()).isEqualTo(Retention.HISTORY);
        given.set(AppSwitch.HISTORY_LOG, false);
        given.send(HOST, HOST_WEB, "two");
        assertThat(sent().retention()).isEqualTo(Retention.RECENT);
    }

    /// Client behaviour §2.
    @Test
    void a_join_brings_the_last_messages_oldest_first() {
        lines(3);
        assertThat(broughtTo(2)).containsExactly("line 2", "line 3");
    }

    /// Client behaviour §2.
    @Test
    void a_join_without_history_brings_no_message() {
        lines(1);
        assertThat(broughtTo(0)).isEmpty();
    }

    /// Client behaviour §2.
    @Test
    void a_room_remembers_fifty_messages() {
        lines(60);
        assertThat(broughtTo(50)).hasSize(50).first().isEqualTo("line 11");
        given.refuses(new RoomCommand.Recent(ROOM, 51), ErrorCode.BAD_PARAMETER);
        given.refuses(
                new RoomCommand.Join(ROOM, KIM, KIM_WEB, false, 51, ""), ErrorCode.BAD_PARAMETER);
    }

    /// Client behaviour §2.
    @Test
    void a_room_remembers_fewer_when_they_are_large_but_the_newest_in_any_case() {
        var little = with(Limits.DEFAULT.with(Limit.RECENT_BYTES_PER_ROOM, 10));
        little.create();
        for (var text : List.of("12345", "火箭", "1234", "eleven long")) {
            little.send(HOST, HOST_WEB, text);
            little.wait(SLICE);
        }
        assertThat(recent(little)).containsExactly("eleven long");
        little.send(HOST, HOST_WEB, "火箭");
        little.wait(SLICE);
        little.send(HOST, HOST_WEB, "1234");
        assertThat(recent(little)).containsExactly("火箭", "1234");
    }

    private static List<String> recent(Stage stage) {
        return stage.run(new RoomCommand.Recent(ROOM, 50)).stream()
                .map(RoomEvent.MessageSent::content)
                .toList();
    }

    /// Client behaviour §2.
    @Test
    void joining_again_brings_the_messages_again() {
        lines(1);
        assertThat(broughtTo(10)).hasSize(1);
        assertThat(broughtTo(10)).hasSize(1);
    }

    /// Client behaviour §2.
    @Test
    void recent_messages_end_with_the_room() {
        lines(1);
        given.run(new RoomCommand.Destroy(ROOM, ACT));
        assertThat(given.run(new RoomCommand.Recent(ROOM, 50))).isEmpty();
        given.create();
        assertThat(broughtTo(50)).isEmpty();
    }

    /// Client behaviour §2, §12.
    @Test
    void the_app_can_say_which_types_a_join_brings() {
        given.run(
                new AppCommand.Configure(
                        AppSettings.DEFAULT.withRecentTypes(List.of("app:gift")), ACT));
        lines(2);
        given.run(Stage.sending(HOST, HOST_WEB, "app:gift", "rose"));
        lines(2);
        assertThat(broughtTo(3)).containsExactly("rose");
    }

    /// Client behaviour §2.
    @Test
    void an_unknown_room_has_no_recent_messages() {
        assertThat(given.run(new RoomCommand.Recent(Stage.OTHER, 50))).isEmpty();
    }

    /// Server API §10.1.
    @Test
    void while_distribution_is_stopped_messages_are_accepted_and_go_to_nobody() {
        given.run(new RoomCommand.SetDistribution(ROOM, false, ACT));
        given.forget();
        var receipt = given.send(HOST, HOST_WEB, "unheard");
        assertThat(receipt.sequence()).isEqualTo(1);
        assertThat(sent().hearers()).isEqualTo(Hearers.NOBODY);
        assertThat(sent().retention()).isEqualTo(Retention.HISTORY);
    }

    /// Server API §10.1.
    @Test
    void after_resuming_new_messages_go_out_and_old_ones_do_not() {
        given.run(new RoomCommand.SetDistribution(ROOM, false, ACT));
        given.send(HOST, HOST_WEB, "unheard");
        given.run(new RoomCommand.SetDistribution(ROOM, true, ACT));
        given.send(HOST, HOST_WEB, "heard");
        assertThat(given.told(RoomEvent.MessageSent.class))
                .extracting(RoomEvent.MessageSent::hearers)
                .containsExactly(Hearers.NOBODY, Hearers.ALL);
    }

    /// Server API §10.1.
    @Test
    void stopping_or_resuming_twice_is_fine_but_not_in_an_unknown_room() {
        given.run(new RoomCommand.SetDistribution(ROOM, true, ACT));
        given.run(new RoomCommand.SetDistribution(ROOM, false, ACT));
        given.run(new RoomCommand.SetDistribution(ROOM, false, ACT));
        assertThat(given.room().distributing()).isFalse();
        given.refuses(
                new RoomCommand.SetDistribution(Stage.OTHER, false, ACT), ErrorCode.ROOM_NOT_FOUND);
    }

    /// Server API §10.1.
    @Test
    void notices_are_told_while_distribution_is_stopped() {
        given.run(new RoomCommand.SetDistribution(ROOM, false, ACT));
        given.run(new RoomCommand.SetMuteAll(ROOM, true, Stage.TOLD));
        assertThat(given.told(RoomEvent.Notified.class)).hasSize(1);
    }

    /// Server API §3.3.
    @Test
    void a_member_is_listed_with_what_it_has_said() {
        given.send(HOST, HOST_WEB, "one");
        given.wait(SLICE);
        var last = given.send(HOST, HOST_WEB, "two");
        assertThat(given.run(new RoomCommand.ListMembers(ROOM, 1, false)).members())
                .extracting(MemberView::messageCount, MemberView::lastMessage)
                .containsExactly(tuple(2L, last.sentTime()));
    }

    /// Server API §3.1.
    @Test
    void a_room_says_how_much_was_said_in_it_and_when_last() {
        assertThat(given.room().lastMessage()).isNull();
        given.send(HOST, HOST_WEB, "one");
        given.wait(SLICE);
        var last = given.send(HOST, HOST_WEB, "two");
        assertThat(given.room())
                .returns(2L, RoomView::messageCount)
                .returns(last.sentTime(), RoomView::lastMessage);
    }
}

package io.roomkeeper.console.management;

import static org.assertj.core.api.Assertions.assertThat;

import io.roomkeeper.console.common.CommandKey;
import io.roomkeeper.console.common.Commands;
import io.roomkeeper.console.common.FakeModeration;
import io.roomkeeper.console.common.FakeSession;
import io.roomkeeper.console.common.ModerationActs;
import io.roomkeeper.console.common.StatusLine;
import io.roomkeeper.console.common.UndoViewModel;
import io.roomkeeper.protocol.ErrorCode;
import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.console.MessageTraffic;
import io.roomkeeper.protocol.console.MessageTraffic.TypeTraffic;
import io.roomkeeper.protocol.console.MessageTypes;
import io.roomkeeper.protocol.console.Role;
import io.roomkeeper.protocol.console.ServerInfo;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

class RulesViewModelTest {
    private final FakeSession session = new FakeSession();
    private final FakeModeration server = session.moderation;
    private final StatusLine status = new StatusLine();
    private final ModerationActs acts = new ModerationActs(session, status);
    private final UndoViewModel undo = new UndoViewModel(session, acts);
    private final ManagementViewModel model =
            new ManagementViewModel(new RoomId("lobby"), Optional.empty(), session, acts);
    private final Commands commands = new RulesTab(model, () -> {}).make().commands();

    @BeforeEach
    void a_busy_room() {
        server.everywhere.traffic =
                new MessageTraffic(
                        List.of(
                                new TypeTraffic("chat:text", 12_000, 0, false, false),
                                new TypeTraffic("chat:like", 815, 39, true, false),
                                new TypeTraffic("chat:gift", 25, 0, false, true)),
                        100,
                        200,
                        100);
        server.calls.clear();
    }

    @Test
    void it_is_asked_for_every_five_seconds_while_it_is_on_show() {
        model.tick();
        assertThat(server.calls).isEmpty();
        model.rules().show(true);
        pass(5);
        assertThat(server.calls).containsExactly("traffic lobby", "messageTypes");
        pass(1);
        assertThat(asked()).isEqualTo(2);
        model.rules().show(false);
        pass(6);
        assertThat(asked()).isEqualTo(2);
    }

    @Test
    void the_rows_stay_where_they_are_while_the_pointer_moves_over_them() {
        model.rules().show(true);
        pass(5);
        model.rules().aim();
        pass(1);
        assertThat(asked()).isEqualTo(1);
        pass(1);
        assertThat(asked()).isEqualTo(2);
    }

    @Test
    void types_that_are_listed_are_shown_even_if_nobody_sends_them() {
        server.everywhere.types =
                new MessageTypes(List.of("chat:like", "chat:wave"), 20, List.of("chat:alarm"), 20);
        model.rules().show(true);
        assertThat(model.rules().rows().all())
                .extracting(RuleRow::id)
                .containsExactly("chat:text", "chat:like", "chat:gift", "chat:alarm", "chat:wave");
        assertThat(model.rules().rows().all().getLast())
                .matches(row -> row.low() && !row.guarded() && row.traffic().sent() == 0);
    }

    @Test
    void what_flows_is_said_beside_what_may_flow() {
        assertThat(model.rules().said().get()).isEqualTo("\n");
        model.rules().show(true);
        assertThat(model.rules().said().get().split("\n"))
                .containsExactly(
                        "In the last minute 214 messages a second were sent, and 0.3 % were"
                                + " discarded.",
                        "This room lets through 200 messages a second, 100 of high priority only,"
                                + " and 100 protected ones beyond.");
        server.everywhere.traffic = new MessageTraffic(List.of(), 0, 0, 0);
        model.rules().refresh();
        assertThat(model.rules().said().get().split("\n"))
                .containsExactly(
                        "Nothing was sent here in the last minute.",
                        "This room lets through any number of messages.");
    }

    @Test
    void types_are_marked_low_and_high_and_that_can_be_taken_back() {
        model.rules().show(true);
        select("chat:text", "chat:like");
        commands.run(CommandKey.LOW_PRIORITY);
        assertThat(undo.offerProperty().get()).isEqualTo("chat:text: low-priority in all rooms.");
        commands.run(CommandKey.HIGH_PRIORITY);
        assertThat(model.status().textProperty().get())
                .isEqualTo("chat:like: high-priority in all rooms.");
        assertThat(changes())
                .containsExactly(
                        "changeMessageTypes LOW_PRIORITY chat:text true",
                        "changeMessageTypes LOW_PRIORITY chat:like false");
        undo.undo();
        assertThat(server.calls).contains("undo 2");
    }

    @Test
    void types_are_protected_unless_all_are() {
        model.rules().show(true);
        select("chat:text", "chat:gift");
        commands.run(CommandKey.GUARD);
        select("chat:gift");
        commands.run(CommandKey.GUARD);
        assertThat(changes())
                .containsExactly(
                        "changeMessageTypes GUARDED chat:text true",
                        "changeMessageTypes GUARDED chat:gift false");
    }

    @Test
    void what_holds_already_cannot_be_asked_for() {
        model.rules().show(true);
        select("chat:like");
        commands.run(CommandKey.LOW_PRIORITY);
        assertThat(said()).isEqualTo("All selected types are low-priority.");
        select("chat:text");
        commands.run(CommandKey.HIGH_PRIORITY);
        assertThat(said()).isEqualTo("No selected type is low-priority.");
        assertThat(changes()).isEmpty();
    }

    @Test
    void only_owners_change_the_lists() {
        server.server = new ServerInfo("0.1.0", 0, 0, "bo", Role.MODERATOR, false);
        session.outage.set("Connection lost.");
        session.outage.set("");
        model.rules().show(true);
        select("chat:text");
        commands.run(CommandKey.LOW_PRIORITY);
        assertThat(said()).isEqualTo("Needs an owner; you are a moderator.");
        assertThat(changes()).isEmpty();
    }

    @Test
    void what_was_refused_stays_with_its_type() {
        model.rules().show(true);
        select("chat:text");
        server.refuse(ErrorCode.STORE_REFUSED, "changeMessageTypes");
        commands.run(CommandKey.GUARD);
        assertThat(model.rules().changes().failuresProperty().get()).containsOnlyKeys("chat:text");
        assertThat(said()).startsWith("chat:text was not changed: ");
    }

    private void select(String... types) {
        var rows = model.rules().rows();
        rows.select(rows.all().stream().filter(row -> List.of(types).contains(row.id())).toList());
    }

    private List<String> changes() {
        return server.calls.stream().filter(call -> call.startsWith("change")).toList();
    }

    /// How often it was asked for.
    private long asked() {
        return server.calls.stream().filter("traffic lobby"::equals).count();
    }

    private String said() {
        return model.status().textProperty().get();
    }

    private void pass(int seconds) {
        session.pass(Duration.ofSeconds(seconds));
        model.tick();
    }
}

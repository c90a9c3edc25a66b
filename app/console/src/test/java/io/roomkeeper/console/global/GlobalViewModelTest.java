package io.roomkeeper.console.global;

import static org.assertj.core.api.Assertions.assertThat;

import io.roomkeeper.console.common.Events;
import io.roomkeeper.console.common.FakeModeration;
import io.roomkeeper.console.common.FakeSession;
import io.roomkeeper.console.common.ModerationActs;
import io.roomkeeper.console.common.RowFailure;
import io.roomkeeper.console.common.StatusLine;
import io.roomkeeper.console.common.UndoViewModel;
import io.roomkeeper.protocol.ErrorCode;
import io.roomkeeper.protocol.UserId;
import io.roomkeeper.protocol.console.AuditAct;
import io.roomkeeper.protocol.console.GlobalSanctionEntry;
import io.roomkeeper.protocol.console.KeptRooms;
import io.roomkeeper.protocol.console.MessageTypeList;
import io.roomkeeper.protocol.console.MessageTypes;
import io.roomkeeper.protocol.console.Role;
import io.roomkeeper.protocol.console.RoomSummary;
import io.roomkeeper.protocol.console.SanctionEntry;
import io.roomkeeper.protocol.console.ServerInfo;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;

class GlobalViewModelTest {
    private final FakeSession session = new FakeSession();
    private final FakeModeration server = session.moderation;
    private final StatusLine status = new StatusLine();
    private final ModerationActs acts = new ModerationActs(session, status);
    private final GlobalViewModel model = new GlobalViewModel(session, acts, status);

    @BeforeEach
    void fill() {
        long until = session.now.plusSeconds(90).toEpochMilli();
        server.everywhere.mutes =
                List.of(
                        new GlobalSanctionEntry(
                                new SanctionEntry(new UserId("kim"), 0, until, "ana", "raid"), 2));
        server.everywhere.types =
                new MessageTypes(List.of("chat:like"), 20, List.of("chat:gift", "chat:like"), 20);
    }

    @Test
    void nothing_is_asked_for_before_it_is_looked_at() {
        model.tick();
        assertThat(server.calls).isEmpty();
        model.show(true);
        assertThat(server.calls)
                .containsExactly("globalMutes", "keptRooms", "messageTypes", "moderators");
    }

    @Test
    void an_answer_that_was_overtaken_changes_nothing() {
        server.pause();
        model.show(true);
        model.refresh();
        for (int i = 0; i < 4; i++) {
            server.answerNewest();
        }
        server.everywhere.mutes = List.of();
        server.answer();
        assertThat(model.muted().all()).hasSize(1);
    }

    @Test
    void a_list_that_was_done_without_stays_as_it_was_while_the_others_go_on() {
        model.show(true);
        server.pause();
        model.refresh();
        model.aroundMuted().loading().cancel();
        server.everywhere.mutes = List.of();
        server.everywhere.types = new MessageTypes(List.of(), 20, List.of(), 20);
        server.answer();
        assertThat(model.muted().all()).hasSize(1);
        assertThat(model.types().all()).isEmpty();

        server.calls.clear();
        session.happened(Events.acted("lobby", AuditAct.GLOBAL_UNMUTE, "kim", ""));
        model.tick();
        assertThat(server.calls).contains("keptRooms").doesNotContain("globalMutes");
        model.refresh();
        assertThat(model.muted().all()).isEmpty();
    }

    @Test
    void a_list_that_was_refused_is_not_forgotten_because_the_others_were_told() {
        server.refuse(ErrorCode.STORE_REFUSED, "globalMutes");
        model.show(true);
        assertThat(model.problem().textProperty().get()).isNotEmpty();
        server.accept();
        model.refresh();
        assertThat(model.problem().textProperty().get()).isEmpty();
    }

    @Test
    void a_type_on_both_lists_is_one_row() {
        model.show(true);
        assertThat(model.types().all())
                .containsExactly(
                        new GlobalRow.Type("chat:gift", false, true),
                        new GlobalRow.Type("chat:like", true, true));
    }

    @Test
    void a_mute_goes_when_its_term_has_ended() {
        model.show(true);
        session.pass(Duration.ofSeconds(90));
        model.tick();
        assertThat(model.muted().all()).isEmpty();
    }

    @Test
    void one_that_was_not_lifted_and_ends_by_itself_takes_its_failure_with_it() {
        model.show(true);
        server.failing = Set.of(new UserId("kim"));
        var _ = acts.unmuteEverywhere(List.of(new UserId("kim")));
        assertThat(model.aroundMuted().failures().getValue()).containsKey("kim");

        session.pass(Duration.ofSeconds(90));
        model.tick();
        assertThat(model.aroundMuted().failures().getValue()).isEmpty();
        assertThat(status.textProperty().get())
                .isEqualTo("kim is not muted in all rooms any more: the mute ended meanwhile.");
    }

    @Test
    void what_others_do_is_asked_for_within_a_second() {
        model.show(true);
        server.calls.clear();
        session.happened(Events.acted("lobby", AuditAct.MUTE, "kim", ""));
        model.tick();
        assertThat(server.calls).isEmpty();
        session.happened(Events.acted("lobby", AuditAct.KEEP_ALIVE, "", ""));
        model.tick();
        assertThat(server.calls).contains("keptRooms");
    }

    @Test
    void kept_rooms_say_how_many_are_there_and_when_something_was_said_last() {
        server.everywhere.kept = List.of(new KeptRooms.KeptRoom(room(2, 7), 500, 400, "bo"));
        model.show(true);
        session.happened(Events.rooms(room(3, 7), Events.room("other", 1)));
        assertThat(kept()).isEqualTo(new KeptRooms.KeptRoom(room(3, 7), 500, 400, "bo"));

        session.pass(Duration.ofSeconds(5));
        session.happened(Events.rooms(room(3, 8)));
        assertThat(kept())
                .isEqualTo(
                        new KeptRooms.KeptRoom(room(3, 8), session.now.toEpochMilli(), 400, "bo"));
        assertThat(model.kept().totalProperty().get()).isOne();
        assertThat(model.kept().mostProperty().get()).isEqualTo(5);
    }

    @Test
    void rooms_are_kept_and_types_listed_by_the_servers_word() {
        model.show(true);
        server.pause();
        model.keepAlive(List.of("lobby"), true);
        assertThat(model.aroundKept().pending().getValue()).containsExactly("lobby");
        server.answer();
        assertThat(model.aroundKept().pending().getValue()).isEmpty();
        assertThat(status.textProperty().get()).isEqualTo("lobby is kept alive.");
        model.lists().change(MessageTypeList.GUARDED, List.of("chat:gift"), false);
        assertThat(server.calls)
                .contains("keepAlive lobby true", "changeMessageTypes GUARDED chat:gift false");
    }

    @Test
    void several_rooms_are_one_act_that_is_taken_back_as_a_whole() {
        UndoViewModel undo = new UndoViewModel(session, acts);
        model.keepAlive(List.of("lobby", "stage"), false);
        assertThat(undo.offerProperty().get()).isEqualTo("2 rooms are kept alive no more.");

        undo.undo();
        assertThat(server.calls.stream().filter(call -> call.startsWith("undo"))).hasSize(2);
        assertThat(status.textProperty().get()).isEqualTo("Undone, 2 lines of the audit log.");
    }

    @Test
    void of_several_rooms_those_that_were_changed_can_be_taken_back_and_the_others_tried_again() {
        UndoViewModel undo = new UndoViewModel(session, acts);
        server.refuse(ErrorCode.STORE_REFUSED, "keepAlive stage");
        model.keepAlive(List.of("lobby", "stage"), true);
        assertThat(undo.offerProperty().get()).isEqualTo("lobby is kept alive.");
        assertThat(status.textProperty().get()).startsWith("stage was not changed: ");
        assertThat(model.aroundKept().failures().getValue()).containsOnlyKeys("stage");
        assertThat(model.aroundKept().pending().getValue()).isEmpty();
    }

    @Test
    void types_need_an_owner() {
        server.server = new ServerInfo("0.1.0", 0, 0, "bo", Role.MODERATOR, false);
        assertThat(model.aroundKept().whyNot().get()).isEmpty();
        assertThat(model.aroundTypes().whyNot().get())
                .isEqualTo("Needs an owner; you are a moderator.");
    }

    @Test
    void unmuting_everywhere_is_told_and_asked_again() {
        model.show(true);
        var _ = acts.unmuteEverywhere(List.of(new UserId("kim")));
        assertThat(server.calls).contains("globalUnmute kim");
        assertThat(status.textProperty().get()).isEqualTo("Unmuted kim in all rooms.");
    }

    @Test
    void what_was_refused_stays_with_its_row_and_can_be_tried_again() {
        model.show(true);
        server.refuse(ErrorCode.STORE_REFUSED, "keepAlive");
        model.keepAlive(List.of("lobby"), false);
        RowFailure failure =
                Objects.requireNonNull(model.aroundKept().failures().getValue().get("lobby"));
        assertThat(failure.sentence()).startsWith("lobby ");

        server.accept();
        failure.retry().run();
        assertThat(model.aroundKept().failures().getValue()).isEmpty();
    }

    private KeptRooms.KeptRoom kept() {
        return model.kept().all().getFirst().entry();
    }

    private static RoomSummary room(int members, long messages) {
        return Events.room("lobby", members, messages, false);
    }
}

package io.roomkeeper.server.engine.contract;

import static io.roomkeeper.server.engine.contract.Stage.ACT;
import static io.roomkeeper.server.engine.contract.Stage.HOST;
import static io.roomkeeper.server.engine.contract.Stage.KIM;
import static io.roomkeeper.server.engine.contract.Stage.KIM_WEB;
import static io.roomkeeper.server.engine.contract.Stage.ROOM;

import static org.assertj.core.api.Assertions.assertThat;

import io.roomkeeper.protocol.ErrorCode;
import io.roomkeeper.server.engine.Act;
import io.roomkeeper.server.engine.AppCommand;
import io.roomkeeper.server.engine.CreateOptions;
import io.roomkeeper.server.engine.MemberQuery;
import io.roomkeeper.server.engine.Note;
import io.roomkeeper.server.engine.Original;
import io.roomkeeper.server.engine.RoomCommand;
import io.roomkeeper.server.engine.RoomEvent;
import io.roomkeeper.server.engine.Sanction;
import io.roomkeeper.server.engine.StateChange;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/// What moderators ask of rooms at their consoles.
abstract class DeskContract extends EngineContract {
    @BeforeEach
    void a_room_with_a_member() {
        given.run(new RoomCommand.Create(ROOM, CreateOptions.NONE, ACT));
        given.run(new RoomCommand.Join(ROOM, KIM, KIM_WEB, false, 0, ""));
    }

    private StateChange.SanctionImposed mute(int minutes) {
        given.forget();
        given.run(new RoomCommand.Impose(ROOM, Sanction.Kind.MUTE, List.of(KIM), minutes, ACT));
        return given.told(StateChange.SanctionImposed.class).getFirst();
    }

    private List<Sanction> mutes() {
        return given.run(new RoomCommand.ListSanctions(ROOM, Sanction.Kind.MUTE));
    }

    @Test
    void a_name_survives_a_restart_and_an_unchanged_one_is_no_line() {
        given.run(new RoomCommand.Rename(ROOM, "Stage", ACT));
        given.run(new RoomCommand.Rename(ROOM, "Stage", ACT));
        assertThat(given.told(StateChange.RoomRenamed.class)).hasSize(1);
        given.restart();
        assertThat(given.run(new RoomCommand.Describe(ROOM)).name()).isEqualTo("Stage");
        given.refuses(new RoomCommand.Rename(Stage.OTHER, "x", ACT), ErrorCode.ROOM_NOT_FOUND);
    }

    @Test
    void attributes_of_others_are_in_the_way_only_with_another_value_under_the_same_key() {
        given.run(
                new RoomCommand.SetAttributes(ROOM, HOST, Map.of("a", "1", "b", "2"), true, null));
        var edit =
                new RoomCommand.EditAttributes(ROOM, Map.of("a", "1", "c", "3"), false, false, ACT);
        assertThat(given.run(edit)).isEmpty();
        var other =
                new RoomCommand.EditAttributes(ROOM, Map.of("b", "9", "d", "4"), false, false, ACT);
        assertThat(given.run(other))
                .singleElement()
                .satisfies(held -> {
                    assertThat(held.key()).isEqualTo("b");
                    assertThat(held.owner()).isEqualTo(HOST);
                });
        assertThat(given.run(new RoomCommand.ListAttributes(ROOM, List.of("d")))).isEmpty();
    }

    @Test
    void what_a_moderator_did_to_attributes_is_told_with_how_they_were() {
        given.run(new RoomCommand.SetAttributes(ROOM, HOST, Map.of("a", "1"), true, null));
        given.run(new RoomCommand.EditAttributes(ROOM, Map.of("a", "2"), false, true, ACT));
        given.run(new RoomCommand.DropAttributes(ROOM, List.of("a", "unheard"), ACT));
        var edits = given.told(StateChange.AttributesEdited.class);
        assertThat(edits).hasSize(2);
        assertThat(edits.getFirst().edits())
                .singleElement()
                .satisfies(edit -> {
                    assertThat(edit.before()).isNotNull();
                    assertThat(edit.after()).isNotNull();
                });
        assertThat(edits.getLast().edits())
                .singleElement()
                .satisfies(edit -> assertThat(edit.after()).isNull());
        given.run(new RoomCommand.Undo(ROOM, edits.getLast(), 2, null, ACT));
        assertThat(given.run(new RoomCommand.ListAttributes(ROOM, List.of())))
                .singleElement()
                .satisfies(held -> assertThat(held.value()).isEqualTo("2"));
    }

    @Test
    void known_messages_are_recalled_and_unknown_ones_are_not() {
        var original = new Original(KIM, Instant.EPOCH);
        var recall = new RoomCommand.TakeBack(ROOM, List.of("A", "B"), Map.of("A", original), ACT);
        assertThat(given.run(recall)).containsExactly("A");
        assertThat(given.told(StateChange.MessagesRecalled.class)).hasSize(1);
        assertThat(given.told(RoomEvent.MessageSent.class))
                .singleElement()
                .satisfies(sent -> assertThat(sent.sender().value()).isEqualTo(ACT.by()));
    }

    @Test
    void only_the_very_mute_of_a_line_is_undone() {
        var first = mute(10);
        given.wait(Duration.ofMinutes(1));
        var second = mute(60);
        given.refuses(new RoomCommand.Undo(ROOM, first, 1, null, ACT), ErrorCode.BAD_PARAMETER);
        assertThat(mutes()).containsExactly(second.sanction());
        given.run(new RoomCommand.Undo(ROOM, second, 2, first.sanction(), ACT));
        assertThat(mutes())
                .singleElement()
                .satisfies(held ->
                        assertThat(held.until())
                                .isEqualTo(given.clock.instant().plus(Duration.ofMinutes(9))));
        assertThat(given.told(StateChange.ActUndone.class))
                .extracting(StateChange.ActUndone::line)
                .containsExactly(2L);
    }

    @Test
    void what_began_or_ended_a_room_is_not_undone() {
        var created = new StateChange.RoomDestroyed(ROOM, Instant.EPOCH, "ana", "", false);
        given.refuses(new RoomCommand.Undo(ROOM, created, 1, null, ACT), ErrorCode.BAD_PARAMETER);
    }

    @Test
    void a_member_is_found_by_the_beginning_of_the_id_with_its_marks() {
        mute(5);
        var found =
                given.run(new RoomCommand.FindMembers(ROOM, new MemberQuery("ki", null, 1, false)));
        assertThat(found.total()).isEqualTo(1);
        assertThat(found.members())
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.mute()).isNotNull();
                    assertThat(row.sessions()).isEqualTo(1);
                });
        var none =
                given.run(new RoomCommand.FindMembers(ROOM, new MemberQuery("x", null, 1, false)));
        assertThat(none.found()).isZero();
        assertThat(given.run(new RoomCommand.Examine(ROOM, KIM)).mute()).isNotNull();
        assertThat(given.engine().roomsOf(KIM)).containsExactly(ROOM);
    }

    @Test
    void notes_survive_a_restart_and_belong_to_who_wrote_them() {
        var first = given.run(new AppCommand.AddNote(KIM, "was warned", ACT));
        var second = given.run(new AppCommand.AddNote(KIM, "again", ACT));
        given.restart();
        assertThat(given.engine().notes(KIM)).containsExactly(second, first);
        given.refuses(
                new AppCommand.RemoveNote(KIM, first.number(), Act.of("bo", "")),
                ErrorCode.FORBIDDEN);
        given.run(new AppCommand.RemoveNote(KIM, first.number(), ACT));
        assertThat(given.engine().notes(KIM)).extracting(Note::text).containsExactly("again");
    }
}

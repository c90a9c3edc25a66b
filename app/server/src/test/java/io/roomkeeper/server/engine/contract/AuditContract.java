package io.roomkeeper.server.engine.contract;

import static io.roomkeeper.server.engine.contract.Stage.ACT;
import static io.roomkeeper.server.engine.contract.Stage.KIM;
import static io.roomkeeper.server.engine.contract.Stage.KIM_WEB;
import static io.roomkeeper.server.engine.contract.Stage.LEA;
import static io.roomkeeper.server.engine.contract.Stage.ROOM;

import static org.assertj.core.api.Assertions.assertThat;

import io.roomkeeper.server.engine.AppChange;
import io.roomkeeper.server.engine.AppCommand;
import io.roomkeeper.server.engine.AppEvent;
import io.roomkeeper.server.engine.Change;
import io.roomkeeper.server.engine.ChatroomEngine;
import io.roomkeeper.server.engine.CreateOptions;
import io.roomkeeper.server.engine.Limits;
import io.roomkeeper.server.engine.RoomCommand;
import io.roomkeeper.server.engine.RoomEvent;
import io.roomkeeper.server.engine.RoomListener;
import io.roomkeeper.server.engine.Sanction;
import io.roomkeeper.server.fixture.HistoryInMemory;
import io.roomkeeper.server.fixture.TestClock;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// Acts know their lines of the audit log, whose numbers go over all rooms without a gap.
abstract class AuditContract implements EngineMaker {
    private final List<String> told = Collections.synchronizedList(new ArrayList<>());
    private ChatroomEngine engine;

    @BeforeEach
    void two_rooms() {
        engine =
                engine(
                        new StoreInPlainCollections(),
                        new HistoryInMemory(),
                        new TestClock(),
                        new RoomListener() {
                            @Override
                            public void audited(long number, Change change) {
                                told.add(number + " " + change.getClass().getSimpleName());
                            }

                            @Override
                            public void happened(List<RoomEvent> events) {
                                events.forEach(this::tell);
                            }

                            @Override
                            public void appHappened(List<AppEvent> events) {
                                events.forEach(this::tell);
                            }

                            private void tell(Object event) {
                                told.add(event.getClass().getSimpleName());
                            }
                        },
                        Limits.DEFAULT);
        assertThat(lines(new RoomCommand.Create(ROOM, CreateOptions.NONE, ACT)))
                .containsExactly(1L);
        assertThat(lines(new RoomCommand.Create(Stage.OTHER, CreateOptions.NONE, ACT)))
                .containsExactly(2L);
        told.clear();
    }

    private List<Long> lines(RoomCommand<?> command) {
        return engine.act(command).join().lines().numbers();
    }

    private static RoomCommand.Impose mute() {
        return new RoomCommand.Impose(ROOM, Sanction.Kind.MUTE, List.of(KIM, LEA), 5, ACT);
    }

    @Test
    void an_act_has_a_line_for_each_user_and_listeners_hear_of_them_first() {
        assertThat(lines(mute())).containsExactly(3L, 4L);
        assertThat(told)
                .startsWith(
                        "3 SanctionImposed",
                        "4 SanctionImposed",
                        "SanctionImposed",
                        "SanctionImposed");
    }

    @Test
    void what_members_do_and_what_changes_nothing_has_no_line() {
        assertThat(lines(new RoomCommand.Join(ROOM, KIM, KIM_WEB, false, 0, ""))).isEmpty();
        assertThat(lines(Stage.sending(KIM, KIM_WEB, "hello"))).isEmpty();
        assertThat(lines(new RoomCommand.SetMuteAll(ROOM, false, ACT))).isEmpty();
        assertThat(told).noneMatch(each -> each.startsWith("3 "));
    }

    @Test
    void a_line_about_all_rooms_is_counted_with_the_others() {
        var block = new AppCommand.ImposeGlobally(Sanction.Kind.BLOCK, List.of(KIM), 5, ACT);
        assertThat(engine.act(block).join().lines().numbers()).containsExactly(3L);
        assertThat(lines(new RoomCommand.SetMuteAll(Stage.OTHER, true, ACT))).containsExactly(4L);
        assertThat(told)
                .startsWith(
                        "3 " + AppChange.GlobalSanctionImposed.class.getSimpleName(),
                        "GlobalSanctionImposed",
                        "4 MuteAllChanged",
                        "MuteAllChanged");
    }
}

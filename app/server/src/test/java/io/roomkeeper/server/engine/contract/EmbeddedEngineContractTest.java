package io.roomkeeper.server.engine.contract;

import io.roomkeeper.server.engine.ChatroomEngine;
import io.roomkeeper.server.engine.EmbeddedEngine;
import io.roomkeeper.server.engine.Limits;
import io.roomkeeper.server.engine.MessageLog;
import io.roomkeeper.server.engine.RoomListener;
import io.roomkeeper.server.engine.StateStore;

import org.junit.jupiter.api.Nested;

import java.time.InstantSource;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executor;

/// The engine in this process keeps the whole contract.
class EmbeddedEngineContractTest {
    interface Embedded extends EngineMaker {
        @Override
        default ChatroomEngine engine(
                StateStore store,
                MessageLog log,
                InstantSource clock,
                RoomListener listener,
                Limits limits) {
            return new EmbeddedEngine(
                    store,
                    log,
                    clock,
                    List.<Executor>of(Runnable::run, Runnable::run),
                    List.of(listener),
                    new Random(7),
                    limits);
        }
    }

    @Nested
    class rooms extends RoomContract implements Embedded {}

    @Nested
    class moderators_at_their_desks extends DeskContract implements Embedded {}

    @Nested
    class lines_of_the_audit_log extends AuditContract implements Embedded {}

    @Nested
    class lifetimes extends LifetimeContract implements Embedded {}

    @Nested
    class resuming extends ResumeContract implements Embedded {}

    @Nested
    class comings_and_goings extends ChangeContract implements Embedded {}

    @Nested
    class rooms_that_are_kept extends KeptRoomContract implements Embedded {}

    @Nested
    class members extends MemberContract implements Embedded {}

    @Nested
    class departures extends DepartureContract implements Embedded {}

    @Nested
    class members_who_are_offline extends OfflineContract implements Embedded {}

    @Nested
    class bans extends BanContract implements Embedded {}

    @Nested
    class mutes extends MuteContract implements Embedded {}

    @Nested
    class lists extends ListContract implements Embedded {}

    @Nested
    class sending extends SendContract implements Embedded {}

    @Nested
    class messages extends MessageContract implements Embedded {}

    @Nested
    class publishing extends PublishContract implements Embedded {}

    @Nested
    class recall extends RecallContract implements Embedded {}

    @Nested
    class load extends LoadContract implements Embedded {}

    @Nested
    class attributes extends AttributeContract implements Embedded {}

    @Nested
    class limits_of_attributes extends AttributeLimitContract implements Embedded {}

    @Nested
    class attributes_of_members extends OwnAttributeContract implements Embedded {}

    @Nested
    class app extends AppContract implements Embedded {}

    @Nested
    class restart extends RestartContract implements Embedded {}
}

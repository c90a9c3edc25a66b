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
    private static ChatroomEngine embedded(
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

    @Nested
    class rooms extends RoomContract {
        @Override
        ChatroomEngine engine(
                StateStore store,
                MessageLog log,
                InstantSource clock,
                RoomListener listener,
                Limits limits) {
            return embedded(store, log, clock, listener, limits);
        }
    }

    @Nested
    class moderators_at_their_desks extends DeskContract {
        @Override
        ChatroomEngine engine(
                StateStore store,
                MessageLog log,
                InstantSource clock,
                RoomListener listener,
                Limits limits) {
            return embedded(store, log, clock, listener, limits);
        }
    }

    @Nested
    class lines_of_the_audit_log extends AuditContract {
        @Override
        ChatroomEngine engine(
                StateStore store,
                MessageLog log,
                InstantSource clock,
                RoomListener listener,
                Limits limits) {
            return embedded(store, log, clock, listener, limits);
        }
    }

    @Nested
    class lifetimes extends LifetimeContract {
        @Override
        ChatroomEngine engine(
                StateStore store,
                MessageLog log,
                InstantSource clock,
                RoomListener listener,
                Limits limits) {
            return embedded(store, log, clock, listener, limits);
        }
    }

    @Nested
    class resuming extends ResumeContract {
        @Override
        ChatroomEngine engine(
                StateStore store,
                MessageLog log,
                InstantSource clock,
                RoomListener listener,
                Limits limits) {
            return embedded(store, log, clock, listener, limits);
        }
    }

    @Nested
    class comings_and_goings extends ChangeContract {
        @Override
        ChatroomEngine engine(
                StateStore store,
                MessageLog log,
                InstantSource clock,
                RoomListener listener,
                Limits limits) {
            return embedded(store, log, clock, listener, limits);
        }
    }

    @Nested
    class rooms_that_are_kept extends KeptRoomContract {
        @Override
        ChatroomEngine engine(
                StateStore store,
                MessageLog log,
                InstantSource clock,
                RoomListener listener,
                Limits limits) {
            return embedded(store, log, clock, listener, limits);
        }
    }

    @Nested
    class members extends MemberContract {
        @Override
        ChatroomEngine engine(
                StateStore store,
                MessageLog log,
                InstantSource clock,
                RoomListener listener,
                Limits limits) {
            return embedded(store, log, clock, listener, limits);
        }
    }

    @Nested
    class departures extends DepartureContract {
        @Override
        ChatroomEngine engine(
                StateStore store,
                MessageLog log,
                InstantSource clock,
                RoomListener listener,
                Limits limits) {
            return embedded(store, log, clock, listener, limits);
        }
    }

    @Nested
    class members_who_are_offline extends OfflineContract {
        @Override
        ChatroomEngine engine(
                StateStore store,
                MessageLog log,
                InstantSource clock,
                RoomListener listener,
                Limits limits) {
            return embedded(store, log, clock, listener, limits);
        }
    }

    @Nested
    class bans extends BanContract {
        @Override
        ChatroomEngine engine(
                StateStore store,
                MessageLog log,
                InstantSource clock,
                RoomListener listener,
                Limits limits) {
            return embedded(store, log, clock, listener, limits);
        }
    }

    @Nested
    class mutes extends MuteContract {
        @Override
        ChatroomEngine engine(
                StateStore store,
                MessageLog log,
                InstantSource clock,
                RoomListener listener,
                Limits limits) {
            return embedded(store, log, clock, listener, limits);
        }
    }

    @Nested
    class lists extends ListContract {
        @Override
        ChatroomEngine engine(
                StateStore store,
                MessageLog log,
                InstantSource clock,
                RoomListener listener,
                Limits limits) {
            return embedded(store, log, clock, listener, limits);
        }
    }

    @Nested
    class sending extends SendContract {
        @Override
        ChatroomEngine engine(
                StateStore store,
                MessageLog log,
                InstantSource clock,
                RoomListener listener,
                Limits limits) {
            return embedded(store, log, clock, listener, limits);
        }
    }

    @Nested
    class messages extends MessageContract {
        @Override
        ChatroomEngine engine(
                StateStore store,
                MessageLog log,
                InstantSource clock,
                RoomListener listener,
                Limits limits) {
            return embedded(store, log, clock, listener, limits);
        }
    }

    @Nested
    class publishing extends PublishContract {
        @Override
        ChatroomEngine engine(
                StateStore store,
                MessageLog log,
                InstantSource clock,
                RoomListener listener,
                Limits limits) {
            return embedded(store, log, clock, listener, limits);
        }
    }

    @Nested
    class recall extends RecallContract {
        @Override
        ChatroomEngine engine(
                StateStore store,
                MessageLog log,
                InstantSource clock,
                RoomListener listener,
                Limits limits) {
            return embedded(store, log, clock, listener, limits);
        }
    }

    @Nested
    class load extends LoadContract {
        @Override
        ChatroomEngine engine(
                StateStore store,
                MessageLog log,
                InstantSource clock,
                RoomListener listener,
                Limits limits) {
            return embedded(store, log, clock, listener, limits);
        }
    }

    @Nested
    class attributes extends AttributeContract {
        @Override
        ChatroomEngine engine(
                StateStore store,
                MessageLog log,
                InstantSource clock,
                RoomListener listener,
                Limits limits) {
            return embedded(store, log, clock, listener, limits);
        }
    }

    @Nested
    class attributes_of_members extends OwnAttributeContract {
        @Override
        ChatroomEngine engine(
                StateStore store,
                MessageLog log,
                InstantSource clock,
                RoomListener listener,
                Limits limits) {
            return embedded(store, log, clock, listener, limits);
        }
    }

    @Nested
    class app extends AppContract {
        @Override
        ChatroomEngine engine(
                StateStore store,
                MessageLog log,
                InstantSource clock,
                RoomListener listener,
                Limits limits) {
            return embedded(store, log, clock, listener, limits);
        }
    }

    @Nested
    class restart extends RestartContract {
        @Override
        ChatroomEngine engine(
                StateStore store,
                MessageLog log,
                InstantSource clock,
                RoomListener listener,
                Limits limits) {
            return embedded(store, log, clock, listener, limits);
        }
    }
}

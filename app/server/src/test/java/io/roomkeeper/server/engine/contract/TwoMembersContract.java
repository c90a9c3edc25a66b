package io.roomkeeper.server.engine.contract;

import static io.roomkeeper.server.engine.contract.Stage.HOST;
import static io.roomkeeper.server.engine.contract.Stage.HOST_WEB;
import static io.roomkeeper.server.engine.contract.Stage.KIM;
import static io.roomkeeper.server.engine.contract.Stage.KIM_WEB;

import org.junit.jupiter.api.BeforeEach;

/// What contracts about a room with two members begin with.
abstract class TwoMembersContract extends EngineContract {
    @BeforeEach
    void a_room_with_two_members() {
        given.create();
        given.join(HOST, HOST_WEB);
        given.join(KIM, KIM_WEB);
        given.forget();
    }
}

package io.roomkeeper.server.engine.model;

import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.server.engine.AppCommand;
import io.roomkeeper.server.engine.RoomCommand;
import io.roomkeeper.server.engine.RoomView;
import io.roomkeeper.server.engine.Sanction;
import io.roomkeeper.server.engine.TypeList;
import io.roomkeeper.server.engine.UserList;

import java.util.List;

/// What outlives a server, as far as the port shows it.
final class Questions {
    static final List<AppCommand<?>> OF_APP =
            List.of(
                    new AppCommand.ListGlobalSanctions(Sanction.Kind.GLOBAL_MUTE),
                    new AppCommand.ListGlobalSanctions(Sanction.Kind.BLOCK),
                    new AppCommand.ListTypes(TypeList.ALLOWED),
                    new AppCommand.ListTypes(TypeList.LOW_PRIORITY),
                    new AppCommand.ListKeptRooms(),
                    new AppCommand.ListMutedRooms(1, 100));

    private Questions() {}

    static List<RoomCommand<?>> of(RoomId room) {
        return List.of(
                new RoomCommand.Describe(room),
                new RoomCommand.ListSanctions(room, Sanction.Kind.MUTE),
                new RoomCommand.ListSanctions(room, Sanction.Kind.BAN),
                new RoomCommand.ListUsers(room, UserList.MUTE_EXCEPTIONS),
                new RoomCommand.ListUsers(room, UserList.ALLOWED),
                new RoomCommand.ListAttributes(room, List.of()));
    }

    /// Without what ends with the server: who is in and how much was said.
    static Object lasting(Object answer) {
        return answer instanceof RoomView view
                ? new RoomView(
                        view.room(),
                        view.name(),
                        view.session(),
                        view.created(),
                        view.lifetime(),
                        view.kept(),
                        view.muteAll(),
                        view.distributing(),
                        0,
                        0,
                        null,
                        null)
                : answer;
    }
}

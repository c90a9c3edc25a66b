package io.roomkeeper.console.rooms;

import static io.roomkeeper.console.common.Texts.text;

import io.roomkeeper.console.common.ConsoleSession;
import io.roomkeeper.console.common.DialogStage;
import io.roomkeeper.console.common.Fxml;
import io.roomkeeper.console.common.StatusLine;
import io.roomkeeper.protocol.RoomId;

import javafx.stage.Stage;
import javafx.stage.Window;

import java.util.function.Consumer;

/// The dialogs that create and destroy a room; each stays open when the server refuses.
public final class RoomDialogs {
    private RoomDialogs() {}

    /// Asks for a name and creates the room; `created` hears of it.
    public static void create(
            Window owner, ConsoleSession session, StatusLine status, Consumer<RoomId> created) {
        DialogStage.modal(
                        owner,
                        text("rooms.new.title"),
                        dialog ->
                                Fxml.NEW_ROOM.load(
                                        new NewRoomController(
                                                new NewRoomViewModel(
                                                        session,
                                                        room -> {
                                                            dialog.hide();
                                                            status.done(
                                                                    text(
                                                                            "rooms.new.done",
                                                                            room.value()));
                                                            created.accept(room);
                                                        }))))
                .show();
    }

    /// Says what destroying `room` means, and destroys it when told to.
    public static void destroy(
            Window owner, ConsoleSession session, StatusLine status, RoomItem room) {
        Stage dialog =
                DialogStage.modal(
                        owner,
                        text("rooms.destroy.title", room.id().value()),
                        stage ->
                                Fxml.DESTROY_ROOM.load(
                                        new DestroyRoomController(
                                                new DestroyRoomViewModel(
                                                        session,
                                                        room,
                                                        () -> {
                                                            stage.hide();
                                                            status.done(
                                                                    text(
                                                                            "rooms.destroy.done",
                                                                            room.id().value()));
                                                        }))));
        dialog.show();
    }
}

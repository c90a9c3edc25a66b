package io.roomkeeper.console.shell;

import io.roomkeeper.console.connection.ConnectDialog;
import io.roomkeeper.console.rooms.RoomItem;

import javafx.stage.Window;

/// What commands of the main window open or bring to the reader's eye.
interface Screens {
    Window window();

    /// Asks which server to use, with one kind of them chosen.
    void connect(ConnectDialog.First first);

    /// Asks for a file and copies into it all that the server stores.
    void backUp();

    /// Asks before the server that was started here is stopped.
    void stopServer();

    void goToRoom();

    /// Opens the room's management window, or brings it forward.
    void manage(RoomItem room);

    /// Puts the focus into the screen that is shown.
    void enter();

    /// Puts the focus on the pane that many to the right, going round at the ends.
    void focusPane(int step);

    void preferences();

    void shortcuts();

    void about();

    void quit();
}

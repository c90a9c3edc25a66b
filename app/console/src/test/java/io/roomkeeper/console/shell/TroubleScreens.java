package io.roomkeeper.console.shell;

import static io.roomkeeper.console.common.Events.acted;

import io.roomkeeper.console.common.Album;
import io.roomkeeper.console.common.CommandKey;
import io.roomkeeper.console.common.FakeModeration;
import io.roomkeeper.console.common.Fx;
import io.roomkeeper.protocol.ErrorCode;
import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.console.AuditAct;
import io.roomkeeper.protocol.console.ConsoleEvent;

import javafx.event.ActionEvent;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.stage.Stage;

/// What is slow, refused, gone or out of reach, in the main window and the management window.
final class TroubleScreens {
    private final TestWindow window;
    private final Album album;
    private final FakeModeration server;

    TroubleScreens(TestWindow window, Album album) {
        this.window = window;
        this.album = album;
        server = window.servers.moderation;
    }

    void show() {
        loading();
        refused();
        window.choose(CommandKey.MANAGE_ROOM);
        Stage management = window.front();
        Fx.run(() ->
                window.servers.happened(
                        acted("launch-stream", AuditAct.DESTROY_ROOM, "", "show is over"),
                        new ConsoleEvent.Gone(new RoomId("launch-stream"))));
        album.state(window.stage, "destroyed");
        album.state(management, "management-destroyed");
        Fx.run(() -> {
            window.servers.unreachable(true);
            window.servers.disconnect();
        });
        album.state(window.stage, "lost");
        album.state(management, "management-lost");
        window.choose(CommandKey.SHOW_SERVER);
        album.state(window.stage, "server-lost");
    }

    private void loading() {
        server.pause();
        window.choose(CommandKey.LOAD_OLDER);
        Fx.run(window.servers::pass);
        album.state(window.stage, "loading");
        Fx.run(server::answer);
    }

    private void refused() {
        server.refuse(ErrorCode.STORE_REFUSED);
        TextField words = window.find(TextField.class, ".send-box #words");
        Fx.run(() -> {
            words.setText("please stay on topic");
            words.fireEvent(new ActionEvent());
        });
        ListView<?> list = window.find(ListView.class, "#list.messages");
        Fx.run(() -> list.getSelectionModel().clearAndSelect(list.getItems().size() - 1));
        album.state(window.stage, "refused");
        server.accept();
    }
}

package io.roomkeeper.console.shell;

import static io.roomkeeper.console.common.Texts.text;

import io.roomkeeper.console.chat.ChatViewModel;
import io.roomkeeper.console.common.StatusLine;
import io.roomkeeper.console.connection.ConnectionState;
import io.roomkeeper.console.connection.ConnectionViewModel;
import io.roomkeeper.console.connection.LiveSession;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableStringValue;
import javafx.beans.value.ObservableValue;
import javafx.util.Subscription;

import java.net.URI;
import java.util.Optional;
import java.util.function.Supplier;

/// State of the main window around the rooms: the connection, what the bars say.
final class ShellViewModel {
    /// Whether there is a server to act on.
    enum Reach {
        NONE,
        STARTING,
        CONNECTED,
        LOST
    }

    private static final ObservableValue<Number> NONE = new SimpleIntegerProperty();

    private final ConnectionViewModel connection;
    private final StatusLine status = new StatusLine();
    private final ReadOnlyObjectWrapper<Optional<Workspace>> workspace =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyStringWrapper outage = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<Reach> reach = new ReadOnlyObjectWrapper<>(Reach.NONE);
    private final ReadOnlyStringWrapper place = new ReadOnlyStringWrapper("");
    private Supplier<String> words = () -> "";
    private Subscription session = Subscription.EMPTY;

    ShellViewModel(ConnectionViewModel connection) {
        this.connection = connection;
        connection.stateProperty().subscribe(this::show);
    }

    ConnectionViewModel connection() {
        return connection;
    }

    StatusLine status() {
        return status;
    }

    /// What the present connection shows; none while there is none.
    ReadOnlyObjectProperty<Optional<Workspace>> workspaceProperty() {
        return workspace.getReadOnlyProperty();
    }

    /// Why nothing can be done now, while a connection is lost; else empty.
    ObservableStringValue outage() {
        return outage.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Reach> reachProperty() {
        return reach.getReadOnlyProperty();
    }

    /// What the status bar says about the connection.
    ObservableStringValue place() {
        return place.getReadOnlyProperty();
    }

    /// Says in the language of now what it says of the connection, and no more what was done.
    void translate() {
        status.fade();
        place.set(words.get());
    }

    /// The tab in front, while the rooms are on show.
    ObservableValue<Optional<OpenTab>> front() {
        return workspace.flatMap(shown ->
                shown.map(Workspace::front)
                        .orElseGet(() -> new SimpleObjectProperty<>(Optional.empty())));
    }

    /// Its room.
    ObservableValue<Optional<ChatViewModel>> currentChat() {
        return front().map(tab -> tab.flatMap(OpenTab::room));
    }

    /// What happened while the reader looked elsewhere, in number.
    ObservableValue<Number> unseen() {
        return workspace.flatMap(shown ->
                shown.<ObservableValue<Number>>map(w -> w.notices().unseenProperty()).orElse(NONE));
    }

    /// The reader looks at the window, or away.
    void look(boolean at) {
        workspace.get().ifPresent(shown -> shown.notices().look(at));
    }

    /// Whether the rooms are made up.
    boolean demo() {
        return workspace.get().filter(shown -> shown.session().server().demo()).isPresent();
    }

    /// Tries to connect again at once.
    void tryNow() {
        if (connection.stateProperty().get() instanceof ConnectionState.Connected(var lost)) {
            lost.tryNow();
        }
    }

    /// Brings what depends on time up to date; called once a second.
    void tick() {
        workspace.get().ifPresent(Workspace::tick);
        status.tick();
    }

    private void show(ConnectionState state) {
        session.unsubscribe();
        session = Subscription.EMPTY;
        workspace.get().ifPresent(Workspace::close);
        outage.set("");
        switch (state) {
            case ConnectionState.Connected(var live) -> {
                workspace.set(Optional.of(new Workspace(live, status, name(live))));
                session = live.outage().subscribe((before, now) -> linkChanged(live, before, now));
                reach(Reach.CONNECTED, () -> text("shell.connected", address(live)));
            }
            case ConnectionState.Starting _ -> leave(Reach.STARTING, () -> text("shell.starting"));
            case ConnectionState.Idle _, ConnectionState.Failed _ ->
                    leave(Reach.NONE, () -> text("shell.notConnected"));
        }
    }

    private void leave(Reach left, Supplier<String> where) {
        workspace.set(Optional.empty());
        reach(left, where);
    }

    private void reach(Reach now, Supplier<String> where) {
        reach.set(now);
        words = where;
        place.set(where.get());
    }

    private void linkChanged(LiveSession live, String before, String now) {
        outage.set(now);
        if (!now.isEmpty()) {
            reach(Reach.LOST, () -> text("shell.lost", address(live)));
        } else if (!before.isEmpty()) {
            reach(Reach.CONNECTED, () -> text("shell.connected", address(live)));
            status.done("");
        }
    }

    /// What the server is known by from one connection to the next.
    private static String name(LiveSession live) {
        return live.server().demo() ? "demo" : live.address().operators().getAuthority();
    }

    private static String address(LiveSession live) {
        URI members = live.address().members();
        return members.getAuthority();
    }
}

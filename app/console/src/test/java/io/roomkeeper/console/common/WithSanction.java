package io.roomkeeper.console.common;

import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.UserId;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// A sanction that is about to be given, on a server that the test plays.
abstract class WithSanction {
    static final RoomId LOBBY = new RoomId("lobby");
    static final UserId KIM = new UserId("user-555");

    final FakeSession session = new FakeSession();
    final FakeModeration server = session.moderation;
    final StatusLine status = new StatusLine();
    final ModerationActs acts = new ModerationActs(session, status);

    SanctionViewModel model(SanctionKind kind, List<UserId> users) {
        SanctionForm form = new SanctionForm(kind, Optional.of(LOBBY), users);
        form.termProperty().set("10 min");
        return new SanctionViewModel(form, session, acts);
    }

    /// What the server was asked to do, and not what it was asked about.
    List<String> asked() {
        return server.calls.stream().filter(call -> !call.startsWith("exceptions ")).toList();
    }

    static List<UserId> users(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(n -> new UserId("user-" + n)).toList();
    }
}

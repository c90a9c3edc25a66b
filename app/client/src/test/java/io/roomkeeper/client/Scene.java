package io.roomkeeper.client;

import static io.roomkeeper.client.Futures.result;

import static org.assertj.core.api.Assertions.assertThat;

import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.UserId;
import io.roomkeeper.protocol.WireJson;
import io.roomkeeper.protocol.member.MemberFrame;
import io.roomkeeper.protocol.member.MemberRequest;
import io.roomkeeper.protocol.member.Platform;

import java.io.IOException;
import java.time.Duration;
import java.util.List;

/// Kim, connected to a server whose every frame is the test's.
final class Scene implements AutoCloseable {
    static final RoomId ROOM = new RoomId("launch");
    static final UserId KIM = new UserId("kim");

    final ScriptedServer server = new ScriptedServer();
    final PausesByHand pauses = new PausesByHand();
    final Heard heard = new Heard();
    final MemberClient client;

    Scene() throws Exception {
        this(Duration.ofSeconds(10));
    }

    Scene(Duration answerWithin) throws Exception {
        var connecting =
                MemberClient.connect(
                        server.address(),
                        "token",
                        heard,
                        new MemberOptions(Platform.WEBSOCKET, answerWithin, pauses));
        letIn();
        client = result(connecting);
    }

    /// Accepts the client's connection.
    void letIn() throws IOException {
        server.accept();
        var connect = request(MemberRequest.Connect.class);
        assertThat(connect).isEqualTo(new MemberRequest.Connect(1, "token", "Websocket"));
        send(new MemberFrame.Connected(1, KIM, 1));
    }

    void send(MemberFrame frame) throws IOException {
        server.send(WireJson.text(frame));
    }

    /// What the client asks next.
    <R extends MemberRequest> R request(Class<R> type) throws IOException {
        var request = WireJson.mapper().readValue(server.received(), MemberRequest.class);
        assertThat(request).isInstanceOf(type);
        return type.cast(request);
    }

    /// The client joins the room and finds these messages and attributes.
    MemberFrame.Joined join(
            List<MemberFrame.Message> messages, List<MemberFrame.Attribute> attributes)
            throws Exception {
        var joining = client.join(ROOM, false, 0, "hi");
        send(joined(request(MemberRequest.Join.class).id(), messages, attributes));
        if (!attributes.isEmpty()) {
            heard.next(MemberFrame.AttributesChanged.class);
        }
        heard.next(Heard.Synced.class);
        return result(joining);
    }

    static MemberFrame.Joined joined(
            long id, List<MemberFrame.Message> messages, List<MemberFrame.Attribute> attributes) {
        return joined(id, 0, 0, messages, attributes);
    }

    /// With a gap before the messages.
    static MemberFrame.Joined joined(
            long id, long missedFrom, long missedTo, List<MemberFrame.Message> messages) {
        return joined(id, missedFrom, missedTo, messages, List.of());
    }

    private static MemberFrame.Joined joined(
            long id,
            long missedFrom,
            long missedTo,
            List<MemberFrame.Message> messages,
            List<MemberFrame.Attribute> attributes) {
        long last = messages.isEmpty() ? 3 : messages.getLast().sequence();
        return new MemberFrame.Joined(
                id,
                ROOM,
                1,
                2,
                1,
                last,
                last,
                false,
                false,
                false,
                false,
                missedFrom,
                missedTo,
                messages,
                attributes,
                0);
    }

    /// Its number is its time.
    static MemberFrame.Message message(long sentTime) {
        return new MemberFrame.Message(
                ROOM, sentTime, new UserId("zoe"), "app:x", "at " + sentTime, "u", sentTime, "iOS");
    }

    static MemberFrame.Attribute attribute(String key, String value, long version) {
        return new MemberFrame.Attribute(key, value, KIM, 5, version);
    }

    /// The connection is lost; the client waits to make it again.
    PausesByHand.Pause lose() throws Exception {
        server.sayGoodbye(1001);
        heard.next(Heard.Disconnected.class);
        return pauses.next();
    }

    @Override
    public void close() throws IOException {
        client.close();
        server.close();
    }
}

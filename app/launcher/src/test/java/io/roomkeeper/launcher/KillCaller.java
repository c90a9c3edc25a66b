package io.roomkeeper.launcher;

import io.roomkeeper.client.AttributeOptions;
import io.roomkeeper.client.MemberClient;
import io.roomkeeper.client.MemberListener;
import io.roomkeeper.client.ServerApiClient;
import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.UserId;

import java.util.Map;
import java.util.concurrent.CompletionException;

/// An application's server and one of its members, who change a room until the server is killed.
final class KillCaller implements AutoCloseable {
    private static final int MINUTES = 43_200;

    private final KillLedger ledger;
    private final int number;
    private final ServerApiClient api;
    private final MemberClient member;
    private final RoomId room;

    KillCaller(ServerProcess server, KillLedger ledger, int number) {
        this.ledger = ledger;
        this.number = number;
        api = server.api();
        room = ledger.room(number);
        member = member(server, "caller-" + number, room);
    }

    /// Connects `user`, who joins `room`.
    static MemberClient member(ServerProcess server, String user, RoomId room) {
        var token = server.api().token(new UserId(user), user).join();
        var client = MemberClient.connect(server.members, token, new MemberListener() {}).join();
        client.join(room, false, -1).join();
        return client;
    }

    /// Returns when `enough` is acknowledged, or with the first call that fails.
    void callUntil(int enough) {
        try {
            while (ledger.acknowledged() < enough) {
                round(ledger.next());
            }
        } catch (CompletionException killed) {
            // what counts is what was acknowledged before
        }
    }

    private void round(int n) {
        api.mute(room, KillLedger.together(n), MINUTES).join();
        ledger.muted(number, n);
        var text = "{\"content\":\"%d\"}".formatted(n);
        ledger.said(number, member.send(room, "RC:TxtMsg", text).join().messageUId());
        var entries = Map.of("left-" + number, "" + n, "right-" + number, "" + n);
        member.setAttributes(room, entries, AttributeOptions.PLAIN).join();
        ledger.set(number, n);
        var own = ledger.madeRoom(n);
        api.createRoom(own).join();
        ledger.made(own);
        if (n % 2 == 0) {
            ledger.destroying(own);
            api.destroyRoom(own).join();
            ledger.destroyed(own);
        }
    }

    @Override
    public void close() {
        member.close();
    }
}

package io.roomkeeper.launcher;

import io.roomkeeper.client.MemberClient;
import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.member.MemberFrame;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

/// Members of one room, who speak in turn.
record Speakers(RoomId room, List<MemberClient> members) {
    private static final int AT_ONCE = 500;

    /// Lets the member speak whose turn is the `turn`th.
    CompletableFuture<MemberFrame.Sent> say(int turn, String text) {
        return members.get(turn % members.size())
                .send(room, "RC:TxtMsg", "{\"content\":\"" + text + "\"}");
    }

    /// Has so many messages said and stored, `message 0` the first.
    void fill(int messages) {
        for (int from = 0; from < messages; from += AT_ONCE) {
            CompletableFuture.allOf(
                            IntStream.range(from, Math.min(messages, from + AT_ONCE))
                                    .mapToObj(turn -> say(turn, "message " + turn))
                                    .toArray(CompletableFuture[]::new))
                    .join();
        }
    }
}

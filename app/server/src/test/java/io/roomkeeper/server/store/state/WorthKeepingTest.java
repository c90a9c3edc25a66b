package io.roomkeeper.server.store.state;

import static org.assertj.core.api.Assertions.assertThat;

import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.UserId;
import io.roomkeeper.server.engine.Sanction;
import io.roomkeeper.server.store.snapshot.Entry;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.time.Duration;
import java.time.Instant;

class WorthKeepingTest {
    private static final Instant END = Instant.parse("2026-11-22T14:00:00Z");
    private static final RoomId ROOM = new RoomId("launch");
    private static final UserId KIM = new UserId("kim");

    private static Entry entry(Sanction.Kind kind) {
        var key =
                switch (kind) {
                    case MUTE, BAN -> StateKey.sanction(ROOM, kind, KIM);
                    case GLOBAL_MUTE, BLOCK -> StateKey.globalSanction(kind, KIM);
                };
        var sanction = new Sanction(kind, KIM, END.minusSeconds(60), END, "ana", "spam");
        return new Entry(key, StateCodec.encode(sanction));
    }

    @ParameterizedTest
    @EnumSource
    void a_sanction_is_kept_for_a_day_after_its_end(Sanction.Kind kind) {
        var gone = END.plus(Duration.ofDays(1));
        assertThat(new WorthKeeping(gone.minusMillis(1)).test(entry(kind))).isTrue();
        assertThat(new WorthKeeping(gone).test(entry(kind))).isFalse();
    }

    @Test
    void all_else_is_kept() {
        var never = new WorthKeeping(Instant.parse("2999-01-01T00:00:00Z"));
        assertThat(never.test(new Entry(StateKey.room(ROOM), new byte[0]))).isTrue();
        assertThat(never.test(new Entry(StateKey.attribute(ROOM, "score"), new byte[0]))).isTrue();
        assertThat(never.test(new Entry(StateKey.lastAuditNumber(), new byte[0]))).isTrue();
    }
}

package io.roomkeeper.server.store.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.UserId;
import io.roomkeeper.server.engine.Sanction;
import io.roomkeeper.server.store.snapshot.Entry;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

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
        assertThat(at(gone.minusMillis(1)).test(entry(kind))).isTrue();
        assertThat(at(gone).test(entry(kind))).isFalse();
    }

    @Test
    void a_line_of_the_audit_log_is_kept_for_its_days_and_with_it_that_of_the_room() {
        var gone = END.plus(Duration.ofDays(90)).plusMillis(1);
        var time = StateKey.number(END.toEpochMilli());
        for (var key :
                List.of(StateKey.auditLine(7), StateKey.auditOf(ROOM, 7), StateKey.undone(6))) {
            var entry = new Entry(key, time);
            assertThat(at(gone.minusMillis(1)).test(entry)).isTrue();
            assertThat(at(gone).test(entry)).isFalse();
            assertThat(WorthKeeping.at(gone, AuditRetention.FOR_EVER).test(entry)).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 36_501})
    void the_audit_log_is_kept_for_some_days_or_for_ever(int days) {
        assertThatThrownBy(() -> new AuditRetention(days))
                .hasMessage(
                        "the audit log is kept for 1 to 36500 days, or 0 for ever, was " + days);
    }

    private static WorthKeeping at(Instant now) {
        return WorthKeeping.at(now, AuditRetention.DEFAULT);
    }

    @Test
    void all_else_is_kept() {
        var never = at(Instant.parse("2999-01-01T00:00:00Z"));
        assertThat(never.test(new Entry(StateKey.room(ROOM), new byte[0]))).isTrue();
        assertThat(never.test(new Entry(StateKey.attribute(ROOM, "score"), new byte[0]))).isTrue();
        assertThat(never.test(new Entry(StateKey.lastAuditNumber(), new byte[0]))).isTrue();
    }
}

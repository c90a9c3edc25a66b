package io.roomkeeper.console.common;

import static org.assertj.core.api.Assertions.assertThat;

import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.console.AuditAct;
import io.roomkeeper.protocol.console.AuditEntry;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;

class ActWordsTest {
    private static final Instant NOW = Instant.parse("2026-11-14T13:02:11Z");
    private static final long TEN_MINUTES_LATER = NOW.plusSeconds(600).toEpochMilli();

    private final ActWords words = new ActWords(new Times(ZoneId.of("UTC"), () -> Locale.UK));

    @AfterEach
    void speakEnglish() {
        Texts.speak(Language.ENGLISH);
    }

    @Test
    void a_line_has_the_words_of_the_clause_with_by_whom_and_why() {
        AuditEntry muted = entry("ana", AuditAct.MUTE, "kim", TEN_MINUTES_LATER, "spam", 0);
        assertThat(words.clause(muted)).isEqualTo("muted kim until 13:12");
        assertThat(words.line(muted)).isEqualTo("ana muted kim until 13:12: spam");
    }

    @Test
    void the_status_line_has_them_with_the_term() {
        assertThat(ActWords.done(AuditAct.MUTE, "kim", 10)).isEqualTo("Muted kim for 10 minutes.");
        assertThat(ActWords.done(AuditAct.UNMUTE, "kim", 0)).isEqualTo("Unmuted kim.");
        assertThat(ActWords.done(AuditAct.MUTE_ALL, "lobby"))
                .isEqualTo("Turned mute all on in lobby.");
    }

    @Test
    void what_nobody_did_was_done_by_the_server() {
        AuditEntry ended = entry("system", AuditAct.DESTROY_ROOM, "", 0, "idle", 0);
        assertThat(words.line(ended))
                .isEqualTo("The server destroyed the room: nothing had happened");
        AuditEntry old = entry("system", AuditAct.DESTROY_ROOM, "", 0, "age", 0);
        assertThat(words.line(old)).isEqualTo("The server destroyed the room: its age was reached");
        AuditEntry muted = entry("ana", AuditAct.MUTE, "kim", 0, "idle", 0);
        assertThat(ActWords.reason(muted)).isEqualTo("idle");
        assertThat(ActWords.by("")).isEqualTo("the server");
    }

    @Test
    void what_was_refused_is_said_not_to_be_done() {
        AuditEntry refused = entry("ana", AuditAct.BAN, "kim", TEN_MINUTES_LATER, "", 23410);
        assertThat(words.line(refused)).isEqualTo("not done: ana banned kim until 13:12");
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    MUTE,           ana 将 kim 禁言到 13:12：spam
                    GLOBAL_MUTE,    ana 在所有聊天室将 kim 禁言到 13:12：spam
                    UNDO,           ana 撤销第 kim 行：spam
                    """)
    void other_languages_put_the_words_in_their_own_order(AuditAct act, String line) {
        Texts.speak(Language.CHINESE);
        assertThat(words.line(entry("ana", act, "kim", TEN_MINUTES_LATER, "spam", 0)))
                .isEqualTo(line);
        assertThat(ActWords.done(AuditAct.MUTE, "kim", 10)).isEqualTo("已将 kim 禁言 10 分钟。");
        assertThat(ActWords.done(AuditAct.MUTE_ALL, "lobby")).isEqualTo("已在 lobby 开启全员禁言。");
    }

    @ParameterizedTest
    @EnumSource(AuditAct.class)
    void every_act_has_a_name_and_leaves_no_gaps_without_a_subject(AuditAct act) {
        assertThat(ActWords.name(act)).isNotBlank();
        assertThat(words.clause(entry("ana", act, "", 0, "", 0))).doesNotEndWith(" ");
    }

    private static AuditEntry entry(
            String by, AuditAct act, String whom, long until, String why, int code) {
        return new AuditEntry(
                NOW.toEpochMilli(), by, act, new RoomId("lobby"), whom, until, why, code);
    }
}

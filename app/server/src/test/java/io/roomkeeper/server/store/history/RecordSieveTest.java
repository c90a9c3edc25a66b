package io.roomkeeper.server.store.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.roomkeeper.protocol.UserId;
import io.roomkeeper.server.engine.MessageSieve;
import io.roomkeeper.server.engine.StoredMessage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// Written messages are passed over when their bytes show that they are not wanted.
class RecordSieveTest {
    private static final int FOLDING = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    private static boolean passes(MessageSieve sieve, StoredMessage message) {
        var json = MessageCodec.encode(new MessageRecord.Sent(message));
        var among = new byte[json.length + 40];
        System.arraycopy(json, 0, among, 20, json.length);
        return RecordSieve.of(sieve).passes(new WrittenMessage(among, 20, json.length));
    }

    private static boolean passes(String text, String content) {
        return passes(
                new MessageSieve(Instant.EPOCH, Optional.empty(), Optional.empty(), List.of(text)),
                by("kim", "RC:TxtMsg", content));
    }

    private static StoredMessage by(String user, String type, String content) {
        var sent = Messages.message(1);
        return new StoredMessage(
                sent.room(),
                sent.sequence(),
                new UserId(user),
                type,
                content,
                sent.messageUId(),
                sent.sentTime(),
                sent.source());
    }

    @ParameterizedTest
    @CsvSource({
        "hello, true",
        "HELLO, true",
        "world, false",
        "lo wor, true",
        "lo-wor, false",
        "你好, true",
        "你们, false",
        "kiss, true",
        "Ö, true",
        "\"hello wor, true",
        "/, true",
        "😀, true",
        "😁, false"
    })
    void what_has_not_the_letters_is_passed_over(String text, boolean passes) {
        assertThat(passes(text, "{\"content\":\"Hello wor\u212ad 你好 😀\"}")).isEqualTo(passes);
    }

    @Test
    void an_escape_may_be_any_letter() {
        assertThat(passes("hello", "{\"content\":\"\\u0068ello\"}")).isTrue();
        assertThat(passes("hello", "{\"content\":\"\\\\ello\"}")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "kim, kim, true",
        "kim, Kim, false",
        "ki, kim, false",
        "im, kim, false",
        "a/b, a/b, true",
        "a/b, a/c, true",
        "b/b, a/b, false",
        "李雷, 李雷, true",
        "李雷, 李, false",
        "x😀, x😀, true",
        "y😀, x😀, false"
    })
    void an_author_is_known_by_the_id(String wanted, String author, boolean passes) {
        var sieve =
                new MessageSieve(
                        Instant.EPOCH,
                        Optional.of(new UserId(wanted)),
                        Optional.empty(),
                        List.of());
        assertThat(passes(sieve, by(author, "RC:TxtMsg", "{}"))).isEqualTo(passes);
    }

    @ParameterizedTest
    @CsvSource({"RC:TxtMsg, true", "app:gift, false", "RC:Txt, false"})
    void a_type_is_known_by_its_name(String wanted, boolean passes) {
        var sieve =
                new MessageSieve(Instant.EPOCH, Optional.empty(), Optional.of(wanted), List.of());
        assertThat(passes(sieve, by("kim", "RC:TxtMsg", "app:gift \"objectName\":\"app:gift\"")))
                .isEqualTo(passes);
    }

    @Test
    void the_longest_piece_of_all_texts_decides() {
        var sieve =
                new MessageSieve(
                        Instant.EPOCH, Optional.empty(), Optional.empty(), List.of("he", "zebra"));
        assertThat(passes(sieve, by("kim", "RC:TxtMsg", "hello"))).isFalse();
        assertThat(passes(sieve, by("kim", "RC:TxtMsg", "zebra"))).isTrue();
    }

    @Test
    void no_other_character_is_another_case_of_one_that_is_gone_by() {
        IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
                .filter(other -> folded(other) != other || Character.toUpperCase(other) != other)
                .forEach(other -> {
                    int plain = folded(other);
                    if (RecordSieve.hasPlainCases(plain)) {
                        assertThat(other).as("case of %c", plain).isLessThan(128);
                    }
                });
        var letters = Pattern.compile("[a-hjl-rt-z]", FOLDING);
        assertThat(
                        IntStream.rangeClosed(128, Character.MAX_CODE_POINT)
                                .filter(other ->
                                        letters.matcher(Character.toString(other)).matches()))
                .isEmpty();
    }

    private static int folded(int character) {
        return Character.toLowerCase(Character.toUpperCase(character));
    }
}

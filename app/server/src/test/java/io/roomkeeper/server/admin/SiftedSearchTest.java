package io.roomkeeper.server.admin;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.RoomkeeperException;
import io.roomkeeper.protocol.UserId;
import io.roomkeeper.protocol.WireJson;
import io.roomkeeper.protocol.console.HistoryMessage;
import io.roomkeeper.server.engine.StoredMessage;
import io.roomkeeper.server.fixture.EngineInMemory;
import io.roomkeeper.server.fixture.TestClock;
import io.roomkeeper.server.http.Form;
import io.roomkeeper.server.store.history.MessageSettings;
import io.roomkeeper.server.store.history.MessageStore;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.URLEncoder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// A search that passes over messages finds exactly what the filter holds for.
class SiftedSearchTest {
    private static final RoomId ROOM = EngineInMemory.ROOM;
    private static final int MESSAGES = 300;
    private static final int SEARCHES = 400;

    /// Letters with three cases, with two in several blocks, with none; signs that JSON escapes.
    private static final List<String> CHARACTERS =
            "abiIıİkK\u212asSſßẞzéÉσςΣǆǅǄᲀв\u0345ιͅჰᲰꭰᏐⓐⒶ\uD801\uDC28\uD801\uDC00你好たな가7٣ /\\\"\n\t\u007f\u2028😀-.:"
                    .codePoints()
                    .mapToObj(Character::toString)
                    .toList();

    private static final List<String> SYNTAX =
            List.of(".", "?", "*", "+", "^", "$", "\\d", "\\b", "{2}", "|", "(", ")", "[", "]");

    private static final List<UserId> USERS =
            List.of(new UserId("kim"), new UserId("ki"), new UserId("a/\"\\b"), new UserId("李😀"));

    private static final List<String> TYPES = List.of("RC:TxtMsg", "app:\\\"", "app:你");

    @TempDir Path data;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void nothing_is_missed_and_nothing_added(long seed) {
        var random = new Random(seed);
        var clock = new TestClock();
        try (var rooms = new EngineInMemory();
                var history = MessageStore.open(data, MessageSettings.DEFAULT, 0, clock)) {
            var sent =
                    IntStream.range(0, MESSAGES).mapToObj(i -> message(i, clock, random)).toList();
            sent.forEach(history::append);
            int found = 0;
            for (int i = 0; i < SEARCHES; i++) {
                var wanted = filter(random, sent);
                var expected =
                        sent.reversed().stream()
                                .filter(wanted::holds)
                                .map(StoredMessage::messageUId)
                                .toList();
                assertThat(search(history, rooms, wanted)).as("%s", wanted).isEqualTo(expected);
                found += expected.size();
            }
            assertThat(found).isGreaterThan(SEARCHES);
        }
    }

    private static List<String> search(
            MessageStore history, EngineInMemory rooms, MessageFilter wanted) {
        return new MessageSearch(history, rooms.engine, wanted, MESSAGES, _ -> false)
                .in(ROOM).messages().stream()
                        .map(HistoryMessage::message)
                        .map(message -> message.messageUId())
                        .toList();
    }

    private static <T> T any(Random random, List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    private static String words(Random random, int most) {
        return IntStream.range(0, 1 + random.nextInt(most))
                .mapToObj(_ -> any(random, CHARACTERS))
                .collect(Collectors.joining());
    }

    private static StoredMessage message(int number, TestClock clock, Random random) {
        return new StoredMessage(
                ROOM,
                number,
                any(random, USERS),
                any(random, TYPES),
                content(random),
                "id-" + number,
                clock.instant().plusMillis(number),
                "Server");
    }

    /// As programs of many makes write it.
    private static String content(Random random) {
        var words = words(random, 12);
        return switch (random.nextInt(8)) {
            case 0 -> words;
            case 1 -> "{\"content\":" + random.nextInt(9_999) + "e1}";
            case 2 -> "{\"content\":[" + WireJson.text(words) + "]}";
            case 3 -> "{\"content\":\"a\",\"content\":" + WireJson.text(words) + "}";
            case 4 -> "{\"content\":" + escaped(words, random, 1) + "}";
            case 5 -> "{\"content\":" + escaped(words, random, 3) + "}";
            default -> "{\"extra\":\"\\/\",\"content\" : " + WireJson.text(words) + "}";
        };
    }

    /// One in `rarity` characters as its number.
    private static String escaped(String words, Random random, int rarity) {
        return words.chars()
                .mapToObj(each ->
                        random.nextInt(rarity) == 0 || each < ' ' || "\"\\".indexOf(each) >= 0
                                ? "\\u%04x".formatted(each)
                                : Character.toString(each))
                .collect(Collectors.joining("", "\"", "\""));
    }

    private static MessageFilter filter(Random random, List<StoredMessage> sent) {
        while (true) {
            try {
                return MessageFilter.of(form(random, sent));
            } catch (RoomkeeperException again) {
                assertThat(again).hasMessageContaining("regex is no regular expression");
            }
        }
    }

    private static Form form(Random random, List<StoredMessage> sent) {
        var parameters = new ArrayList<String>();
        var text = text(random, sent);
        switch (random.nextInt(5)) {
            case 0 -> parameters.add("author=" + encoded(any(random, USERS).value()));
            case 1 -> parameters.add("type=" + encoded(any(random, TYPES)));
            case 2 -> parameters.add("regex=" + encoded(expression(random, text)));
            default -> parameters.add("text=" + encoded(text));
        }
        if (random.nextInt(4) == 0) {
            parameters.add("since=" + any(random, sent).sentTime().toEpochMilli());
        }
        if (random.nextInt(4) == 0) {
            parameters.add("until=" + any(random, sent).sentTime().toEpochMilli());
        }
        return Form.parse(String.join("&", parameters).getBytes(UTF_8));
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, UTF_8);
    }

    /// Something else, or a part of a message in some case.
    private static String text(Random random, List<StoredMessage> sent) {
        if (random.nextInt(3) == 0) {
            return words(random, 2);
        }
        var all = any(random, sent).content();
        int from = all.offsetByCodePoints(0, random.nextInt(all.codePointCount(0, all.length())));
        var rest = all.substring(from);
        int length = 1 + random.nextInt(Math.min(5, rest.codePointCount(0, rest.length())));
        var part = rest.substring(0, rest.offsetByCodePoints(0, length));
        return switch (random.nextInt(3)) {
            case 0 -> part.toUpperCase(Locale.ROOT);
            case 1 -> part.toLowerCase(Locale.ROOT);
            default -> part;
        };
    }

    /// Perhaps one that does not compile.
    private static String expression(Random random, String text) {
        return text.codePoints()
                .mapToObj(each ->
                        Character.toString(each)
                                + (random.nextInt(3) == 0 ? any(random, SYNTAX) : ""))
                .collect(Collectors.joining());
    }
}

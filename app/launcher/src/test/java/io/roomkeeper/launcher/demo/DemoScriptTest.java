package io.roomkeeper.launcher.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.roomkeeper.console.connection.DemoLoad;
import io.roomkeeper.protocol.UserId;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;

class DemoScriptTest {
    private static List<DemoScript.Line> lines(long seed, DemoLoad load) {
        return Stream.generate(new DemoScript(seed, load)::next).limit(5000).toList();
    }

    @ParameterizedTest
    @EnumSource(DemoLoad.class)
    void the_same_seed_gives_the_same_talk_and_another_one_another(DemoLoad load) {
        assertThat(lines(7, load)).isEqualTo(lines(7, load)).isNotEqualTo(lines(8, load));
    }

    @ParameterizedTest
    @CsvSource({"CALM, 1, 2", "BUSY, 12, 18", "RAID, 22, 32"})
    void each_load_has_its_own_pace(DemoLoad load, double least, double most) {
        var lines = lines(1, load);
        var total =
                lines.stream().map(DemoScript.Line::pause).reduce(Duration.ZERO, Duration::plus);
        assertThat(lines.size() / (total.toMillis() / 1000.0)).isBetween(least, most);
    }

    @Test
    void only_those_who_are_in_a_room_talk_there_and_one_room_stays_quiet() {
        var casts = Cast.all();
        for (var line : lines(3, DemoLoad.BUSY)) {
            assertThat(casts)
                    .anySatisfy(cast -> {
                        assertThat(cast.room()).isEqualTo(line.room());
                        assertThat(cast.members()).contains(line.user());
                    });
        }
        assertThat(casts).hasSizeBetween(4, 6);
        assertThat(casts.stream().mapToInt(cast -> cast.members().size()).sum()).isBetween(55, 75);
        assertThat(casts.getLast().share()).isZero();
        assertThat(casts.stream().mapToInt(Cast::share).sum()).isEqualTo(100);
    }

    @Test
    void gifts_and_likes_are_sent_in_the_first_room() {
        var lines = lines(1, DemoLoad.CALM);
        var gifts = lines.stream().filter(line -> line.objectName().equals(DemoScript.GIFT));
        assertThat(gifts)
                .hasSizeGreaterThan(20)
                .allMatch(line -> line.room().equals(Cast.all().getFirst().room()))
                .allMatch(line -> line.content().startsWith("{\"gift\":\""));
        assertThat(lines)
                .filteredOn(line -> line.objectName().equals(DemoScript.LIKE))
                .isNotEmpty();
    }

    @Test
    void a_raid_is_spam_by_newcomers() {
        var raiders = new HashSet<>(Cast.raiders());
        assertThat(lines(1, DemoLoad.RAID))
                .filteredOn(line -> raiders.contains(line.user()))
                .hasSizeGreaterThan(1000)
                .allMatch(line -> Lines.SPAM.contains(line.text()));
    }

    @ParameterizedTest
    @EnumSource(DemoLoad.class)
    void nobody_comes_near_the_five_messages_a_second_that_a_member_may_send(DemoLoad load) {
        var lastLines = new HashMap<UserId, ArrayDeque<Duration>>();
        var now = Duration.ZERO;
        for (var line : lines(1, load)) {
            now = now.plus(line.pause());
            var sent = lastLines.computeIfAbsent(line.user(), _ -> new ArrayDeque<>());
            sent.addLast(now);
            if (sent.size() > 4) {
                assertThat(now.minus(sent.removeFirst()))
                        .as("five lines of %s", line.user())
                        .isGreaterThan(Duration.ofSeconds(1));
            }
        }
    }

    @Test
    void the_talk_is_varied() {
        var lines = lines(1, DemoLoad.BUSY).stream().map(DemoScript.Line::text).toList();
        assertThat(new HashSet<>(lines)).hasSizeGreaterThan(200);
        assertThat(lines).noneMatch(text -> text.isBlank() || text.contains("%"));
        var streamed =
                lines(1, DemoLoad.BUSY).stream()
                        .filter(line -> line.room().value().equals("launch-stream"))
                        .filter(line -> line.objectName().equals(DemoScript.TEXT))
                        .toList();
        for (int i = 0; i + 20 < streamed.size(); i += 20) {
            var twenty = streamed.subList(i, i + 20).stream().map(DemoScript.Line::text);
            assertThat(twenty.distinct().count()).isGreaterThan(15);
        }
    }

    @Test
    void nobody_is_in_two_rooms() {
        var seen = new HashSet<UserId>(Cast.raiders());
        Cast.all()
                .forEach(cast ->
                        cast.members().forEach(user -> assertThat(seen.add(user)).isTrue()));
    }
}

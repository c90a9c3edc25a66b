package io.roomkeeper.server.engine;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.LongStream;

/// Messages by their type, as many as were sent and discarded in the last minute, and in all. May
/// be counted and read on any thread.
final class Traffic {
    /// Types told apart; what comes beyond them is counted together.
    static final int MOST_TYPES = 200;

    static final String OTHERS = "others";
    private static final int SECONDS = 60;

    private final Map<String, Minute> types = new ConcurrentHashMap<>();
    private final LongAdder sent = new LongAdder();
    private final LongAdder discarded = new LongAdder();

    /// Sent and discarded in each of the last seconds, from `newest` back.
    private static final class Minute {
        private final long[] sent = new long[SECONDS];
        private final long[] discarded = new long[SECONDS];
        private long newest = Long.MIN_VALUE;

        private int place(long second) {
            return (int) Math.floorMod(second, (long) SECONDS);
        }

        private void turn(long second) {
            for (long each = Math.max(newest + 1, second - SECONDS + 1); each <= second; each++) {
                sent[place(each)] = 0;
                discarded[place(each)] = 0;
            }
            newest = Math.max(newest, second);
        }

        synchronized void count(long second, boolean went) {
            turn(second);
            (went ? sent : discarded)[place(newest)]++;
        }

        synchronized TypeTally tally(String objectName, long second) {
            turn(second);
            return new TypeTally(
                    objectName, LongStream.of(sent).sum(), LongStream.of(discarded).sum());
        }
    }

    void sent(String objectName, Instant now) {
        sent.increment();
        minute(objectName).count(now.getEpochSecond(), true);
    }

    void discarded(String objectName, Instant now) {
        discarded.increment();
        minute(objectName).count(now.getEpochSecond(), false);
    }

    private Minute minute(String objectName) {
        boolean full = types.size() >= MOST_TYPES && !types.containsKey(objectName);
        return types.computeIfAbsent(full ? OTHERS : objectName, _ -> new Minute());
    }

    long sent() {
        return sent.sum();
    }

    long discarded() {
        return discarded.sum();
    }

    /// Types of which there was something, those with most first.
    List<TypeTally> lastMinute(Instant now) {
        return types.entrySet().stream()
                .map(each -> each.getValue().tally(each.getKey(), now.getEpochSecond()))
                .filter(tally -> tally.sent() + tally.discarded() > 0)
                .sorted(
                        Comparator.comparingLong(TypeTally::sent)
                                .reversed()
                                .thenComparing(TypeTally::objectName))
                .toList();
    }
}

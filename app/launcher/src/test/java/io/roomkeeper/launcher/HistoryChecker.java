package io.roomkeeper.launcher;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// Holds what members have heard of a room against each other and against its history: all in one
/// order, each message once, none missing but those that were said to be, and none lost that was
/// acknowledged.
final class HistoryChecker {
    /// A message as the history has it.
    record Stored(long sequence, String uid) {}

    private final TreeMap<Long, String> order = new TreeMap<>();
    private final Map<String, Long> places = new HashMap<>();
    private final List<String> violations = new ArrayList<>();

    private HistoryChecker() {}

    /// What is wrong, one sentence each. Whoever is in at the end has to know all up to `end`.
    static List<String> violations(List<Hearing> hearings, List<Stored> history, long end) {
        var checker = new HistoryChecker();
        checker.history(history);
        hearings.forEach(checker::agreement);
        hearings.forEach(hearing -> checker.new Member(hearing.member()).check(hearing, end));
        hearings.forEach(hearing -> checker.acknowledged(hearing, history));
        return checker.violations;
    }

    private void history(List<Stored> history) {
        long last = 0;
        for (var stored : history) {
            if (stored.sequence() <= last) {
                violations.add("the history has " + stored.sequence() + " after " + last);
            }
            last = stored.sequence();
            agree("the history", stored.sequence(), stored.uid());
        }
    }

    private void agreement(Hearing hearing) {
        for (var entry : hearing.entries()) {
            switch (entry) {
                case Hearing.Heard(var sequence, var uid) -> agree(hearing.member(), sequence, uid);
                case Hearing.Said(var sequence, var uid) -> agree(hearing.member(), sequence, uid);
                case Hearing.Joined _, Hearing.Missed _ -> {}
            }
        }
    }

    private void agree(String who, long sequence, String uid) {
        var known = order.putIfAbsent(sequence, uid);
        if (known != null && !known.equals(uid)) {
            violations.add("%s has %s as %d, others %s".formatted(who, uid, sequence, known));
        }
        var place = places.putIfAbsent(uid, sequence);
        if (place != null && place != sequence) {
            violations.add("%s has %s as %d, others as %d".formatted(who, uid, sequence, place));
        }
    }

    private void acknowledged(Hearing hearing, List<Stored> history) {
        var stored = new HashSet<String>();
        history.forEach(each -> stored.add(each.uid()));
        for (var entry : hearing.entries()) {
            if (entry instanceof Hearing.Said(var sequence, var uid) && !stored.contains(uid)) {
                violations.add(
                        "%s was told that %d is accepted, and the history lacks it"
                                .formatted(hearing.member(), sequence));
            }
        }
    }

    /// One member's stretches, each from a joining on.
    private final class Member {
        private final String name;
        private final Set<Long> known = new HashSet<>();
        private final List<Hearing.Missed> missed = new ArrayList<>();
        private long from = Long.MAX_VALUE;
        private long lastHeard;

        Member(String name) {
            this.name = name;
        }

        void check(Hearing hearing, long end) {
            for (var entry : hearing.entries()) {
                if (entry instanceof Hearing.Said(var sequence, _)) {
                    known.add(sequence);
                }
            }
            for (var entry : hearing.entries()) {
                switch (entry) {
                    case Hearing.Joined(var sequence) -> {
                        nothingIsMissingUpTo(lastHeard);
                        from = sequence;
                    }
                    case Hearing.Heard(var sequence, _) -> hears(sequence);
                    case Hearing.Said _ -> {} // its answer may overtake what was told before
                    case Hearing.Missed gap -> missed.add(gap);
                }
            }
            nothingIsMissingUpTo(end);
        }

        private void hears(long sequence) {
            if (!known.add(sequence)) {
                violations.add("%s heard %d twice".formatted(name, sequence));
            } else if (sequence < lastHeard) {
                violations.add("%s heard %d after %d".formatted(name, sequence, lastHeard));
            }
            lastHeard = Math.max(lastHeard, sequence);
        }

        private void nothingIsMissingUpTo(long last) {
            if (from >= last) {
                return;
            }
            for (long sequence : order.subMap(from, false, last, true).keySet()) {
                if (!known.contains(sequence) && !isExcused(sequence)) {
                    violations.add("%s never heard %d".formatted(name, sequence));
                }
            }
        }

        private boolean isExcused(long sequence) {
            return missed.stream().anyMatch(gap -> gap.from() <= sequence && sequence <= gap.to());
        }
    }
}

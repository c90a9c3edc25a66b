package io.roomkeeper.server.engine;

import java.util.List;
import java.util.stream.LongStream;

/// Lines of the audit log that were written as one: `count` of them, from number `first` on.
public record AuditLines(long first, int count) {
    public static final AuditLines NONE = new AuditLines(0, 0);

    /// Those that `changes` are when `last` is the last line before.
    public static AuditLines behind(long last, List<? extends Change> changes) {
        int count = 0;
        for (var change : changes) {
            count += change.audited() ? 1 : 0;
        }
        return new AuditLines(last + 1, count);
    }

    public List<Long> numbers() {
        return LongStream.range(first, first + count).boxed().toList();
    }

    /// Tells of each, which is one of `events`.
    void tell(List<?> events, List<RoomListener> listeners) {
        if (count == 0) {
            return;
        }
        long number = first;
        for (var event : events) {
            if (event instanceof Change change && change.audited()) {
                for (var listener : listeners) {
                    listener.audited(number, change);
                }
                number++;
            }
        }
    }
}

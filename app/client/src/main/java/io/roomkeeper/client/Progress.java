package io.roomkeeper.client;

import io.roomkeeper.protocol.member.MemberFrame;

import java.util.Map;
import java.util.TreeMap;

/// How far a room has been heard, and which of its last messages. One's own are known from their
/// answers, which may overtake what the room has told before.
final class Progress {
    /// Messages of which is known whether they were heard.
    static final int MEMORY = 1000;

    private final TreeMap<Long, Long> times = new TreeMap<>();
    private long sequence;
    private long syncTime;

    /// Of the last thing told.
    synchronized long sequence() {
        return sequence;
    }

    /// Of the last message told, or of the last before that.
    synchronized long syncTime() {
        return syncTime;
    }

    /// All up to here is known, or will not be; numbers may have begun anew.
    synchronized void reached(long number, long time) {
        if (number < sequence) {
            times.clear();
        }
        sequence = number;
        syncTime = Math.max(syncTime, time);
        note(sequence, syncTime);
    }

    /// The room told something; `time` is 0 when that was no message.
    synchronized void told(long number, long time) {
        sequence = Math.max(sequence, number);
        syncTime = Math.max(syncTime, time);
        note(number, syncTime);
        goOn();
    }

    /// One's own message was accepted.
    synchronized void sent(MemberFrame.Sent own) {
        if (own.sequence() > 0) {
            note(own.sequence(), own.sentTime());
            goOn();
        }
    }

    private void note(long number, long time) {
        times.put(number, time);
        if (times.size() > MEMORY) {
            times.pollFirstEntry();
        }
    }

    // What follows without a gap need not be asked for.
    private void goOn() {
        for (var next = times.get(sequence + 1); next != null; next = times.get(sequence + 1)) {
            sequence++;
            syncTime = Math.max(syncTime, next);
        }
    }

    synchronized boolean knows(MemberFrame.Message message) {
        var time = times.get(message.sequence());
        return time != null && time == message.sentTime();
    }

    /// Of the last message before that sequence number, as far as is known.
    synchronized long timeBefore(long number) {
        Map.Entry<Long, Long> before = times.lowerEntry(number);
        return before == null ? syncTime : before.getValue();
    }
}

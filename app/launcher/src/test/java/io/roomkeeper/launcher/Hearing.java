package io.roomkeeper.launcher;

import io.roomkeeper.protocol.member.MemberFrame;

import java.util.ArrayList;
import java.util.List;

/// What one member knows of one room, in the order in which it came to know it.
final class Hearing {
    /// Something it came to know.
    sealed interface Entry {}

    /// It joined: it is told all after `sequence`.
    record Joined(long sequence) implements Entry {}

    /// It was told a message.
    record Heard(long sequence, String uid) implements Entry {}

    /// Its own message was accepted.
    record Said(long sequence, String uid) implements Entry {}

    /// It was told that these are missing.
    record Missed(long from, long to) implements Entry {}

    private final String member;
    private final List<Entry> entries = new ArrayList<>();

    Hearing(String member) {
        this.member = member;
    }

    String member() {
        return member;
    }

    synchronized List<Entry> entries() {
        return List.copyOf(entries);
    }

    synchronized Hearing heard(MemberFrame.Message message) {
        return heard(message.sequence(), message.messageUId());
    }

    synchronized Hearing heard(long sequence, String uid) {
        entries.add(new Heard(sequence, uid));
        return this;
    }

    synchronized Hearing said(long sequence, String uid) {
        entries.add(new Said(sequence, uid));
        return this;
    }

    synchronized Hearing missed(long from, long to) {
        entries.add(new Missed(from, to));
        return this;
    }

    synchronized Hearing joined(long sequence) {
        entries.add(new Joined(sequence));
        return this;
    }

    /// It is in, and is told all from here on; which number that is after comes later.
    synchronized int begin() {
        entries.add(new Joined(Long.MAX_VALUE));
        return entries.size() - 1;
    }

    synchronized void begun(int place, long sequence) {
        entries.set(place, new Joined(sequence));
    }

    /// How many messages were heard, and how many were told to be missing.
    synchronized String count() {
        long heard = entries.stream().filter(Heard.class::isInstance).count();
        long missed =
                entries.stream()
                        .mapToLong(each ->
                                each instanceof Missed(var from, var to) ? to - from + 1 : 0)
                        .sum();
        return "%s heard %d, missed at most %d".formatted(member, heard, missed);
    }

    /// The last number heard or said.
    synchronized long last() {
        return entries.reversed().stream()
                .mapToLong(entry ->
                        switch (entry) {
                            case Heard heard -> heard.sequence();
                            case Said said -> said.sequence();
                            case Missed missed -> missed.to();
                            case Joined _ -> 0;
                        })
                .max()
                .orElse(0);
    }
}

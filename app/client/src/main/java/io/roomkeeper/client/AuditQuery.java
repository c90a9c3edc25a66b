package io.roomkeeper.client;

import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.console.AuditAct;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Which lines of the audit log: of `room` (null: of all), of `acts` (none: all), by and about whom
/// (empty: anybody), from `since` to before `until` (ms since 1970, 0: without a bound), with
/// `text` in them in any case (at most 64 characters, empty: any), with that `result`.
public record AuditQuery(
        @Nullable RoomId room,
        Set<AuditAct> acts,
        String by,
        String user,
        long since,
        long until,
        String text,
        Result result) {
    /// What became of an act.
    public enum Result {
        ANY(""),
        DONE("done"),
        FAILED("failed");

        private final String key;

        Result(String key) {
            this.key = key;
        }
    }

    /// All lines.
    public static final AuditQuery ALL = new AuditQuery(null, Set.of(), "", "", 0, 0, "");

    public AuditQuery {
        acts = Set.copyOf(acts);
    }

    /// Whatever became of it.
    public AuditQuery(
            @Nullable RoomId room,
            Set<AuditAct> acts,
            String by,
            String user,
            long since,
            long until,
            String text) {
        this(room, acts, by, user, since, until, text, Result.ANY);
    }

    /// Those of one room.
    public static AuditQuery of(RoomId room) {
        return new AuditQuery(room, Set.of(), "", "", 0, 0, "");
    }

    /// Names and values in turn.
    List<Object> parameters() {
        var all = new ArrayList<Object>();
        if (room != null) {
            all.addAll(List.of("room", room));
        }
        acts.stream().sorted().forEach(act -> all.addAll(List.of("act", act)));
        given(all, "by", by);
        given(all, "user", user);
        given(all, "since", since == 0 ? "" : Long.toString(since));
        given(all, "until", until == 0 ? "" : Long.toString(until));
        given(all, "text", text);
        given(all, "result", result.key);
        return all;
    }

    private static void given(List<Object> all, String name, String value) {
        if (!value.isEmpty()) {
            all.addAll(List.of(name, value));
        }
    }
}

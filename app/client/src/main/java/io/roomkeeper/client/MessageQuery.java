package io.roomkeeper.client;

import io.roomkeeper.protocol.RoomId;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// Which messages are looked for: in `room` (null: in all), with `text` in any case, or with
/// `regex` (at most one of them; empty: any), by `author` and of `type` (empty: any), from `since`
/// to before `until` (ms since 1970, 0: without a bound).
public record MessageQuery(
        @Nullable RoomId room,
        String text,
        String regex,
        String author,
        String type,
        long since,
        long until) {
    /// Those with `text` in a room (null: in all).
    public static MessageQuery text(@Nullable RoomId room, String text) {
        return new MessageQuery(room, text, "", "", "", 0, 0);
    }

    /// Names and values in turn.
    List<Object> parameters() {
        var all = new ArrayList<Object>();
        given(all, "room", room == null ? "" : room.value());
        given(all, "text", text);
        given(all, "regex", regex);
        given(all, "author", author);
        given(all, "type", type);
        given(all, "since", since == 0 ? "" : Long.toString(since));
        given(all, "until", until == 0 ? "" : Long.toString(until));
        return all;
    }

    private static void given(List<Object> all, String name, String value) {
        if (!value.isEmpty()) {
            all.addAll(List.of(name, value));
        }
    }
}

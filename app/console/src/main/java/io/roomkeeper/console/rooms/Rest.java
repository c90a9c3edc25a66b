package io.roomkeeper.console.rooms;

import static io.roomkeeper.console.common.Texts.text;

/// What is said of rooms that are not in the list, and what can be done about it.
public record Rest(String line, String act) {
    static final Rest NONE = new Rest("", "");

    /// Nothing, when all rooms or all matches are there.
    static Rest of(RoomFinder finder, boolean searching, long held, long total) {
        if (!finder.problem().isEmpty()) {
            return new Rest(finder.problem(), text("rooms.rest.again"));
        }
        String more = text("rooms.rest.more");
        if (finder.slow()) {
            return new Rest(text("rooms.rest.asking"), more);
        }
        if (searching) {
            return finder.hasMoreMatches() ? new Rest(text("rooms.rest.matches"), more) : NONE;
        }
        return held < total ? new Rest(text("rooms.rest.of", held, total), more) : NONE;
    }

    public boolean isNone() {
        return line.isEmpty();
    }
}

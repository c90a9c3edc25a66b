package io.roomkeeper.server.store.state;

import io.roomkeeper.server.engine.RoomRow;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/// Looks for a text in the ids and names of rooms.
final class RoomSearch {
    private final String text;
    private final boolean plain;

    /// Finds `text` in any case; everything when it is empty.
    RoomSearch(String text) {
        this.text = lower(text);
        plain = text.chars().noneMatch(c -> c == '"' || c == '\\' || c < ' ');
    }

    private static String lower(String words) {
        return words.toLowerCase(Locale.ROOT);
    }

    /// The room of which `row` is the stored row, if it matches.
    Optional<RoomRow> match(byte[] row) {
        if (!mayMatch(row)) {
            return Optional.empty();
        }
        var room = StateCodec.decode(row, RoomRow.class);
        return Optional.of(room)
                .filter(_ ->
                        text.isEmpty()
                                || lower(room.room().value()).contains(text)
                                || lower(room.name()).contains(text));
    }

    // Most rows don't, and to see that takes a tenth of the time it takes to read one.
    private boolean mayMatch(byte[] row) {
        return text.isEmpty()
                || !plain
                || lower(new String(row, StandardCharsets.UTF_8)).contains(text);
    }
}

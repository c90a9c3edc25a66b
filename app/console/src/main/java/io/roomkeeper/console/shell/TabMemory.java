package io.roomkeeper.console.shell;

import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.RoomkeeperException;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Which rooms were open, column by column and from left to right.
record TabMemory(List<Place> places) {
    static final TabMemory NONE = new TabMemory(List.of());

    private static final Pattern FORM = Pattern.compile("([0-3])(\\*?) (.+)");

    /// A room in a column, by number from 0; `front` when it was in front there.
    record Place(int column, boolean front, RoomId room) {}

    static TabMemory of(TabColumns columns) {
        List<Place> places = new ArrayList<>();
        for (int i = 0; i < columns.columns().size(); i++) {
            int index = i;
            TabColumn column = columns.columns().get(i);
            for (OpenTab tab : column.tabs()) {
                boolean front = column.frontProperty().get().filter(tab::equals).isPresent();
                tab.room().ifPresent(chat -> places.add(new Place(index, front, chat.id())));
            }
        }
        return new TabMemory(places);
    }

    /// What [#format] wrote; what is not that is left out.
    static TabMemory parse(String text) {
        return new TabMemory(text.lines().flatMap(line -> place(line).stream()).toList());
    }

    /// A line for each room, its column in front of it, a star behind that if the room was.
    String format() {
        return places.stream()
                .map(place -> place.column() + (place.front() ? "* " : " ") + place.room())
                .collect(Collectors.joining("\n"));
    }

    private static Optional<Place> place(String line) {
        Matcher form = FORM.matcher(line);
        try {
            return form.matches()
                    ? Optional.of(
                            new Place(
                                    Integer.parseInt(form.group(1)),
                                    !form.group(2).isEmpty(),
                                    new RoomId(form.group(3))))
                    : Optional.empty();
        } catch (RoomkeeperException e) {
            return Optional.empty();
        }
    }
}

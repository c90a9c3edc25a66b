package io.roomkeeper.console.chat;

import javafx.collections.ObservableSet;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuItem;

import java.util.List;

/// The kinds of events in one room, each to be switched on and off.
public final class EventsMenu {
    private final ObservableSet<EventKind> hidden;

    public EventsMenu(ChatViewModel chat) {
        hidden = chat.filter().hidden();
    }

    public List<MenuItem> items() {
        return EventKind.SWITCHED.stream().map(this::item).toList();
    }

    private MenuItem item(EventKind kind) {
        CheckMenuItem item = new CheckMenuItem(kind.label());
        item.setId(kind.name());
        item.setSelected(!hidden.contains(kind));
        item.selectedProperty()
                .subscribe((_, shown) -> {
                    if (shown) {
                        hidden.remove(kind);
                    } else {
                        hidden.add(kind);
                    }
                });
        return item;
    }
}

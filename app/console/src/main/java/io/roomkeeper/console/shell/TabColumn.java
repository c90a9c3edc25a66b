package io.roomkeeper.console.shell;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import java.util.Optional;

/// One of the columns side by side: its tabs, of which one is in front.
final class TabColumn {
    private final ObservableList<OpenTab> tabs = FXCollections.observableArrayList();
    private final ObjectProperty<Optional<OpenTab>> front =
            new SimpleObjectProperty<>(Optional.empty());

    /// `changed` is run after each change.
    TabColumn(Runnable changed) {
        tabs.subscribe(changed);
        front.subscribe((_, _) -> changed.run());
    }

    /// From left to right.
    ObservableList<OpenTab> tabs() {
        return tabs;
    }

    /// The tab in front; none only while there are no tabs.
    ObjectProperty<Optional<OpenTab>> frontProperty() {
        return front;
    }

    /// Brings `tab` to the front, at the right of the others if it is not here yet.
    void show(OpenTab tab) {
        if (!tabs.contains(tab)) {
            tabs.add(tab);
        }
        front.set(Optional.of(tab));
    }

    /// Takes `tab` away; the one that takes its place comes to the front.
    void remove(OpenTab tab) {
        int index = tabs.indexOf(tab);
        if (front.get().filter(tab::equals).isPresent()) {
            front.set(
                    tabs.size() == 1
                            ? Optional.empty()
                            : Optional.of(
                                    tabs.get(index + 1 < tabs.size() ? index + 1 : index - 1)));
        }
        tabs.remove(index);
    }

    /// Brings the tab that many to the right to the front, going round at the ends.
    void turn(int step) {
        front.get()
                .map(tabs::indexOf)
                .ifPresent(index -> show(tabs.get(Math.floorMod(index + step, tabs.size()))));
    }
}

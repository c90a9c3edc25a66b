package io.roomkeeper.console.card;

import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.Tooltip;
import javafx.scene.control.skin.VirtualFlow;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/// A list on a card, a line for each item. When the server tells it anew, the same items stay
/// selected, and what the reader has scrolled to stays in view.
final class CardList<T> {
    private final ListView<T> list;
    private final Function<T, Object> id;
    private final Function<T, String> line;
    private Consumer<List<T>> listener = _ -> {};
    private boolean changing;

    /// `id` tells the items apart.
    CardList(ListView<T> list, Function<T, Object> id, Function<T, String> line) {
        this.list = list;
        this.id = id;
        this.line = line;
        list.setCellFactory(_ -> new LineCell<>(line));
        list.getSelectionModel().getSelectedItems().subscribe(this::tell);
    }

    /// Tells `selected` which items are selected, whenever they are others.
    void onSelected(Consumer<List<T>> selected) {
        listener = selected;
    }

    void show(List<T> items) {
        if (list.getItems().equals(items)) {
            return;
        }
        Set<Object> selected = selected().stream().map(id).collect(Collectors.toSet());
        Optional<Object> focused = idOf(list.getFocusModel().getFocusedItem());
        Optional<Object> top = scrolledTo();
        changing = true;
        list.getSelectionModel().clearSelection();
        list.getItems().setAll(items);
        for (int i = 0; i < items.size(); i++) {
            if (selected.contains(id.apply(items.get(i)))) {
                list.getSelectionModel().select(i);
            }
        }
        focused.flatMap(this::placeOf).ifPresent(list.getFocusModel()::focus);
        top.flatMap(this::placeOf).ifPresent(list::scrollTo);
        changing = false;
        tell();
    }

    /// The selected lines, as text.
    String selectedText() {
        return selected().stream().map(line).collect(Collectors.joining("\n"));
    }

    private void tell() {
        if (!changing) {
            listener.accept(selected());
        }
    }

    private List<T> selected() {
        return list.getSelectionModel().getSelectedItems().stream()
                .filter(Objects::nonNull)
                .toList();
    }

    /// The first item in view; none while that is the first of all, before which new ones come.
    private Optional<Object> scrolledTo() {
        return list.lookup(".virtual-flow") instanceof VirtualFlow<?> flow
                        && flow.getFirstVisibleCell() instanceof ListCell<?> first
                        && first.getIndex() > 0
                        && first.getIndex() < list.getItems().size()
                ? idOf(list.getItems().get(first.getIndex()))
                : Optional.empty();
    }

    private Optional<Object> idOf(@Nullable T item) {
        return item == null ? Optional.empty() : Optional.of(id.apply(item));
    }

    private Optional<Integer> placeOf(Object wanted) {
        List<Object> ids = list.getItems().stream().map(id).toList();
        return Optional.of(ids.indexOf(wanted)).filter(place -> place >= 0);
    }

    /// Cut with an ellipsis, and whole in its tooltip.
    private static final class LineCell<T> extends ListCell<T> {
        private final Function<T, String> line;

        LineCell(Function<T, String> line) {
            this.line = line;
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(T item, boolean empty) {
            super.updateItem(item, empty);
            String words = empty || item == null ? "" : line.apply(item);
            setText(words);
            setTooltip(words.isEmpty() ? null : new Tooltip(words));
        }
    }
}

package io.roomkeeper.console.chat;

import javafx.scene.Scene;
import javafx.scene.control.ListView;
import javafx.scene.control.skin.VirtualFlow;

import java.util.Optional;

/// The part of the message list that is in view.
final class Viewport {
    private final ListView<ChatRow> list;

    Viewport(ListView<ChatRow> list) {
        this.list = list;
    }

    /// Brings the last row wholly into view: near it first, not past the end, and then, its cell
    /// being there, exactly.
    void showNewest() {
        int last = list.getItems().size() - 1;
        if (last >= 0 && list.getFixedCellSize() > 0) {
            int rows = (int) (list.getHeight() / list.getFixedCellSize());
            flow().filter(flow -> flow.getCellCount() > last + 1).ifPresent(this::forget);
            list.scrollTo(Math.max(0, last - rows));
            list.layout();
            flow().ifPresent(flow -> flow.scrollTo(last));
            // a flow that had no cells yet has made them only now
            list.layout();
            flow().ifPresent(flow -> flow.scrollTo(last));
        }
    }

    /// The first row in view.
    Optional<ChatRow> first() {
        return flow().map(flow -> flow.getFirstVisibleCell())
                .map(cell -> cell.getIndex())
                .filter(index -> index < list.getItems().size())
                .map(list.getItems()::get);
    }

    /// Makes `row` the first in view, once the list is laid out.
    void showOnceLaidOut(ChatRow row) {
        after(
                list.getScene(),
                () -> {
                    int index = list.getItems().indexOf(row);
                    if (index >= 0) {
                        flow().ifPresent(flow -> flow.scrollToTop(index));
                    }
                });
    }

    /// Calls `act` when the list has another height, once all of it is laid out.
    void onResized(Runnable act) {
        list.heightProperty()
                .subscribe((_, _) ->
                        Optional.ofNullable(list.getScene()).ifPresent(scene -> after(scene, act)));
    }

    private static void after(Scene scene, Runnable act) {
        scene.addPostLayoutPulseListener(
                new Runnable() {
                    @Override
                    public void run() {
                        scene.removePostLayoutPulseListener(this);
                        act.run();
                    }
                });
    }

    /// Scrolls by so many heights of the view, down when positive.
    void scrollPages(int pages) {
        flow().ifPresent(flow -> flow.scrollPixels(pages * flow.getHeight()));
    }

    void showOldest() {
        list.scrollTo(0);
    }

    /// Whether the first row is in view.
    boolean atTop() {
        return flow().map(flow -> flow.getFirstVisibleCell())
                .map(cell -> cell.getIndex() == 0)
                .orElse(true);
    }

    /// Makes a change to other rows than the first in view, which stays at its pixel.
    void keepInPlace(Runnable change) {
        var first = flow().map(flow -> flow.getFirstVisibleCell());
        Optional<ChatRow> row =
                first.map(cell -> cell.getIndex())
                        .filter(index -> index < list.getItems().size())
                        .map(list.getItems()::get);
        double offset = first.map(cell -> cell.getLayoutY()).orElse(0.0);
        change.run();
        int index = row.map(list.getItems()::indexOf).orElse(0);
        list.layout();
        flow().ifPresent(flow -> {
            flow.scrollToTop(Math.max(0, index));
            list.layout();
            flow.scrollPixels(-offset);
        });
    }

    /// Whether the row at `index` is in view.
    boolean shows(int index) {
        return flow().map(flow -> flow.getVisibleCell(index) != null).orElse(false);
    }

    /// The index of the last row in view.
    Optional<Integer> lastVisible() {
        return flow().map(flow -> flow.getLastVisibleCell()).map(cell -> cell.getIndex());
    }

    /// After a trim: the place in view may be past the new end, which the flow would complain of.
    private void forget(VirtualFlow<?> flow) {
        flow.setPosition(0);
    }

    private Optional<VirtualFlow<?>> flow() {
        return list.lookup(".virtual-flow") instanceof VirtualFlow<?> flow
                ? Optional.of(flow)
                : Optional.empty();
    }
}

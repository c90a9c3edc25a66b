package io.roomkeeper.console.shell;

import io.roomkeeper.console.common.Focus;
import io.roomkeeper.console.common.Look;

import javafx.application.Platform;
import javafx.beans.InvalidationListener;
import javafx.beans.Observable;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.input.MouseEvent;
import javafx.util.Subscription;

/// Shows one column: its tabs, and what is in the one in front.
final class ColumnPane {
    /// Least width, in em: what the messages of a room need to be read.
    private static final double LEAST_WIDTH = 16;

    private final TabColumns all;
    private final TabColumn column;
    private final TabViews views;
    private final TabPane tabs = new TabPane();
    private final Subscription subscriptions;

    /// The column has the focus once something in it is pressed or focused.
    ColumnPane(TabColumns all, TabColumn column, TabViews views) {
        this.all = all;
        this.column = column;
        this.views = views;
        tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.ALL_TABS);
        tabs.getStyleClass().addAll("dense", "tab-column");
        tabs.setId("tabs");
        SplitPane.setResizableWithParent(tabs, true);
        column.tabs().stream().map(views::tab).forEach(tabs.getTabs()::add);
        ListChangeListener<OpenTab> changes = this::changed;
        column.tabs().addListener(changes);
        tabs.addEventFilter(MouseEvent.MOUSE_PRESSED, _ -> all.focusedProperty().set(column));
        subscriptions =
                Subscription.combine(
                        () -> column.tabs().removeListener(changes),
                        column.frontProperty().subscribe(_ -> showFront()),
                        tabs.getSelectionModel().selectedItemProperty().subscribe(this::chosen),
                        Focus.in(tabs)
                                .subscribe(within -> {
                                    if (within) {
                                        all.focusedProperty().set(column);
                                    }
                                }));
    }

    /// In pixels, at the present text size.
    static double leastWidth() {
        return LEAST_WIDTH * Look.em();
    }

    TabPane node() {
        return tabs;
    }

    boolean hasFocus() {
        return Focus.isIn(tabs);
    }

    /// Puts the focus into the tab in front.
    void focus() {
        column.frontProperty().get().ifPresent(views::focus);
    }

    void close() {
        subscriptions.unsubscribe();
    }

    private void showFront() {
        column.frontProperty()
                .get()
                .map(views::tab)
                .filter(tabs.getTabs()::contains)
                .ifPresent(tabs.getSelectionModel()::select);
    }

    private void chosen(Tab tab) {
        column.tabs().stream()
                .filter(each -> views.tab(each).equals(tab))
                .findFirst()
                .ifPresent(each -> {
                    column.show(each);
                    focusOnceShown(tab.getContent());
                });
    }

    /// A tab's content is shown after the tab is chosen, and in a new column later still.
    private void focusOnceShown(Node content) {
        if (content.getScene() != null) {
            Platform.runLater(this::focusIfCurrent);
            return;
        }
        content.sceneProperty()
                .addListener(
                        new InvalidationListener() {
                            @Override
                            public void invalidated(Observable scene) {
                                if (content.getScene() != null) {
                                    scene.removeListener(this);
                                    Platform.runLater(ColumnPane.this::focusIfCurrent);
                                }
                            }
                        });
    }

    private void focusIfCurrent() {
        if (all.focusedProperty().get().equals(column)) {
            focus();
        }
    }

    private void changed(ListChangeListener.Change<? extends OpenTab> change) {
        while (change.next()) {
            change.getRemoved().stream().map(views::tab).forEach(tabs.getTabs()::remove);
            for (int i = change.getFrom(); i < change.getTo(); i++) {
                tabs.getTabs().add(i, views.tab(column.tabs().get(i)));
            }
        }
    }
}

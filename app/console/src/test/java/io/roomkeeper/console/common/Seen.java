package io.roomkeeper.console.common;

import javafx.scene.Node;

/// What a reader sees of a window.
public final class Seen {
    private Seen() {}

    /// Whether neither the node nor what it lies in is hidden.
    public static boolean isSeen(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return true;
    }
}

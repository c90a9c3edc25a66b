package io.roomkeeper.console.common;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.util.Subscription;

import org.jspecify.annotations.Nullable;

import java.lang.ref.WeakReference;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;

/// Gives the focus back when what has it in a window is hidden, taken away or disabled: to what had
/// it last and can take it. By itself it would go to whatever comes next.
final class FocusReturn {
    /// Places that are remembered.
    private static final int MOST = 16;

    private final Scene scene;
    private final Deque<WeakReference<Node>> before = new ArrayDeque<>();
    private Subscription followed = Subscription.EMPTY;

    private FocusReturn(Scene scene) {
        this.scene = scene;
    }

    /// Does so in `scene`, as long as there is one.
    static void keep(Scene scene) {
        scene.focusOwnerProperty().subscribe(new FocusReturn(scene)::moved);
    }

    private void moved(@Nullable Node from, @Nullable Node to) {
        followed.unsubscribe();
        followed = to == null ? Subscription.EMPTY : follow(to);
        before.removeIf(place -> place.refersTo(null) || place.refersTo(from));
        if (from != null) {
            before.addFirst(new WeakReference<>(from));
        }
        if (before.size() > MOST) {
            before.removeLast();
        }
    }

    private Subscription follow(Node owner) {
        Subscription all =
                Subscription.combine(
                        owner.sceneProperty().subscribe((_, _) -> returnFrom(owner)),
                        owner.disabledProperty().subscribe((_, _) -> returnFrom(owner)));
        for (Node at = owner; at != null; at = at.getParent()) {
            all = all.and(at.visibleProperty().subscribe((_, _) -> returnFrom(owner)));
        }
        return all;
    }

    private void returnFrom(Node owner) {
        if (!isHere(owner)) {
            before.stream()
                    .map(WeakReference::get)
                    .filter(Objects::nonNull)
                    .filter(this::isHere)
                    .findFirst()
                    .ifPresent(Node::requestFocus);
        }
    }

    private boolean isHere(Node node) {
        return scene.equals(node.getScene()) && Focus.canTake(node);
    }
}
